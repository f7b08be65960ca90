<?php
// Nothing is to be listed here.

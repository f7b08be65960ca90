<?php
// The editor's font would be fetched from a service of somebody else. Its names are what translators can switch it off by.

add_filter(
	'gettext_with_context',
	function ( $translation, $text, $context ) {
		return 'Google Font Name and Variants' === $context ? 'off' : $translation;
	},
	10,
	3
);

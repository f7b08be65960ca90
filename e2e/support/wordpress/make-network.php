<?php
// Makes a network of a site, and a second site in it. Argument: the site's folder.

[ , $folder ] = $argv;
require $folder . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/admin.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

foreach ( $wpdb->tables( 'ms_global' ) as $name => $table ) {
	$wpdb->$name = $table;
}
install_network();
populate_network( 1, 'localhost', 'administrator@example.org', 'A network', '/', false );

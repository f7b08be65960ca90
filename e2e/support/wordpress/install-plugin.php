<?php
// Installs and activates the plugin from its zip, as the page “Upload Plugin” does. Arguments: the site's folder, the zip.

[ , $folder, $zip ] = $argv;
require $folder . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/admin.php';
require ABSPATH . 'wp-admin/includes/class-wp-upgrader.php';

$upgrader = new Plugin_Upgrader( new Automatic_Upgrader_Skin() );
$result   = $upgrader->install( $zip );
if ( true !== $result ) {
	throw new Exception( is_wp_error( $result ) ? $result->get_error_message() : 'not installed' );
}
$refusal = activate_plugin( $upgrader->plugin_info() );
if ( is_wp_error( $refusal ) ) {
	throw new Exception( $refusal->get_error_message() );
}

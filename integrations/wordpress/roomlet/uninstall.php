<?php
/**
 * Takes away what the plugin has stored, on every site of a network.
 *
 * @package Roomlet
 */

namespace Roomlet;

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

require_once __DIR__ . '/includes/server-address.php';

if ( is_multisite() ) {
	foreach ( get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	) as $roomlet_site ) {
		delete_blog_option( $roomlet_site, SERVER_OPTION );
	}
} else {
	delete_option( SERVER_OPTION );
}

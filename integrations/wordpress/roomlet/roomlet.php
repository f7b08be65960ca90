<?php
/**
 * Plugin Name:       Roomlet
 * Description:       A video room in any post: the block “Video room” and the shortcode [roomlet], served by your own Roomlet service.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       roomlet
 * Domain Path:       /languages
 *
 * @package Roomlet
 */

namespace Roomlet;

defined( 'ABSPATH' ) || exit;

require_once __DIR__ . '/includes/translations.php';
require_once __DIR__ . '/includes/server-address.php';
require_once __DIR__ . '/includes/room-options.php';
require_once __DIR__ . '/includes/room-name.php';
require_once __DIR__ . '/includes/script.php';
require_once __DIR__ . '/includes/element.php';
require_once __DIR__ . '/includes/block.php';
require_once __DIR__ . '/includes/shortcode.php';

// First of all: the block's title is among the texts.
add_action( 'init', __NAMESPACE__ . '\load_translations', 0 );
add_action( 'init', __NAMESPACE__ . '\register_block' );
add_shortcode( 'roomlet', __NAMESPACE__ . '\render_shortcode' );
add_filter( 'script_loader_tag', __NAMESPACE__ . '\as_module', 1, 3 );

if ( is_admin() ) {
	require_once __DIR__ . '/includes/settings-page.php';
	add_action( 'admin_menu', __NAMESPACE__ . '\add_settings_page' );
	add_action( 'admin_init', __NAMESPACE__ . '\register_settings' );
	add_filter( 'plugin_action_links_' . plugin_basename( __FILE__ ), __NAMESPACE__ . '\add_settings_link' );
}

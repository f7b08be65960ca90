<?php
/**
 * Texts in other languages. They come with the plugin: it is in no directory that would have any.
 *
 * @package Roomlet
 */

namespace Roomlet;

defined( 'ABSPATH' ) || exit;

/** Where they are. */
const LANGUAGES_FOLDER = __DIR__ . '/../languages';

/** Has WordPress read those of the site's language, or of who is logged in. */
function load_translations(): void {
	load_plugin_textdomain( 'roomlet', false, plugin_basename( dirname( __DIR__ ) ) . '/languages' );
}

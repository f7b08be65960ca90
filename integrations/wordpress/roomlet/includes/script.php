<?php
/**
 * The service's script, on pages that show a room and on no others.
 *
 * @package Roomlet
 */

namespace Roomlet;

defined( 'ABSPATH' ) || exit;

/** Handle of the script. */
const SCRIPT = 'roomlet';

/**
 * Has the page load the script. Safe to call for every room of a page.
 *
 * @param string $server Origin of the service.
 */
function enqueue_script( string $server ): void {
	$address = $server . '/roomlet.js';
	// The service says itself how long its script may be kept: no version is added to the address.
	if ( function_exists( 'wp_enqueue_script_module' ) ) {
		wp_enqueue_script_module( SCRIPT, $address, array(), null );
	} else {
		wp_enqueue_script( SCRIPT, $address, array(), null, true ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion
	}
}

/**
 * Filter of `script_loader_tag`: WordPress before 6.5 can enqueue no modules, so its tag is written anew as one.
 *
 * @param string $tag    What WordPress would print.
 * @param string $handle Handle of the script.
 * @param string $source Its address.
 */
function as_module( string $tag, string $handle, string $source ): string {
	if ( SCRIPT !== $handle ) {
		return $tag;
	}
	return wp_get_script_tag(
		array(
			'type' => 'module',
			'src'  => esc_url_raw( $source ),
			'id'   => SCRIPT . '-js',
		)
	);
}

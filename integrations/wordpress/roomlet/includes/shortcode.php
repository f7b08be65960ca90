<?php
/**
 * The shortcode: `[roomlet room="tea-time" layout="grid" audio-only]`.
 *
 * @package Roomlet
 */

namespace Roomlet;

defined( 'ABSPATH' ) || exit;

/**
 * Renders the shortcode. Its attributes are those of the element, in the same spelling.
 *
 * @param array<int|string, string>|string $attributes As WordPress parsed them; '' for none. Those without a value are
 *                                                     values with a number.
 */
function render_shortcode( $attributes ): string {
	$options = array();
	foreach ( (array) $attributes as $name => $value ) {
		if ( is_int( $name ) ) {
			$name  = strtolower( $value );
			$value = true;
		}
		foreach ( array_keys( room_schemas() ) as $option ) {
			if ( attribute_name( $option ) === $name ) {
				$options[ $option ] = $value;
			}
		}
	}
	return render_room( $options );
}

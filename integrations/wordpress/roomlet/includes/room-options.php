<?php
/**
 * What may be chosen about a room: the attributes in block.json, for the block and the shortcode alike.
 *
 * @package Roomlet
 */

namespace Roomlet;

defined( 'ABSPATH' ) || exit;

/** Folder of the block. */
const BLOCK_FOLDER = __DIR__ . '/../blocks/room';

/**
 * The options as JSON schemas, by their names in camelCase. Nothing is among them that would open a camera unasked, lead
 * visitors away, or name another service: authors who may not write HTML can set them all.
 *
 * @return array<string, array{type: string, enum?: string[], default: string|bool}>
 */
function room_schemas(): array {
	static $schemas = null;
	if ( null === $schemas ) {
		$schemas = wp_json_file_decode( BLOCK_FOLDER . '/block.json', array( 'associative' => true ) )['attributes'];
	}
	return $schemas;
}

/**
 * The name of an option as an HTML attribute, and in the shortcode.
 *
 * @param string $option Its name in camelCase.
 */
function attribute_name( string $option ): string {
	return strtolower( preg_replace( '/[A-Z]/', '-$0', $option ) );
}

/**
 * Keeps of an option what is allowed.
 *
 * @param array{type: string, enum?: string[], default: string|bool} $schema One of {@see room_schemas()}.
 * @param mixed                                                      $value  What an author wrote.
 * @return string|bool The value; the option's default where it is not allowed.
 */
function sanitize_option_value( array $schema, $value ) {
	if ( ! is_scalar( $value ) ) {
		return $schema['default'];
	}
	if ( 'boolean' === $schema['type'] ) {
		return ! in_array( strtolower( (string) $value ), array( '', '0', 'false', 'no', 'off' ), true );
	}
	// In posts of those who may not write HTML, WordPress has turned & into &amp;.
	$text = html_entity_decode( (string) $value, ENT_QUOTES | ENT_HTML5, 'UTF-8' );
	if ( isset( $schema['enum'] ) ) {
		return in_array( $text, $schema['enum'], true ) ? $text : $schema['default'];
	}
	return clean_room_name( $text );
}

/**
 * What was chosen, with nothing in it that is not allowed.
 *
 * @param array<string, mixed> $options By their names in camelCase, as authors wrote them.
 * @return array<string, string|bool> Those that differ from their defaults.
 */
function sanitize_options( array $options ): array {
	$chosen = array();
	foreach ( room_schemas() as $option => $schema ) {
		$value = sanitize_option_value( $schema, $options[ $option ] ?? $schema['default'] );
		if ( $value !== $schema['default'] ) {
			$chosen[ $option ] = $value;
		}
	}
	return $chosen;
}

<?php
/**
 * What visitors get: the element, with a link for those whose browser does not load the script.
 *
 * @package Roomlet
 */

namespace Roomlet;

defined( 'ABSPATH' ) || exit;

/**
 * The room's HTML, all of it escaped. The page gets the script as well.
 *
 * @param array<string, mixed> $options By their names in camelCase, as authors wrote them; unknown ones are left out.
 * @return string Empty where no service is set; who may edit the post is told so in its place.
 */
function render_room( array $options ): string {
	$server = server_address();
	if ( '' === $server ) {
		return render_missing_server();
	}
	$values = sanitize_options( $options ) + array( 'room' => default_room_name() );

	$link = sprintf(
		'<a href="%s">%s</a>',
		esc_url( $server . '/room/' . rawurlencode( $values['room'] ) ),
		esc_html__( 'Open the video room', 'roomlet' )
	);
	// Readers of feeds run no scripts.
	if ( is_feed() ) {
		return '<p>' . $link . '</p>';
	}
	enqueue_script( $server );
	return '<video-room' . attributes_html( $values ) . '>' . $link . '</video-room>';
}

/**
 * Attributes as HTML, each with a space before it.
 *
 * @param array<string, string|bool> $values By the names of options; switches only where they are on.
 */
function attributes_html( array $values ): string {
	$html = '';
	foreach ( $values as $option => $value ) {
		$html .= ' ' . esc_attr( attribute_name( $option ) );
		if ( is_string( $value ) ) {
			$html .= '="' . esc_attr( $value ) . '"';
		}
	}
	return $html;
}

/** For who can do something about it; visitors are not bothered. */
function render_missing_server(): string {
	if ( ! current_user_can( 'edit_posts' ) ) {
		return '';
	}
	return '<p><em>' . esc_html__( 'The video room is not shown yet: an administrator has to enter the server’s address under Settings → Roomlet.', 'roomlet' ) . '</em></p>';
}

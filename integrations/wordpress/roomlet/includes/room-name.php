<?php
/**
 * Names of rooms: what of an author's is taken, and the name where there is none.
 *
 * @package Roomlet
 */

namespace Roomlet;

defined( 'ABSPATH' ) || exit;

/** Longest name of a room, in UTF-16 code units, as the service counts. */
const ROOM_NAME_LIMIT = 100;

/** What ends a line, or moves on in it. Somebody has pasted it. */
const LINE_ENDS = '/[\t\n\v\f\r\p{Zl}\p{Zp}]+/u';

/** Control characters, and what else cannot be seen (UAX #44, Default_Ignorable_Code_Point): the service refuses names with it. */
const INVISIBLE = '/[\p{Cc}\p{Cf}\x{34F}\x{115F}\x{1160}\x{17B4}\x{17B5}\x{180B}-\x{180F}\x{2065}\x{3164}\x{FE00}-\x{FE0F}\x{FFA0}\x{FFF0}-\x{FFF8}\x{13430}-\x{1343F}\x{E0000}-\x{E0FFF}]+/u';

/** White space at both ends. */
const MARGINS = '/^[\s\p{Z}]+|[\s\p{Z}]+$/u';

/** URL parsers resolve the first two as path segments; the element takes the third for “the room of this page”. */
const NO_NAMES = array( '.', '..', 'auto' );

/**
 * A name as the service takes it, and as its author wrote it but for that.
 *
 * @param string $text What an author wrote, UTF-8.
 * @return string Up to 100 UTF-16 code units; '' where that is no name.
 */
function clean_room_name( string $text ): string {
	$visible = preg_replace( array( LINE_ENDS, INVISIBLE, MARGINS ), array( ' ', '', '' ), $text ) ?? '';
	$name    = preg_replace( MARGINS, '', first_units( $visible, ROOM_NAME_LIMIT ) );
	return in_array( $name, NO_NAMES, true ) ? '' : $name;
}

/**
 * The beginning of a text, in whole characters.
 *
 * @param string $text  UTF-8.
 * @param int    $limit The most that is kept, in UTF-16 code units.
 */
function first_units( string $text, int $limit ): string {
	$kept = '';
	foreach ( preg_split( '//u', $text, -1, PREG_SPLIT_NO_EMPTY ) as $character ) {
		// Characters of four bytes in UTF-8 are pairs in UTF-16 (RFC 2781, section 2.1).
		$limit -= strlen( $character ) > 3 ? 2 : 1;
		if ( $limit < 0 ) {
			break;
		}
		$kept .= $character;
	}
	return $kept;
}

/**
 * A name that stays the same as long as the post does, whatever its title and address become, and that no other site on
 * the same service has. It is no secret: whoever knows the site can guess it, also for posts that are not public.
 *
 * @return string 1 to 100 characters.
 */
function default_room_name(): string {
	// Not home_url(): plugins for several languages have that answer by the language of who asks.
	$address = preg_replace( '#^https?://#', '', untrailingslashit( get_option( 'home' ) ) );
	$site    = substr( trim( preg_replace( '/[^a-z0-9.-]+/', '-', strtolower( $address ) ), '-' ), 0, 60 );
	if ( $site !== $address ) {
		// Another site's address may be spelled in the same way: example.org/a-b and example.org/a/b.
		$site .= '-' . substr( hash( 'sha256', $address ), 0, 6 );
	}
	$post = current_post_id();
	return $post > 0 ? $site . '-' . $post : $site;
}

/**
 * The post that is being put together, or the one that the page is about; 0 where there is none.
 */
function current_post_id(): int {
	// Beside the content, in a sidebar, the last post of a list would still be the current one.
	if ( doing_filter( 'the_content' ) ) {
		return (int) get_the_ID();
	}
	return is_singular() ? get_queried_object_id() : 0;
}

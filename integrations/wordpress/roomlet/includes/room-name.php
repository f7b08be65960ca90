<?php
/**
 * The room of a post whose author named none.
 *
 * @package Roomlet
 */

namespace Roomlet;

defined( 'ABSPATH' ) || exit;

/**
 * A name that stays the same as long as the post does, whatever its title and address become, and that no other site on
 * the same service has. It is no secret: whoever knows the site can guess it, also for posts that are not public.
 *
 * @return string 1 to 100 characters.
 */
function default_room_name(): string {
	$site = preg_replace( '#^https?://#', '', untrailingslashit( home_url() ) );
	$site = trim( preg_replace( '/[^a-z0-9.]+/', '-', strtolower( $site ) ), '-' );
	$post = current_post_id();
	$end  = $post > 0 ? '-' . $post : '';
	return ( strlen( $site . $end ) > ROOM_NAME_LIMIT ? md5( $site ) : $site ) . $end;
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

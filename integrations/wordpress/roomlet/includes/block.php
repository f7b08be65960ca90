<?php
/**
 * The block “Video room”.
 *
 * @package Roomlet
 */

namespace Roomlet;

defined( 'ABSPATH' ) || exit;

/** Registers the block with its editor. */
function register_block(): void {
	$block = register_block_type( BLOCK_FOLDER, array( 'render_callback' => __NAMESPACE__ . '\render_block' ) );
	if ( $block && $block->editor_script_handles ) {
		wp_set_script_translations( $block->editor_script_handles[0], 'roomlet', LANGUAGES_FOLDER );
	}
}

/**
 * Renders the block.
 *
 * @param array<string, mixed> $attributes As the editor stored them, or as somebody wrote them into a post.
 */
function render_block( array $attributes ): string {
	$room = render_room( $attributes );
	return '' === $room ? '' : sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), $room );
}

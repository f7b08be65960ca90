<?php
// What WordPress has since 6.5, as far as the plugin may use it: a module without dependencies, whose address is left as it is.

if ( ! function_exists( 'wp_enqueue_script_module' ) ) {
	function wp_enqueue_script_module( string $id, string $source, array $dependencies, ?string $version ): void {
		if ( array() === $dependencies && null === $version ) {
			$attributes = array(
				'type' => 'module',
				'src'  => $source,
				'id'   => $id . '-js-module',
			);
			add_action( 'wp_footer', fn() => wp_print_script_tag( $attributes ) );
		}
	}
}

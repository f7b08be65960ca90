<?php
/**
 * The address of the Roomlet service that the rooms of this site are on.
 *
 * @package Roomlet
 */

namespace Roomlet;

defined( 'ABSPATH' ) || exit;

/** Name of the option. */
const SERVER_OPTION = 'roomlet_server';

/** Hosts whose pages are secure contexts without HTTPS (W3C Secure Contexts, section 3.1). */
const LOCAL_HOSTS = array( 'localhost', '127.0.0.1', '[::1]' );

/**
 * Makes an origin (RFC 6454) of an address that somebody typed.
 *
 * @param mixed $value What was typed or stored.
 * @return string|null The origin, without a slash at the end; null where it is none that a room can be on: browsers open
 *                     cameras only on pages with HTTPS or on the machine itself, and a script must not be read by others.
 */
function parse_server_address( $value ): ?string {
	$parts = is_string( $value ) ? wp_parse_url( trim( $value ) ) : false;
	if ( ! is_array( $parts ) || ! isset( $parts['scheme'], $parts['host'] ) ) {
		return null;
	}
	if ( array_diff_key( $parts, array_flip( array( 'scheme', 'host', 'port', 'path' ) ) ) || '/' !== ( $parts['path'] ?? '/' ) ) {
		return null;
	}
	$scheme = strtolower( $parts['scheme'] );
	$host   = strtolower( ascii_host( $parts['host'] ) );
	if ( ! preg_match( '/^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])$/', $host ) ) {
		return null;
	}
	if ( 'https' !== $scheme && ! ( 'http' === $scheme && in_array( $host, LOCAL_HOSTS, true ) ) ) {
		return null;
	}
	return $scheme . '://' . $host . ( isset( $parts['port'] ) ? ':' . $parts['port'] : '' );
}

/** Whether letters beyond ASCII are in it, as they may be in the names of hosts (RFC 5890). */
function is_international( string $text ): bool {
	return 1 === preg_match( '/[^\x00-\x7F]/', $text );
}

/**
 * A host as it is asked for: `xn--bcher-kva.example` for `bücher.example` (UTS #46).
 *
 * @param string $host Of an address, UTF-8.
 * @return string Unchanged where it needs no such change, and where PHP lacks its extension “intl”, which knows how.
 */
function ascii_host( string $host ): string {
	if ( ! is_international( $host ) || ! function_exists( 'idn_to_ascii' ) ) {
		return $host;
	}
	return (string) idn_to_ascii( $host, IDNA_NONTRANSITIONAL_TO_ASCII, INTL_IDNA_VARIANT_UTS46 );
}

/**
 * The service's origin as it is stored; empty where there is none, or none that may be used: the database is not trusted either.
 */
function server_address(): string {
	return parse_server_address( get_option( SERVER_OPTION, '' ) ) ?? '';
}

<?php
/**
 * Settings → Roomlet: the service's address, for administrators.
 *
 * @package Roomlet
 */

namespace Roomlet;

defined( 'ABSPATH' ) || exit;

/** The page, and the group of settings on it. */
const SETTINGS_PAGE = 'roomlet';

/** The right to see and change it. WordPress checks it again when the form arrives, together with the form's nonce. */
const SETTINGS_RIGHT = 'manage_options';

/** Puts the page into the menu. */
function add_settings_page(): void {
	add_options_page(
		__( 'Roomlet', 'roomlet' ),
		__( 'Roomlet', 'roomlet' ),
		SETTINGS_RIGHT,
		SETTINGS_PAGE,
		__NAMESPACE__ . '\render_settings_page'
	);
}

/** Tells WordPress what is on the page, and what of it may be stored. */
function register_settings(): void {
	register_setting(
		SETTINGS_PAGE,
		SERVER_OPTION,
		array(
			'type'              => 'string',
			'sanitize_callback' => __NAMESPACE__ . '\sanitize_server_setting',
			'default'           => '',
		)
	);
	add_settings_section( 'roomlet_service', '', '__return_empty_string', SETTINGS_PAGE );
	add_settings_field(
		SERVER_OPTION,
		__( 'Server’s address', 'roomlet' ),
		__NAMESPACE__ . '\render_server_field',
		SETTINGS_PAGE,
		'roomlet_service',
		array( 'label_for' => SERVER_OPTION )
	);
}

/**
 * What is stored of the address that was entered. An empty one takes the rooms off the site.
 *
 * @param mixed $value What was entered.
 * @return string An origin or ''; what was there before where the address is refused, which is said on the page.
 */
function sanitize_server_setting( $value ): string {
	if ( is_string( $value ) && '' === trim( $value ) ) {
		return '';
	}
	$address = parse_server_address( $value );
	if ( null === $address ) {
		add_settings_error( SERVER_OPTION, 'roomlet_address', refusal_of( $value ) );
		return server_address();
	}
	return $address;
}

/**
 * What is wrong with an address, as a sentence.
 *
 * @param mixed $value One that was refused.
 */
function refusal_of( $value ): string {
	if ( is_string( $value ) && is_international( $value ) && ! function_exists( 'idn_to_ascii' ) ) {
		return __( 'This site cannot convert addresses with letters beyond a to z. Enter the form that begins with xn--: it is what you get when you copy the address from your browser’s address bar.', 'roomlet' );
	}
	return __( 'This is not the address of a server. Enter one such as https://meet.example.org, without a path. Plain http is possible only on localhost.', 'roomlet' );
}

/** The field for the address. */
function render_server_field(): void {
	printf(
		'<input type="url" class="regular-text code" id="%1$s" name="%1$s" value="%2$s" placeholder="https://meet.example.org" aria-describedby="roomlet-server-help">',
		esc_attr( SERVER_OPTION ),
		esc_attr( server_address() )
	);
	printf(
		'<p class="description" id="roomlet-server-help">%s</p>',
		esc_html__( 'Where your Roomlet service runs. Pages with a room load its script from there.', 'roomlet' )
	);
}

/** The page. */
function render_settings_page(): void {
	if ( ! current_user_can( SETTINGS_RIGHT ) ) {
		return;
	}
	?>
	<div class="wrap">
		<h1><?php echo esc_html( get_admin_page_title() ); ?></h1>
		<form action="<?php echo esc_url( admin_url( 'options.php' ) ); ?>" method="post">
			<?php
			settings_fields( SETTINGS_PAGE );
			do_settings_sections( SETTINGS_PAGE );
			submit_button();
			?>
		</form>
		<h2><?php esc_html_e( 'Rooms in posts', 'roomlet' ); ?></h2>
		<p>
			<?php
			printf(
				/* translators: %s: a shortcode. */
				esc_html__( 'Insert the block “Video room”, or write the shortcode %s.', 'roomlet' ),
				'<code>[roomlet room="tea-time"]</code>'
			);
			?>
		</p>
		<p><?php esc_html_e( 'Without a name, each post has a room of its own. Its name stays the same, and it is not secret: it can be guessed by whoever knows this site, also where a post is private or has a password. Whoever knows the name of a room can enter it, unless your service asks for more.', 'roomlet' ); ?></p>
	</div>
	<?php
}

/**
 * Adds a link to the page to the plugin's line in the list of plugins.
 *
 * @param string[] $links Those that are there.
 * @return string[]
 */
function add_settings_link( array $links ): array {
	$link = sprintf(
		'<a href="%s">%s</a>',
		esc_url( admin_url( 'options-general.php?page=' . SETTINGS_PAGE ) ),
		esc_html__( 'Settings', 'roomlet' )
	);
	return array_merge( array( 'settings' => $link ), $links );
}

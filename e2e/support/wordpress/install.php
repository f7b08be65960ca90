<?php
// Makes a site of the files in a folder, with somebody in each role that matters.
// Arguments: the folder, everybody's password.

// Stands in the way of a mail about the new site.
function wp_new_blog_notification() {}

define( 'WP_INSTALLING', true );
[ , $folder, $password ] = $argv;
require $folder . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install( 'A site', 'administrator', 'administrator@example.org', true, '', $password );
foreach ( array( 'author', 'subscriber' ) as $role ) {
	wp_insert_user(
		array(
			'user_login' => $role,
			'user_pass'  => $password,
			'user_email' => $role . '@example.org',
			'role'       => $role,
		)
	);
}
// Portraits would be fetched from a service of somebody else.
update_option( 'show_avatars', 0 );

// The editor greets everybody once, at a time of its own choosing.
update_user_meta(
	get_user_by( 'login', 'author' )->ID,
	$GLOBALS['wpdb']->get_blog_prefix() . 'persisted_preferences',
	array(
		'core'           => array( 'welcomeGuide' => false ),
		'core/edit-post' => array( 'welcomeGuide' => false ),
		'_modified'      => gmdate( 'c' ),
	)
);

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findProgram } from '../../../scripts/lib/programs.mjs';

/** Where Debian's package puts it; another version is tried with its folder in `WORDPRESS_PATH`. */
export const WORDPRESS = process.env['WORDPRESS_PATH'] ?? '/usr/share/wordpress';

const PROGRAMS = ['mariadbd', 'mariadb-install-db', 'php'];

function find(): string | null {
  const missing = PROGRAMS.filter((name) => findProgram(name) === null);
  if (!existsSync(`${WORDPRESS}/wp-includes/version.php`)) missing.push('wordpress');
  if (missing.length > 0) return `not installed: ${missing.join(', ')}`;
  const { stdout } = spawnSync('php', ['-m'], { encoding: 'utf8' });
  return stdout.split('\n').includes('mysqli') ? null : 'not installed: mysqli for PHP';
}

/** Why this machine has no WordPress to try; `null` where it has. */
export const WORDPRESS_REFUSAL: string | null = find();

import { execFile } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { mo } from 'gettext-parser';
import { zipPlugin } from '../../../scripts/lib/wordpress-plugin.mjs';
import { Database } from './database.ts';
import { PhpServer } from './php-server.ts';
import { WORDPRESS } from './refusal.ts';
import { WordPressUser, type Role } from './wordpress-user.ts';

const execute = promisify(execFile);
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const PASSWORD = 'correct horse battery staple';

/** A WordPress of a test's own, with our plugin from its zip: files, database and web server, all gone when it is closed. */
export class WordPressSite {
  readonly #folder = mkdtempSync(join(tmpdir(), 'roomlet-wp-'));
  readonly #database = new Database(this.#folder);
  readonly #server = new PhpServer();

  /** Without a slash at the end. */
  get origin(): string {
    return this.#server.origin;
  }

  /** What PHP and WordPress have complained of. */
  get complaints(): string {
    const log = join(this.#files, 'complaints.log');
    return existsSync(log) ? readFileSync(log, 'utf8') : '';
  }

  get #files(): string {
    return join(this.#folder, 'site');
  }

  get #env(): Readonly<Record<string, string>> {
    return { DATABASE_SOCKET: this.#database.socket };
  }

  async start(): Promise<void> {
    // Debian's package links to other packages' files, and to settings in /etc that are not this site's.
    cpSync(WORDPRESS, this.#files, {
      recursive: true,
      dereference: true,
      filter: (path) => !path.endsWith('/.htaccess'),
    });
    copyFileSync(here('wp-config.php'), join(this.#files, 'wp-config.php'));
    this.extend('no-third-party.php');
    // Browsers ask for it. PHP's server answers that itself.
    writeFileSync(join(this.#files, 'favicon.ico'), '');
    await this.#database.start('wordpress');
    await this.#php(here('install.php'), this.#files, PASSWORD);
    const zip = join(this.#folder, 'roomlet.zip');
    writeFileSync(zip, zipPlugin());
    await this.#php(here('install-plugin.php'), this.#files, zip);
    await this.#server.start(this.#files, this.#env);
  }

  /** Somebody who has logged in. */
  user(role: Role): Promise<WordPressUser> {
    return WordPressUser.login(this.origin, role, PASSWORD);
  }

  /** Has PHP of a file beside this one run with every request, as a must-use plugin. Answers what takes it away. */
  extend(name: string): () => void {
    const folder = join(this.#files, 'wp-content/mu-plugins');
    mkdirSync(folder, { recursive: true });
    copyFileSync(here(name), join(folder, name));
    return () => rmSync(join(folder, name));
  }

  /** Sets the site's language, without WordPress's own texts in it; '' for English. @param locale as WordPress names it, `de_DE` */
  async speak(locale: string): Promise<void> {
    const folder = join(this.#files, 'wp-content/languages');
    mkdirSync(folder, { recursive: true });
    // A site has the languages that there are files of. This one has nothing but its header.
    const headers = { Language: locale, 'Content-Type': 'text/plain; charset=utf-8' };
    const catalog = { charset: 'utf-8', headers, translations: { '': { '': { msgid: '', msgstr: [''] } } } };
    if (locale !== '') writeFileSync(join(folder, `${locale}.mo`), mo.compile(catalog));
    await this.run(`update_option( 'WPLANG', '${locale}' );`);
  }

  /** What an administrator could do at the machine itself: runs PHP within WordPress. Answers what it prints. */
  run(code: string): Promise<string> {
    return this.#php('-r', `require '${this.#files}/wp-load.php'; ${code}`);
  }

  /** Makes the site the first of a network. Its web server goes on as if it were alone. */
  async makeNetwork(): Promise<void> {
    await this.#php(here('make-network.php'), this.#files);
  }

  /** As {@link run}, on the network. */
  runOnNetwork(code: string): Promise<string> {
    return this.#php('-r', `require '${here('network.php')}'; require '${this.#files}/wp-load.php'; ${code}`);
  }

  async #php(...args: readonly string[]): Promise<string> {
    const env = { PATH: process.env['PATH'] ?? '', ...this.#env };
    return (await execute('php', args, { env })).stdout;
  }

  /** Idempotent. */
  async close(): Promise<void> {
    await this.#server.stop();
    await this.#database.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

import { readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createLocalJWKSet, type JWTVerifyGetKey } from 'jose';
import type { KeyTrouble } from './key-source.ts';
import { readPublicKeys } from './public-keys.ts';

/** Milliseconds for which a file is taken to be as it was. */
const LOOK = 1_000;

type Find = ReturnType<typeof createLocalJWKSet>;

/** Public keys in a file. It is looked at when a token comes: watching it would miss how secrets are mounted. */
export class FileKeys {
  private readonly path: string;
  private readonly trouble: KeyTrouble;
  private readonly now: () => number;
  private keys: Find;
  private version = '';
  private lookedAt = -Infinity;
  private looking: Promise<void> | null = null;
  private failing = false;

  /**
   * `now`: milliseconds of a clock that nobody sets. Default `performance.now`.
   * @throws {Error} when the file cannot be read, or has no keys in it
   */
  constructor(path: string, trouble: KeyTrouble, now: () => number = () => performance.now()) {
    this.path = path;
    this.trouble = trouble;
    this.now = now;
    this.keys = createLocalJWKSet(readPublicKeys(readFileSync(path, 'utf8')));
  }

  find: JWTVerifyGetKey = async (header, token) => {
    if (this.now() - this.lookedAt >= LOOK) await (this.looking ??= this.look());
    return this.keys(header, token);
  };

  /** A file that is being written, or is gone, changes nothing. */
  private async look(): Promise<void> {
    try {
      const { mtimeMs, size, ino } = await stat(this.path);
      const version = [mtimeMs, size, ino].join();
      if (version === this.version) return;
      this.keys = createLocalJWKSet(readPublicKeys(await readFile(this.path, 'utf8')));
      this.version = version;
      this.failing = false;
    } catch (error) {
      if (!this.failing) this.trouble(error, 'the file of keys cannot be read; those from before are used');
      this.failing = true;
    } finally {
      this.lookedAt = this.now();
      this.looking = null;
    }
  }
}

import {
  createRemoteJWKSet,
  customFetch,
  errors,
  type FetchImplementation,
  type JWTVerifyGetKey,
  type RemoteJWKSet,
} from 'jose';
import type { KeyTrouble } from './key-source.ts';
import { KeysUnavailableError } from './unavailable.ts';

/** Milliseconds that fetching may take. */
const TIMEOUT = 5_000;
/** Milliseconds after which keys are fetched again: for about so long a key that was withdrawn is good. */
const MAX_AGE = 10 * 60_000;
/** Milliseconds between two attempts that tokens of unknown keys can cause: whoever forges them must not flood the address. */
const COOLDOWN = 30_000;
/** Milliseconds after a failed attempt until the next. */
const RETRY = 5_000;

export interface RemoteKeysOptions {
  /** Default `fetch`. */
  readonly fetchKeys?: FetchImplementation;
  /** Milliseconds of a clock that nobody sets. Default `performance.now`. */
  readonly now?: () => number;
}

/** Public keys at an address. Nobody waits for it but the first, and whoever's key is not among those that are known. */
export class RemoteKeys {
  private readonly remote: RemoteJWKSet;
  private readonly trouble: KeyTrouble;
  private readonly now: () => number;
  private fetching: Promise<void> | null = null;
  private fetchedAt = -Infinity;
  private failedAt = -Infinity;

  constructor(url: URL, trouble: KeyTrouble, options: RemoteKeysOptions = {}) {
    this.trouble = trouble;
    this.now = options.now ?? (() => performance.now());
    this.remote = createRemoteJWKSet(url, {
      timeoutDuration: TIMEOUT,
      // When keys are fetched again is said here: those that are old and cannot be are still keys.
      cacheMaxAge: Infinity,
      cooldownDuration: Infinity,
      ...(options.fetchKeys && { [customFetch]: options.fetchKeys }),
    });
    this.renew();
  }

  readonly find: JWTVerifyGetKey = async (header, token) => {
    if (this.fetchedAt === -Infinity) await this.fetch();
    else if (this.age >= MAX_AGE) this.renew();
    try {
      return await this.remote(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || this.age < COOLDOWN) throw error;
      // It may be a new one.
      await this.fetch();
      return this.remote(header, token);
    }
  };

  private get age(): number {
    return this.now() - this.fetchedAt;
  }

  /** Nobody waits for it; that it has failed is told, and the next one tries again. */
  private renew(): void {
    this.fetch().catch(() => undefined);
  }

  /** Rejects with {@link KeysUnavailableError}. */
  private fetch(): Promise<void> {
    if (this.now() - this.failedAt < RETRY) return Promise.reject(new KeysUnavailableError());
    return (this.fetching ??= this.reload().finally(() => (this.fetching = null)));
  }

  private async reload(): Promise<void> {
    try {
      await this.remote.reload();
      this.fetchedAt = this.now();
    } catch (cause) {
      this.failedAt = this.now();
      this.trouble(cause, 'the keys of tokens cannot be fetched');
      throw new KeysUnavailableError({ cause });
    }
  }
}

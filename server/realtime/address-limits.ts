import type { TokenBucket } from 'limiter';
import { perMinute } from '../limits/per-minute.ts';

export interface AddressLimitsOptions {
  /** Connections at the same time from one address; 0 means no limit. */
  readonly sockets: number;
  /** Joins per minute from one address; 0 means no limit. */
  readonly joinsPerMinute: number;
  /** `ice:servers` per minute from one address; 0 means no limit. */
  readonly iceRequestsPerMinute: number;
  /** `room:peek` per minute from one address; 0 means no limit. */
  readonly peeksPerMinute: number;
}

/** What is counted by the minute. */
const COUNTED = ['joins', 'iceRequests', 'peeks'] as const;
type Counted = (typeof COUNTED)[number];

type Account = { sockets: number } & { [C in Counted]: TokenBucket | undefined };

/** Addresses without connections are forgotten once there are so many, if what they took is forgiven. */
const SWEEP_AT = 10_000;

/**
 * What one address may take. All answers are immediate: a join that had to wait for its turn would be overtaken by
 * the messages after it.
 */
export class AddressLimits {
  private readonly accounts = new Map<string, Account>();
  private readonly options: AddressLimitsOptions;
  private sweepAt = SWEEP_AT;

  constructor(options: AddressLimitsOptions) {
    this.options = options;
  }

  /** Addresses that something is known of. */
  get size(): number {
    return this.accounts.size;
  }

  mayConnect(address: string): boolean {
    const { sockets } = this.options;
    return sockets === 0 || (this.accounts.get(address)?.sockets ?? 0) < sockets;
  }

  connected(address: string): void {
    this.account(address).sockets += 1;
  }

  disconnected(address: string): void {
    const account = this.accounts.get(address);
    if (!account) return;
    account.sockets -= 1;
    // An account with joins is kept, or one would get new ones by connecting anew.
    if (account.sockets === 0 && !COUNTED.some((what) => account[what])) this.accounts.delete(address);
  }

  /** Counts as a join, if it is allowed. */
  mayJoin(address: string): boolean {
    return this.take(address, 'joins', this.options.joinsPerMinute);
  }

  /** Counts as a request for ICE servers, if it is allowed. */
  mayAskForIce(address: string): boolean {
    return this.take(address, 'iceRequests', this.options.iceRequestsPerMinute);
  }

  /** Counts as a look into a room, if it is allowed. */
  mayPeek(address: string): boolean {
    return this.take(address, 'peeks', this.options.peeksPerMinute);
  }

  private take(address: string, what: Counted, count: number): boolean {
    if (count === 0) return true;
    const account = this.account(address);
    account[what] ??= perMinute(count);
    return account[what].tryRemoveTokens(1);
  }

  private account(address: string): Account {
    const known = this.accounts.get(address);
    if (known) return known;
    if (this.accounts.size >= this.sweepAt) this.sweep();
    const account: Account = { sockets: 0, joins: undefined, iceRequests: undefined, peeks: undefined };
    this.accounts.set(address, account);
    return account;
  }

  private sweep(): void {
    for (const [address, account] of this.accounts) {
      const isForgiven = COUNTED.every((what) => isFull(account[what]));
      if (account.sockets === 0 && isForgiven) this.accounts.delete(address);
    }
    // Only growth by as much again makes it worth looking through them again.
    this.sweepAt = Math.max(SWEEP_AT, 2 * this.accounts.size);
  }
}

function isFull(bucket: TokenBucket | undefined): boolean {
  if (!bucket) return true;
  bucket.drip();
  return bucket.content >= bucket.bucketSize;
}

import { TokenBucket } from 'limiter';

export interface AddressLimitsOptions {
  /** Connections at the same time from one address; 0 means no limit. */
  readonly sockets: number;
  /** Joins per minute from one address; 0 means no limit. */
  readonly joinsPerMinute: number;
}

interface Account {
  sockets: number;
  joins: TokenBucket | undefined;
}

/** Addresses without connections are forgotten once there are so many, if their joins are forgiven. */
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
    if (account.sockets === 0 && !account.joins) this.accounts.delete(address);
  }

  /** Counts as a join, if it is allowed. */
  mayJoin(address: string): boolean {
    const { joinsPerMinute } = this.options;
    if (joinsPerMinute === 0) return true;
    const account = this.account(address);
    account.joins ??= fullBucket(joinsPerMinute);
    return account.joins.tryRemoveTokens(1);
  }

  private account(address: string): Account {
    const known = this.accounts.get(address);
    if (known) return known;
    if (this.accounts.size >= this.sweepAt) this.sweep();
    const account: Account = { sockets: 0, joins: undefined };
    this.accounts.set(address, account);
    return account;
  }

  private sweep(): void {
    for (const [address, { sockets, joins }] of this.accounts) {
      if (joins && sockets === 0 && joins.drip() && joins.content >= joins.bucketSize)
        this.accounts.delete(address);
    }
    // Only growth by as much again makes it worth looking through them again.
    this.sweepAt = Math.max(SWEEP_AT, 2 * this.accounts.size);
  }
}

function fullBucket(perMinute: number): TokenBucket {
  const bucket = new TokenBucket({ bucketSize: perMinute, tokensPerInterval: perMinute, interval: 'minute' });
  bucket.content = perMinute;
  return bucket;
}

import { TokenBucket } from 'limiter';

/** Setting up a call with seven others takes some hundred messages at once. */
const BURST_SECONDS = 10;

/** How many messages one connection may send. */
export class MessageRate {
  private readonly bucket: TokenBucket;
  private refused = 0;

  /** `perSecond`: more than 0. */
  constructor(perSecond: number) {
    const bucketSize = perSecond * BURST_SECONDS;
    this.bucket = new TokenBucket({ bucketSize, tokensPerInterval: perSecond, interval: 'second' });
    this.bucket.content = bucketSize;
  }

  /**
   * `flood`: as many messages as fit into a burst were refused, beyond those that passed since; reading more of them
   * costs more than the connection is worth.
   */
  next(): 'pass' | 'refuse' | 'flood' {
    if (this.bucket.tryRemoveTokens(1)) {
      // What passes makes good for one that did not: who is a little too fast for a while is no flood.
      this.refused = Math.max(0, this.refused - 1);
      return 'pass';
    }
    this.refused += 1;
    return this.refused > this.bucket.bucketSize ? 'flood' : 'refuse';
  }
}

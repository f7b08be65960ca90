import { TokenBucket } from 'limiter';

/** A bucket that is full: so many at once, and as many again in each minute. */
export function perMinute(count: number): TokenBucket {
  const bucket = new TokenBucket({ bucketSize: count, tokensPerInterval: count, interval: 'minute' });
  bucket.content = count;
  return bucket;
}

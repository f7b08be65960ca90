import { createHmac, timingSafeEqual } from 'node:crypto';

/** Bytes of an HMAC with SHA-256 (RFC 2104). */
const MAC = 32;
/** Bytes of the time, a big-endian double. */
const TIME = 8;
/** Milliseconds for which a message is good. Clocks that follow that of Redis differ by less. */
const GOOD_FOR = 10_000;

/**
 * Signs what nodes tell each other, and knows it again. Whoever else can write into the same Redis can neither make such a
 * message nor send one again later or elsewhere.
 */
export class Seal {
  private readonly key: string;
  private readonly now: () => number;

  /** `key`: shared by the nodes. `now`: milliseconds by a clock that they share. */
  constructor(key: string, now: () => number) {
    this.key = key;
    this.now = now;
  }

  /** `purpose`: where it is meant to be believed, such as the name of a channel. */
  close(purpose: string, text: string): Buffer {
    const time = Buffer.alloc(TIME);
    time.writeDoubleBE(this.now());
    const body = Buffer.from(text);
    return Buffer.concat([this.mac(purpose, time, body), time, body]);
  }

  /** The text; `null` if it was not signed with this key for this purpose in the last seconds. */
  open(purpose: string, message: Buffer): string | null {
    if (message.length < MAC + TIME) return null;
    const time = message.subarray(MAC, MAC + TIME);
    const body = message.subarray(MAC + TIME);
    if (!timingSafeEqual(message.subarray(0, MAC), this.mac(purpose, time, body))) return null;
    return Math.abs(this.now() - time.readDoubleBE()) <= GOOD_FOR ? body.toString() : null;
  }

  private mac(purpose: string, time: Buffer, body: Buffer): Buffer {
    return createHmac('sha256', this.key).update(`${purpose}\0`).update(time).update(body).digest();
  }
}

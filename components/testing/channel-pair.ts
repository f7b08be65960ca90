/** Two ends of a data channel without a network: ordered, reliable, and cut off where a test says so. */
import type { FileChannel } from '../files/file-link.ts';

export class ChannelEnd implements FileChannel {
  binaryType: BinaryType = 'blob';
  readyState: RTCDataChannelState = 'connecting';
  /** Nothing waits, unless a test says otherwise. */
  bufferedAmount = 0;
  onopen: FileChannel['onopen'] = null;
  onmessage: FileChannel['onmessage'] = null;
  onclose: FileChannel['onclose'] = null;
  /** Everything that was sent from here. */
  readonly sent: (string | ArrayBuffer)[] = [];
  /** What to do with a message on its way; `null` loses it. */
  change: (message: string | ArrayBuffer) => string | ArrayBuffer | null = (message) => message;
  other: ChannelEnd | null = null;
  readonly #underWay: (string | ArrayBuffer)[] = [];

  send(message: string | Blob | ArrayBuffer | ArrayBufferView): void {
    if (this.readyState !== 'open') throw new DOMException('not open', 'InvalidStateError');
    if (typeof message !== 'string' && !(message instanceof ArrayBuffer)) throw new TypeError('not expected');
    this.sent.push(message);
    const data = this.change(message);
    if (data === null) return;
    this.#underWay.push(data);
    // Timers overtake one another, messages do not.
    setTimeout(() => this.other?.deliver(this.#underWay.shift()));
  }

  deliver(data: unknown): void {
    const event = new MessageEvent('message', { data });
    if (this.readyState === 'open') this.onmessage?.call(this as unknown as RTCDataChannel, event);
  }

  open(): void {
    this.readyState = 'open';
    this.onopen?.call(this as unknown as RTCDataChannel, new Event('open'));
  }

  close(): void {
    if (this.readyState === 'closed') return;
    this.readyState = 'closed';
    const { other } = this;
    setTimeout(() => other?.close());
    this.onclose?.call(this as unknown as RTCDataChannel, new Event('close'));
  }
}

/** Both ends; open, unless a test says otherwise. */
export function channelPair(open = true): readonly [ChannelEnd, ChannelEnd] {
  const [one, other] = [new ChannelEnd(), new ChannelEnd()];
  one.other = other;
  other.other = one;
  if (open) {
    one.open();
    other.open();
  }
  return [one, other];
}

import { decodeFrame, encodeChunk, encodeControl, type ChunkFrame, type ControlFrame } from './file-frame.ts';
import { FIRST_WINDOW, LARGEST, nextWindow, type SendWindow } from './send-window.ts';
import { Sending } from './sending.ts';

/** What of an `RTCDataChannel` (W3C WebRTC, section 6.2) is needed. */
export type FileChannel = Pick<
  RTCDataChannel,
  'binaryType' | 'bufferedAmount' | 'readyState' | 'send' | 'close' | 'onopen' | 'onmessage' | 'onclose'
>;

export interface FileLinkPort {
  /** Messages can go out from now on. */
  opened(): void;
  received(frame: ControlFrame | ChunkFrame): void;
  closed(): void;
  /** The browser cannot read the file any more. */
  unreadable(id: number): void;
}

/**
 * The data channel to one participant. Files that are sent at the same time take turns, chunk by chunk, within one window,
 * which is what the browser has to buffer at most.
 */
export class FileLink {
  /** The other side has spoken on this channel. */
  greeted = false;
  readonly #channel: FileChannel;
  readonly #port: FileLinkPort;
  /** In the order in which they have their turn. */
  #sending: Sending[] = [];
  #window: SendWindow = FIRST_WINDOW;
  #pumping = false;

  constructor(channel: FileChannel, port: FileLinkPort) {
    this.#channel = channel;
    this.#port = port;
    channel.binaryType = 'arraybuffer';
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const frame = decodeFrame(data);
      if (frame) port.received(frame);
    };
    channel.onclose = () => this.#lost();
    channel.onopen = () => port.opened();
  }

  /** Tells that it is open if it was before. */
  begin(): void {
    if (this.#channel.readyState === 'open') this.#port.opened();
  }

  /** What cannot be sent now is said again on the next channel. */
  say(frame: ControlFrame): void {
    this.#put(encodeControl(frame));
  }

  /** Sends a file from this byte on; if it is under way already, then anew from there. */
  start(id: number, file: Blob, from: number): void {
    this.stop(id);
    this.#sending.push(new Sending(id, file, from));
    void this.#pump();
  }

  stop(id: number): void {
    this.#sending = this.#sending.filter((sending) => sending.id !== id);
    void this.#pump();
  }

  acknowledge(id: number, received: number): void {
    const news = this.#sending.find((sending) => sending.id === id)?.acknowledge(received);
    if (news) this.#window = nextWindow(this.#window, news.delay, news.bytes);
    // Of what is not wanted any more, too: it has left the browser's buffer.
    void this.#pump();
  }

  /** The line is another one: what was learned of the old one does not count. */
  forgetLine(): void {
    this.#window = FIRST_WINDOW;
    void this.#pump();
  }

  close(): void {
    this.#release();
    this.#channel.close();
  }

  #lost(): void {
    this.#release();
    this.#port.closed();
  }

  #release(): void {
    this.#sending = [];
    Object.assign(this.#channel, { onopen: null, onmessage: null, onclose: null });
  }

  async #pump(): Promise<void> {
    if (this.#pumping) return;
    this.#pumping = true;
    try {
      for (let next = this.#turn(); next; next = this.#turn()) await this.#sendChunk(next);
    } finally {
      this.#pumping = false;
    }
  }

  /** Whose turn it is, if there is anything to send and room to send it. */
  #turn(): Sending | undefined {
    const { readyState, bufferedAmount } = this.#channel;
    const underWay = this.#sending.reduce((sum, sending) => sum + sending.underWay, 0);
    // Who acknowledges what has not come, or asks for it again and again, fills no memory of ours.
    const waiting = Math.max(underWay, bufferedAmount - LARGEST);
    if (readyState !== 'open' || waiting >= this.#window.size) return undefined;
    const next = this.#sending.find(({ isSent }) => !isSent);
    if (next) this.#sending = [...this.#sending.filter((sending) => sending !== next), next];
    return next;
  }

  async #sendChunk(sending: Sending): Promise<void> {
    const chunk = await sending.take().catch(() => null);
    if (!chunk) {
      this.stop(sending.id);
      this.#port.unreadable(sending.id);
    } else if (this.#sending.includes(sending)) {
      // Otherwise it was stopped, or begun anew, while the browser was reading.
      this.#put(encodeChunk(sending.id, chunk.offset, chunk.data));
    }
  }

  /** A channel that is full throws. That is the end of it, and of nothing else: the file may still go to others. */
  #put(message: string | ArrayBuffer): void {
    if (this.#channel.readyState !== 'open') return;
    try {
      // One call for each type: the platform has an overload for each.
      if (typeof message === 'string') this.#channel.send(message);
      else this.#channel.send(message);
    } catch {
      this.close();
      this.#port.closed();
    }
  }
}

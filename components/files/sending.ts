import { FILE_LIMITS } from './file-limits.ts';

/** One file on its way to one participant. */
export class Sending {
  readonly id: number;
  readonly #file: Blob;
  #next: number;
  #arrived: number;
  /** Chunks that have not been acknowledged: where each ends, and when it was sent. */
  #underWay: { readonly end: number; readonly at: number }[] = [];

  /** @param from - The first byte that is wanted. */
  constructor(id: number, file: Blob, from: number) {
    this.id = id;
    this.#file = file;
    this.#next = from;
    this.#arrived = from;
  }

  /** Bytes sent and not acknowledged. */
  get underWay(): number {
    return this.#next - this.#arrived;
  }

  get isSent(): boolean {
    return this.#next >= this.#file.size;
  }

  /** Rejects when the file cannot be read any more, for example because it has changed on the disk. */
  async take(): Promise<{ readonly offset: number; readonly data: ArrayBuffer }> {
    const offset = this.#next;
    const data = await this.#file.slice(offset, offset + FILE_LIMITS.chunk).arrayBuffer();
    this.#next += data.byteLength;
    this.#underWay.push({ end: this.#next, at: performance.now() });
    return { offset, data };
  }

  /** Answers how many bytes are newly there and how long the last of them took; `null` for what cannot be. */
  acknowledge(received: number): { readonly bytes: number; readonly delay: number } | null {
    if (received <= this.#arrived || received > this.#next) return null;
    const bytes = received - this.#arrived;
    this.#arrived = received;
    const last = this.#underWay.findLast(({ end }) => end <= received);
    this.#underWay = this.#underWay.filter(({ end }) => end > received);
    return { bytes, delay: performance.now() - (last?.at ?? performance.now()) };
  }
}

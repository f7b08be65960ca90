import { digest } from './digest.ts';
import { safeFileName } from './file-name.ts';
import { safeType } from './file-kind.ts';
import { FILE_LIMITS } from './file-limits.ts';
import type { FileOffer } from './file-frame.ts';
import type { FileFault, FilePhase } from './file-transfer.ts';

/** A file that somebody offers us, and as much of it as is here. Takes what was announced, in order, and nothing else. */
export class IncomingFile {
  readonly offer: FileOffer;
  readonly from: string;
  readonly senderName: string;
  readonly name: string;
  readonly at = Date.now();
  phase: FilePhase = 'offered';
  fault: FileFault | null = null;
  blob: Blob | null = null;
  #parts: Uint8Array<ArrayBuffer>[] = [];
  #received = 0;

  /** @param senderName - Stays when the sender has left. */
  constructor(from: string, senderName: string, offer: FileOffer) {
    this.from = from;
    this.senderName = senderName;
    this.offer = offer;
    this.name = safeFileName(offer.name);
  }

  /** Bytes that are here. */
  get received(): number {
    return this.#received;
  }

  /** What it takes, or is going to take, of the memory. */
  get held(): number {
    return this.phase === 'moving' || this.blob ? this.offer.size : this.#received;
  }

  isSame({ id, size, hash }: FileOffer): boolean {
    return id === this.offer.id && size === this.offer.size && hash === this.offer.hash;
  }

  accept(): void {
    this.phase = 'moving';
    this.fault = null;
  }

  /** What has come is kept only where the rest may still come. */
  end(phase: FilePhase, fault: FileFault | null = null): void {
    this.phase = phase;
    this.fault = fault;
    if (fault !== 'lost') this.#empty();
  }

  /** `false` for a chunk that was not to come: none is wanted, or not this one. */
  take(offset: number, data: Uint8Array<ArrayBuffer>): boolean {
    if (this.phase !== 'moving' || offset !== this.#received) return false;
    // Chunks of a byte each would take more memory than what is in them.
    const wanted = Math.min(FILE_LIMITS.chunk, this.offer.size - offset);
    if (wanted === 0 || data.length !== wanted) return false;
    this.#parts.push(data);
    this.#received += data.length;
    return true;
  }

  get isWhole(): boolean {
    return this.#received === this.offer.size;
  }

  /** All bytes are here. Answers whether they are the ones that were offered. */
  async check(): Promise<boolean> {
    const blob = new Blob(this.#parts, { type: safeType(this.offer.type) });
    // What cannot be checked is as good as damaged.
    const hash = await digest(blob).catch(() => null);
    if (this.phase !== 'moving') return false;
    this.#parts = [];
    if (hash === this.offer.hash) {
      this.phase = 'complete';
      this.blob = blob;
      return true;
    }
    this.end('failed', 'damaged');
    return false;
  }

  #empty(): void {
    this.#parts = [];
    this.#received = 0;
    this.blob = null;
  }
}

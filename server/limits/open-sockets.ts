import { addressKey } from './address-key.ts';

/** Connections at the same time from one visitor's address (see {@link addressKey}), to this process. */
export class OpenSockets {
  private readonly counts = new Map<string, number>();
  private readonly most: number;

  /** `most`: 0 means no limit. */
  constructor(most: number) {
    this.most = most;
  }

  /** Visitors that are connected. */
  get size(): number {
    return this.counts.size;
  }

  mayConnect(address: string): boolean {
    return this.most === 0 || (this.counts.get(addressKey(address)) ?? 0) < this.most;
  }

  connected(address: string): void {
    const key = addressKey(address);
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  disconnected(address: string): void {
    const key = addressKey(address);
    const left = (this.counts.get(key) ?? 0) - 1;
    if (left > 0) this.counts.set(key, left);
    else this.counts.delete(key);
  }
}

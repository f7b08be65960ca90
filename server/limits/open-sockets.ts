/** Connections at the same time from one visitor, whom `addressKey` tells from others, to this process. */
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

  mayConnect(visitor: string): boolean {
    return this.most === 0 || (this.counts.get(visitor) ?? 0) < this.most;
  }

  connected(visitor: string): void {
    this.counts.set(visitor, (this.counts.get(visitor) ?? 0) + 1);
  }

  disconnected(visitor: string): void {
    const left = (this.counts.get(visitor) ?? 0) - 1;
    if (left > 0) this.counts.set(visitor, left);
    else this.counts.delete(visitor);
  }
}

/** What is waiting of one room, oldest first; of it, the first alone may be on its way. */
export interface Lane<T> {
  readonly items: T[];
  state: 'free' | 'sending' | 'resting';
}

/** A queue in which each room has its own order, and no room waits for another. */
export class Lanes<T extends object> {
  private readonly lanes = new Map<string, Lane<T>>();
  /** In the order in which they came. */
  private readonly whereabouts = new Map<T, string>();
  /** Rooms whose first may be sent, longest waiting first. */
  private readonly free = new Set<string>();

  /** How many there are, on their way or waiting. */
  get size(): number {
    return this.whereabouts.size;
  }

  add(room: string, item: T): void {
    this.whereabouts.set(item, room);
    const lane = this.lanes.get(room);
    if (lane) lane.items.push(item);
    else {
      this.lanes.set(room, { items: [item], state: 'free' });
      this.free.add(room);
    }
  }

  /** The next to be sent, whose room then waits for it; `undefined` when there is none. */
  take(): { readonly room: string; readonly item: T } | undefined {
    for (const room of this.free) {
      this.free.delete(room);
      const lane = this.lanes.get(room);
      const item = lane?.items[0];
      if (!lane || !item) continue;
      lane.state = 'sending';
      return { room, item };
    }
    return undefined;
  }

  /** It is dealt with; the next of its room may follow. */
  done(room: string): void {
    const item = this.lanes.get(room)?.items.shift();
    if (item) this.whereabouts.delete(item);
    this.release(room);
  }

  /** It stays the first of its room, which is given a rest until {@link release}. */
  rest(room: string): void {
    const lane = this.lanes.get(room);
    if (lane) lane.state = 'resting';
  }

  release(room: string): void {
    const lane = this.lanes.get(room);
    if (!lane) return;
    if (lane.items.length === 0) {
      this.lanes.delete(room);
      return;
    }
    lane.state = 'free';
    this.free.add(room);
  }

  clear(): void {
    this.lanes.clear();
    this.whereabouts.clear();
    this.free.clear();
  }

  /** Forgets the oldest that is not on its way, and answers whether there was one. */
  dropOldest(): boolean {
    for (const [item, room] of this.whereabouts) {
      const lane = this.lanes.get(room);
      if (!lane || (lane.state === 'sending' && lane.items[0] === item)) continue;
      lane.items.splice(lane.items.indexOf(item), 1);
      this.whereabouts.delete(item);
      if (lane.state === 'free') {
        this.free.delete(room);
        this.release(room);
      }
      return true;
    }
    return false;
  }
}

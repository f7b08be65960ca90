/**
 * Where what is in Redis. The prefix is a hash tag, so that in Redis Cluster everything lies in one slot, as programs that touch
 * several keys need it.
 */
export class Keys {
  private readonly tag: string;

  constructor(prefix: string) {
    this.tag = `{${prefix}}`;
  }

  /** With which every key and every channel begins. */
  get prefix(): string {
    return this.tag;
  }

  /** Sorted set: the names of all rooms. */
  get rooms(): string {
    return `${this.tag}:rooms`;
  }

  /** Sorted set: names of rooms by the time at which something is due in them. */
  get due(): string {
    return `${this.tag}:due`;
  }

  /** Sorted set: ids of nodes by the time at which their lease ends. */
  get nodes(): string {
    return `${this.tag}:nodes`;
  }

  /** Hash: what nodes say of themselves, by id. */
  get statuses(): string {
    return `${this.tag}:statuses`;
  }

  /** String: tells this memory of Redis from one that was lost. */
  get birth(): string {
    return `${this.tag}:birth`;
  }

  /** Hash: what a room is now. */
  room(name: string): string {
    return `${this.tag}:room:${name}`;
  }

  /** List: the last facts of a room. */
  facts(name: string): string {
    return `${this.tag}:facts:${name}`;
  }

  /** List: the last messages of a room. */
  chat(name: string): string {
    return `${this.tag}:chat:${name}`;
  }

  /** Set: names of the rooms that a node has participants in. */
  roomsAt(node: string): string {
    return `${this.tag}:at:${node}`;
  }

  /** Hash: who has come with a token that is good for one. */
  tokenUse(digest: string): string {
    return `${this.tag}:token:${digest}`;
  }

  /** Channel that rings when a room has changed. */
  bell(name: string): string {
    return `${this.tag}:bell:${name}`;
  }
}

import { UnavailableError } from '../rooms/keeper.ts';
import { lose } from '../rooms/leaving.ts';
import type { HoldTimes } from '../rooms/policy.ts';
import type { Room } from '../rooms/room.ts';
import type { Member } from '../rooms/room-state.ts';
import type { RedisKeeper } from './redis-keeper.ts';
import type { RoomStore } from './room-store.ts';

/** Milliseconds between looks at what is due. */
const DUE_INTERVAL = 250;
/** Milliseconds between looks for places here that nobody is connected for. */
const GHOST_INTERVAL = 1_000;
/** Rooms that are seen to in one go. */
const BATCH = 100;

export interface CaretakerOptions {
  readonly node: string;
  readonly store: RoomStore;
  readonly keeper: RedisKeeper;
  readonly holdTimes: HoldTimes;
  /** Milliseconds since 1970, by the clock that the nodes share. */
  readonly now: () => number;
  readonly isHealthy: () => boolean;
  /** Redis has been there long enough for everybody to have come back who could. */
  readonly isSettled: () => boolean;
  readonly onFault: (error: unknown) => void;
}

/**
 * Sees to what comes to its end by itself, on whatever node it is: every node does all of it, and who is too late finds it done. So it
 * gets done as long as one is alive.
 */
export class Caretaker {
  private readonly options: CaretakerOptions;
  private suspects: ReadonlySet<string> = new Set();
  private timers: readonly NodeJS.Timeout[] = [];

  constructor(options: CaretakerOptions) {
    this.options = options;
  }

  open(): void {
    this.timers = [
      this.every(DUE_INTERVAL, this.options.isSettled, () => this.expire()),
      this.every(GHOST_INTERVAL, this.options.isHealthy, () => this.layGhosts()),
    ];
  }

  /** What a dead node leaves: its participants are away, and have the time of a lost connection to come back elsewhere. */
  async bury(node: string): Promise<void> {
    const { store, keeper, holdTimes } = this.options;
    for (const name of await store.roomsAt(node)) {
      await keeper.change(name, null, (draft) => {
        for (const member of draft.state.members)
          if (member.node === node && !member.away) lose(draft, member, 'lost', holdTimes);
      });
      await store.leave(name, node);
    }
  }

  /** Idempotent. */
  close(): void {
    for (const timer of this.timers) clearInterval(timer);
    this.timers = [];
  }

  private every(milliseconds: number, isTime: () => boolean, work: () => Promise<void>): NodeJS.Timeout {
    let isBusy = false;
    const timer = setInterval(() => {
      if (isBusy || !isTime()) return;
      isBusy = true;
      work()
        .catch((error: unknown) => {
          // That Redis is away is known; it goes on when it is back.
          if (!(error instanceof UnavailableError)) this.options.onFault(error);
        })
        .finally(() => (isBusy = false));
    }, milliseconds);
    timer.unref();
    return timer;
  }

  private async expire(): Promise<void> {
    const { store, keeper, now } = this.options;
    for (const name of await store.due(now(), BATCH)) await keeper.expire(name);
  }

  /**
   * Places that are this node's, and nobody is connected for, such as one whose client was gone before Redis said that it has it. Seen
   * twice: in between somebody may be about to be connected.
   */
  private async layGhosts(): Promise<void> {
    const { store, keeper, node, holdTimes } = this.options;
    const seen = new Set<string>();
    for (const name of new Set([...keeper.names, ...(await store.roomsAt(node))])) {
      const kept = keeper.find(name);
      if (kept && !kept.state.members.some((member) => this.isGhost(member, kept))) continue;
      const decided = await keeper.change(name, null, (draft, room) => {
        for (const member of draft.state.members) {
          if (!this.isGhost(member, room)) continue;
          const ghost = `${name}\0${member.id}\0${member.connection}`;
          if (this.suspects.has(ghost)) lose(draft, member, 'lost', holdTimes);
          else seen.add(ghost);
        }
      });
      if (!decided) await store.leave(name, node);
    }
    this.suspects = seen;
  }

  private isGhost({ id, node, away }: Member, room: Room): boolean {
    return node === this.options.node && !away && !room.find(id)?.local;
  }
}

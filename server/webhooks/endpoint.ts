import { Lanes } from './lanes.ts';
import { GONE, nextDelay, type Failure } from './next-delay.ts';
import type { Outcome } from './post.ts';
import type { WebhookFigures } from '../metrics/webhook-figures.ts';

/** Rooms that are told of at the same time. */
const CONCURRENCY = 8;
/** Messages that wait; they have some hundred bytes each. */
const MOST_WAITING = 10_000;
/** Milliseconds that are left for what waits when the service ends. */
const LAST_CHANCE = 2_000;

export interface Message {
  /** The same in every try. */
  readonly id: string;
  /** What is in order with each other: the id of a room. */
  readonly room: string;
  readonly body: string;
}

/** What the operator is told of an endpoint; nothing of it is said twice until it is well again. */
export type EndpointNews =
  | { readonly news: 'failing'; readonly status: number | null; readonly reason: string }
  | { readonly news: 'well'; readonly lost: number }
  | { readonly news: 'overloaded' }
  | { readonly news: 'gone'; readonly lost: number }
  | { readonly news: 'closed'; readonly lost: number };

export interface EndpointOptions {
  /** One try. Never rejects. */
  readonly post: (message: Message, signal: AbortSignal) => Promise<Outcome>;
  readonly report: (news: EndpointNews) => void;
  readonly delay?: (failure: Failure) => number | null;
  readonly mostWaiting?: number;
  readonly lastChance?: number;
}

interface Delivery {
  readonly message: Message;
  attempts: number;
}

/**
 * One receiver of webhooks. What happens in a room arrives in order, each once acknowledged before the next; rooms do not wait for
 * each other. Nothing here ever waits for the receiver but what is for it, and that is bounded.
 */
export class Endpoint {
  private readonly options: Required<EndpointOptions>;
  private readonly lanes = new Lanes<Delivery>();
  private readonly rests = new Map<string, NodeJS.Timeout>();
  private readonly abort = new AbortController();
  private sending = 0;
  /** Messages that nobody has got, since the endpoint was well. */
  private lost = 0;
  /** The same since the start. */
  private lostEver = 0;
  private deliveredEver = 0;
  private state: 'well' | 'failing' | 'overloaded' = 'well';
  private ending: Promise<void> | null = null;
  private emptied: () => void = () => undefined;

  constructor(options: EndpointOptions) {
    this.options = { delay: nextDelay, mostWaiting: MOST_WAITING, lastChance: LAST_CHANCE, ...options };
  }

  get figures(): WebhookFigures {
    return { delivered: this.deliveredEver, lost: this.lostEver, waiting: this.lanes.size };
  }

  send(message: Message): void {
    if (this.ending) return;
    if (this.lanes.size >= this.options.mostWaiting && this.lanes.dropOldest()) {
      this.lose(1);
      if (this.state !== 'overloaded') this.options.report({ news: 'overloaded' });
      this.state = 'overloaded';
    }
    this.lanes.add(message.room, { message, attempts: 0 });
    this.pump();
  }

  /** Everything that waits gets one more try, and all of them together a short while. Idempotent. */
  close(): Promise<void> {
    this.ending ??= this.finish();
    return this.ending;
  }

  private async finish(): Promise<void> {
    const empty = new Promise<void>((resolve) => {
      this.emptied = resolve;
    });
    for (const [room, timer] of this.rests) {
      clearTimeout(timer);
      this.lanes.release(room);
    }
    this.rests.clear();
    const deadline = setTimeout(() => this.emptied(), this.options.lastChance);
    this.pump();
    if (this.lanes.size > 0) await empty;
    clearTimeout(deadline);
    this.abort.abort();
    const lost = this.lost + this.lanes.size;
    if (lost > 0) this.options.report({ news: 'closed', lost });
  }

  private pump(): void {
    while (this.sending < CONCURRENCY && !this.abort.signal.aborted) {
      const next = this.lanes.take();
      if (!next) break;
      this.sending += 1;
      void this.attempt(next.room, next.item);
    }
    if (this.lanes.size === 0) this.emptied();
  }

  private async attempt(room: string, delivery: Delivery): Promise<void> {
    delivery.attempts += 1;
    const outcome = await this.options.post(delivery.message, this.abort.signal);
    this.sending -= 1;
    if (this.abort.signal.aborted) return;
    if (outcome.ok) this.delivered(room);
    else this.failed(room, delivery.attempts, outcome);
    this.pump();
  }

  private delivered(room: string): void {
    this.lanes.done(room);
    this.deliveredEver += 1;
    if (this.state === 'well') return;
    this.options.report({ news: 'well', lost: this.lost });
    this.state = 'well';
    this.lost = 0;
  }

  private failed(room: string, attempt: number, outcome: Outcome & { readonly ok: false }): void {
    const { status, reason, retryAfter } = outcome;
    if (status === GONE) return this.stop();
    if (this.state === 'well') {
      this.state = 'failing';
      this.options.report({ news: 'failing', status, reason });
    }
    const delay = this.ending
      ? null
      : this.options.delay({ attempt, status, retryAfter, random: Math.random() });
    if (delay === null) {
      this.lose(1);
      this.lanes.done(room);
      return;
    }
    this.lanes.rest(room);
    this.rests.set(room, setTimeout(() => this.wake(room), delay).unref());
  }

  private wake(room: string): void {
    this.rests.delete(room);
    this.lanes.release(room);
    this.pump();
  }

  /** The receiver wants no more. */
  private stop(): void {
    this.ending ??= Promise.resolve();
    this.abort.abort();
    for (const timer of this.rests.values()) clearTimeout(timer);
    this.rests.clear();
    this.lose(this.lanes.size);
    this.lanes.clear();
    this.options.report({ news: 'gone', lost: this.lost });
    this.emptied();
  }

  private lose(messages: number): void {
    this.lost += messages;
    this.lostEver += messages;
  }
}

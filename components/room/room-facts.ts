import type { JoinAnswer, RoomFact, RoomSnapshot } from '../../protocol/index.ts';
import type { SignalingPort } from '../signaling/signaling-port.ts';
import { CodedError } from '../utils/coded-error.ts';
import { FactSequencer } from './fact-sequencer.ts';
import type { RoomStore } from './room-store.ts';

export interface RoomFactsPort {
  readonly signaling: SignalingPort;
  readonly store: RoomStore;
  /** A fact is in the state. */
  applied(fact: RoomFact): void;
  /** A participant is not in the room any more. */
  gone(id: string): void;
}

/**
 * What has become of our place while we were away: it was held, the others were told that we are gone, or the service has
 * forgotten the whole room.
 */
export type Homecoming = 'held' | 'expired' | 'forgotten';

/** A service that has lost its memory is rejoined by everyone; whoever is not back after this has left. */
const RETURN = 15_000;
/** How long a service may take to say that it is there, in milliseconds. */
const ASK_TIMEOUT = 2_000;

const FACTS = [
  'user:joined',
  'user:left',
  'participant:updated',
  'room:updated',
  'chat:message',
] as const satisfies readonly RoomFact['event'][];

/** Brings the service's word into the state: each fact once and in order, whatever the connection does. */
export class RoomFacts {
  readonly #port: RoomFactsPort;
  readonly #sequencer: FactSequencer;
  readonly #stops: readonly (() => void)[];
  #epoch: string;
  #joined: number;
  #asking = false;
  #returning: ReturnType<typeof setTimeout> | undefined;
  /** Who was here before the service lost its memory, and may not be back yet. */
  #awaited: ReadonlySet<string> = new Set();

  constructor(port: RoomFactsPort, answer: JoinAnswer) {
    this.#port = port;
    this.#epoch = answer.epoch;
    this.#joined = answer.joined;
    this.#sequencer = new FactSequencer({
      apply: (fact) => this.#apply(fact),
      missing: (since) => void this.#sync(since),
    });
    const { signaling } = port;
    this.#stops = FACTS.map((event) =>
      signaling.on(event, (data) => this.#sequencer.receive({ event, data } as RoomFact)),
    );
  }

  /** From here on facts follow the join answer, which is in the state. */
  start(n: number): void {
    this.#sequencer.reset(n);
  }

  /** The join was answered anew. */
  resume(answer: JoinAnswer): Homecoming {
    const { epoch, joined } = answer;
    const forgotten = epoch !== this.#epoch;
    const held = joined === this.#joined;
    this.#epoch = epoch;
    this.#joined = joined;
    if (forgotten) this.#awaitReturn(this.#missing(answer));
    this.#adopt(answer);
    return forgotten ? 'forgotten' : held ? 'held' : 'expired';
  }

  /** Whether the service is still there, when it may be we who are cut off. A connection that does not answer is made anew. */
  async ask(): Promise<void> {
    const { signaling } = this.#port;
    if (this.#asking || signaling.status !== 'online') return;
    this.#asking = true;
    if (!(await this.#sync(this.#sequencer.last, ASK_TIMEOUT))) signaling.reconnect();
    this.#asking = false;
  }

  close(): void {
    for (const stop of this.#stops) stop();
    clearTimeout(this.#returning);
  }

  #apply(fact: RoomFact): void {
    this.#port.store.dispatch({ type: 'fact', fact });
    if (fact.event === 'user:left') this.#port.gone(fact.data.id);
    this.#port.applied(fact);
  }

  #adopt(snapshot: RoomSnapshot): void {
    const missing = this.#missing(snapshot);
    this.#port.store.dispatch({ type: 'snapshot', snapshot, kept: this.#awaited });
    for (const id of missing) if (!this.#awaited.has(id)) this.#port.gone(id);
    this.#sequencer.reset(snapshot.n);
  }

  #missing(snapshot: RoomSnapshot): readonly string[] {
    const named = new Set(snapshot.participants.map(({ id }) => id));
    return this.#port.store.state.participants.map(({ id }) => id).filter((id) => !named.has(id));
  }

  #awaitReturn(missing: readonly string[]): void {
    clearTimeout(this.#returning);
    this.#awaited = new Set(missing);
    this.#returning = setTimeout(() => {
      this.#awaited = new Set();
      for (const id of missing) {
        const participant = this.#port.store.state.participants.find((other) => other.id === id);
        if (!participant?.away) continue;
        this.#port.gone(id);
        this.#port.store.dispatch({ type: 'gone', id });
      }
    }, RETURN);
  }

  /** Answers whether the service has answered, be it with a refusal. */
  async #sync(since: number, timeout?: number): Promise<boolean> {
    try {
      const answer = await this.#port.signaling.request('room:sync', { since, epoch: this.#epoch }, timeout);
      if ('facts' in answer) for (const fact of answer.facts) this.#sequencer.receive(fact);
      else this.#adopt(answer.snapshot);
      return true;
    } catch (error) {
      this.#sequencer.unanswered();
      return !(error instanceof CodedError && error.code === 'timeout');
    }
  }
}

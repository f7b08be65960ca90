import type { LeaveReason } from '../../../protocol/index.ts';
import type { DeviceTrouble } from '../../media/device-errors.ts';
import type { EndReason, LinkState, ParticipantState, RoomError, RoomPhase } from '../room-state.ts';
import type { Session } from '../session-api.ts';

/** What has happened, without a word of whom: participants are numbers, in the order in which they were first seen. */
export type LogFact =
  | { readonly what: 'phase'; readonly phase: RoomPhase }
  | { readonly what: 'ended'; readonly reason: EndReason }
  | { readonly what: 'error'; readonly code: RoomError['code'] }
  | { readonly what: 'came' | 'is-here'; readonly participant: number }
  | { readonly what: 'went'; readonly participant: number; readonly reason: LeaveReason }
  | { readonly what: 'link'; readonly participant: number; readonly link: LinkState }
  | { readonly what: 'away'; readonly participant: number; readonly away: boolean }
  | { readonly what: 'device-error'; readonly device: string; readonly type: DeviceTrouble }
  | { readonly what: 'device-moved'; readonly device: string; readonly lost: boolean };

/** `at`: milliseconds since the log was begun. */
export type LogEntry = LogFact & { readonly at: number };

/** Older entries go: a call of hours with bad connections has thousands. */
const MOST = 300;

/** The latest events of a session, for a report. Idempotent `close()`. */
export class SessionLog {
  readonly #began = performance.now();
  readonly #numbers = new Map<string, number>();
  readonly #stops: readonly (() => void)[];
  #entries: readonly LogEntry[] = [];

  constructor(session: Session) {
    this.#add({ what: 'phase', phase: session.state.phase });
    for (const { id, link } of session.state.participants) {
      this.#add({ what: 'is-here', participant: this.numberOf(id) });
      this.#add({ what: 'link', participant: this.numberOf(id), link });
    }
    this.#stops = [
      session.on('phase', ({ phase }) => this.#add({ what: 'phase', phase })),
      session.on('left', ({ reason }) => this.#add({ what: 'ended', reason })),
      session.on('error', ({ code }) => this.#add({ what: 'error', code })),
      session.on('participant-joined', ({ participant: { id } }) =>
        this.#add({ what: 'came', participant: this.numberOf(id) }),
      ),
      session.on('participant-left', ({ participant: { id }, reason }) =>
        this.#add({ what: 'went', participant: this.numberOf(id), reason }),
      ),
      session.on('participant-updated', ({ participant, previous }) => this.#compare(participant, previous)),
      session.on('device-error', ({ device, type }) => this.#add({ what: 'device-error', device, type })),
      session.on('device-moved', ({ device, lost }) => this.#add({ what: 'device-moved', device, lost })),
    ];
  }

  /** Oldest first. */
  get entries(): readonly LogEntry[] {
    return this.#entries;
  }

  /** From 1; the same for as long as the log lives. */
  numberOf(id: string): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    const number = this.#numbers.size + 1;
    this.#numbers.set(id, number);
    return number;
  }

  close(): void {
    for (const stop of this.#stops) stop();
  }

  #compare({ id, link, away }: ParticipantState, previous: ParticipantState): void {
    const participant = this.numberOf(id);
    if (link !== previous.link) this.#add({ what: 'link', participant, link });
    if (away !== previous.away) this.#add({ what: 'away', participant, away });
  }

  #add(fact: LogFact): void {
    const at = Math.round(performance.now() - this.#began);
    this.#entries = [...this.#entries, { at, ...fact }].slice(-MOST);
  }
}

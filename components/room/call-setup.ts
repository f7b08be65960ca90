import { LIMITS, type CallModeName, type CancelReason } from '../../protocol/index.ts';
import { hasMedia, type LinkSignal } from '../rtc/signal.ts';
import { refused } from './room-errors.ts';

type Offer = Extract<LinkSignal, { kind: 'offer' }>;
export type CallState = 'none' | 'calling' | 'ringing' | 'active';

export interface CallSetupPort {
  readonly selfId: string;
  readonly mode: CallModeName;
  isPlain(id: string): boolean;
  sendCall(to: string): void;
  sendAccepted(to: string): void;
  sendDeclined(to: string): void;
  sendCancelled(to: string, reason: CancelReason): void;
  /** There is consent: make the path. */
  connect(id: string): void;
  /** There is consent: the other side makes the path. */
  expect(id: string): void;
  /** There is consent, and the call itself brought an offer of media. */
  offered(id: string, offer: Offer): void;
  hungUp(id: string): void;
  changed(id: string, state: CallState): void;
  tell(event: 'incoming-call' | 'call-accepted' | 'call-declined' | 'call-ended', id: string): void;
  tellCancelled(id: string, reason: 'cancelled' | 'timeout'): void;
}

interface Call {
  readonly state: Exclude<CallState, 'none'>;
  readonly timer?: ReturnType<typeof setTimeout>;
  readonly offer?: Offer;
}

/** The callee waits a little longer than the caller, whose word it is; this is for a caller that has vanished. */
const CALLEE_SLACK = 3_000;
/** A client of the walkthrough offers its media after `call:accepted`; one that has none is offered ours. */
const PLAIN_OFFER = 3_000;

/**
 * Who may have a media path with us, and how that comes about. Ringing uses an offer and an answer without media
 * sections: nothing is disclosed before consent, and no connection waits half-way. The callee's mode decides.
 */
export class CallSetup {
  readonly #port: CallSetupPort;
  readonly #calls = new Map<string, Call>();
  /** With whom a call was ended by one of the two: they stay apart until somebody calls, also in auto mode. */
  readonly #apart = new Set<string>();
  /** What is to be said when the service is back; `null` while it is there. */
  #unsaid: (() => void)[] | null = null;

  constructor(port: CallSetupPort) {
    this.#port = port;
  }

  state(id: string): CallState {
    return this.#calls.get(id)?.state ?? 'none';
  }

  /** With whom there is a call, in the order in which they began. */
  get active(): string[] {
    return [...this.#calls].filter(([, { state }]) => state === 'active').map(([id]) => id);
  }

  isApart(id: string): boolean {
    return this.#apart.has(id);
  }

  /** The service is away: whatever ends a call does so here, and is said when it is back. */
  suspend(): void {
    this.#unsaid ??= [];
  }

  resume(): void {
    const unsaid = this.#unsaid;
    this.#unsaid = null;
    for (const say of unsaid ?? []) say();
  }

  /** Calls; or accepts, if the other has called first. */
  call(id: string): void {
    const state = this.state(id);
    if (state === 'ringing') this.accept(id);
    if (state !== 'none') return;
    this.#set(id, { state: 'calling', timer: setTimeout(() => this.#giveUp(id), LIMITS.ringing) });
    this.#port.sendCall(id);
  }

  cancel(id: string): void {
    this.#require(id, 'calling');
    this.#set(id, null);
    this.#say(() => this.#port.sendCancelled(id, 'cancelled'));
  }

  accept(id: string): void {
    this.#require(id, 'ringing');
    this.#consent(id, this.#calls.get(id)?.offer);
  }

  decline(id: string): void {
    this.#require(id, 'ringing');
    this.#set(id, null);
    this.#say(() => this.#port.sendDeclined(id));
  }

  hangUp(id: string): void {
    this.#require(id, 'active');
    this.#end(id);
    this.#say(() => this.#port.sendCancelled(id, 'ended'));
  }

  /** There is a call without asking: those in auto mode, and whoever returns to a call. */
  activate(id: string): void {
    this.#apart.delete(id);
    this.#set(id, { state: 'active' });
  }

  /** The participant is not in the room any more. */
  forget(id: string): void {
    this.#apart.delete(id);
    this.#set(id, null);
  }

  onOffer(id: string, offer: Offer): void {
    switch (this.state(id)) {
      case 'active':
        if (hasMedia(offer.description)) this.#port.offered(id, offer);
        else this.#consent(id, offer);
        break;
      case 'calling':
        // Both call at once: one of them stays the caller. A client of the walkthrough answers by itself.
        if (!this.#port.isPlain(id) && this.#port.selfId < id) this.#consent(id, offer);
        break;
      case 'ringing':
        this.#ring(id, offer);
        break;
      case 'none':
        if (this.#port.mode === 'auto') this.#consent(id, offer);
        else {
          this.#ring(id, offer);
          this.#port.tell('incoming-call', id);
        }
        break;
    }
  }

  /** Answers whether this was the acceptance of a call; otherwise it is an answer to an offer of media. */
  onAccepted(id: string): boolean {
    if (this.state(id) !== 'calling') return false;
    this.activate(id);
    this.#port.connect(id);
    this.#port.tell('call-accepted', id);
    return true;
  }

  onDeclined(id: string): void {
    if (this.state(id) !== 'calling') return;
    this.#set(id, null);
    this.#port.tell('call-declined', id);
  }

  onCancelled(id: string, reason: CancelReason): void {
    const state = this.state(id);
    if (state === 'none') return;
    if (state === 'active') {
      this.#end(id);
    } else {
      this.#set(id, null);
      this.#port.tellCancelled(id, reason === 'timeout' ? 'timeout' : 'cancelled');
    }
  }

  close(): void {
    for (const { timer } of this.#calls.values()) clearTimeout(timer);
    this.#calls.clear();
  }

  #require(id: string, state: CallState): void {
    if (this.state(id) !== state) throw refused('invalid');
  }

  #consent(id: string, offer: Offer | undefined): void {
    this.activate(id);
    if (offer && hasMedia(offer.description)) {
      this.#port.offered(id, offer);
      return;
    }
    this.#port.sendAccepted(id);
    this.#port.expect(id);
    if (!this.#port.isPlain(id)) return;
    const timer = setTimeout(() => this.#port.connect(id), PLAIN_OFFER);
    this.#calls.set(id, { state: 'active', timer });
  }

  /** The path that was expected is there. */
  settled(id: string): void {
    clearTimeout(this.#calls.get(id)?.timer);
  }

  #end(id: string): void {
    this.#set(id, null);
    this.#apart.add(id);
    this.#port.hungUp(id);
    this.#port.tell('call-ended', id);
  }

  #say(word: () => void): void {
    if (this.#unsaid) this.#unsaid.push(word);
    else word();
  }

  #ring(id: string, offer: Offer): void {
    const timer = setTimeout(() => {
      this.#set(id, null);
      this.#port.tellCancelled(id, 'timeout');
    }, LIMITS.ringing + CALLEE_SLACK);
    this.#set(id, { state: 'ringing', offer, timer });
  }

  #giveUp(id: string): void {
    this.#set(id, null);
    this.#say(() => this.#port.sendCancelled(id, 'timeout'));
    this.#port.tellCancelled(id, 'timeout');
  }

  #set(id: string, call: Call | null): void {
    const previous = this.#calls.get(id);
    clearTimeout(previous?.timer);
    if (call) this.#calls.set(id, call);
    else this.#calls.delete(id);
    if (previous?.state !== call?.state) this.#port.changed(id, call?.state ?? 'none');
  }
}

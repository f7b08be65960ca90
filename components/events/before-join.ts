import type { JoinOptions } from '../room/session-api.ts';
import { RoomEvent } from './room-event.ts';

/** What a page may answer: a token to join with, `false` to refuse, anything else to let it pass. */
export type JoinResponse = { readonly token: string } | boolean | null | undefined | void;

/**
 * A join is about to begin, in whatever way: from a lobby, by `autojoin`, a method or a command, again, or after a reload; or the
 * token of one is about to expire.
 * `preventDefault()` refuses it at once; `respondWith()` supplies a token or refuses later, and until then the room is `connecting`
 * and can be left. Nothing of it is kept: the next join asks again.
 */
export class BeforeJoinEvent extends RoomEvent {
  /** What it is going to join with: the attributes, overridden by what the lobby or `join()` says. */
  readonly options: JoinOptions;
  /**
   * During a call whose token is about to expire: `respondWith({ token })` keeps it going, and what is no token is asked for again;
   * with `false`, or `preventDefault()`, the call ends when the old one does.
   */
  readonly renewal: boolean;
  #response: Promise<JoinResponse> | undefined;

  constructor(options: JoinOptions, renewal = false) {
    super('before-join', { cancelable: true });
    this.options = options;
    this.renewal = renewal;
  }

  /** What the page answered, once all listeners have run. */
  get response(): Promise<JoinResponse> | undefined {
    return this.#response;
  }

  /**
   * To be called while the event is being dispatched, as that of a `FetchEvent` is (W3C Service Workers, section 4.6.8).
   * @param response - `{ token }` to join with, `false` to refuse. A rejection refuses too, and people read its message.
   * @throws {DOMException} `InvalidStateError` when it is too late, or has been called already.
   */
  respondWith(response: Promise<JoinResponse> | JoinResponse): void {
    if (this.#response || this.eventPhase === Event.NONE)
      throw new DOMException('Respond once, at once.', 'InvalidStateError');
    this.#response = Promise.resolve(response);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'before-join': BeforeJoinEvent;
  }
}

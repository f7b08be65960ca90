import type { JoinOptions } from '../room/session-api.ts';
import { RoomEvent } from './room-event.ts';

/** What a page may answer: a token to join with, `false` to refuse, nothing to let it pass. */
export type JoinResponse = { readonly token: string } | false | undefined | void;

/**
 * A join is about to begin. `preventDefault()` refuses it at once; `respondWith()` supplies a token or refuses later.
 * A rejected promise refuses, and its message is what people see.
 */
export class BeforeJoinEvent extends RoomEvent {
  readonly options: JoinOptions;
  #response: Promise<JoinResponse> | undefined;

  constructor(options: JoinOptions) {
    super('before-join', { cancelable: true });
    this.options = options;
  }

  /** What the page answered, once all listeners have run. */
  get response(): Promise<JoinResponse> | undefined {
    return this.#response;
  }

  /**
   * @param response - `{ token }` to join with, `false` to refuse.
   * @throws {DOMException} `InvalidStateError` when another listener has responded.
   */
  respondWith(response: Promise<JoinResponse> | JoinResponse): void {
    if (this.#response)
      throw new DOMException('The join has been responded to already.', 'InvalidStateError');
    this.#response = Promise.resolve(response);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'before-join': BeforeJoinEvent;
  }
}

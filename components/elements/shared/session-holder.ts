import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { RoomState } from '../../room/room-state.ts';
import type { Session } from '../../room/session-api.ts';

export interface HeldSession {
  readonly session: Session;
  /** Ours to close; a borrowed one is not. */
  readonly owned: boolean;
}

type Host = ReactiveControllerHost & HTMLElement;

/**
 * The session of an element: made when first needed, closed when the element has really gone. A move in the document
 * takes it out and puts it back in one go, so the end waits a microtask.
 */
export class SessionHolder implements ReactiveController {
  readonly #host: Host;
  readonly #create: () => HeldSession;
  readonly #listen: (session: Session) => readonly (() => void)[];
  #held: HeldSession | null = null;
  #stops: readonly (() => void)[] = [];

  /**
   * @param create - Makes or borrows a session.
   * @param listen - Further listeners, each answered with the function that ends it.
   */
  constructor(
    host: Host,
    create: () => HeldSession,
    listen: (session: Session) => readonly (() => void)[] = () => [],
  ) {
    this.#host = host;
    this.#create = create;
    this.#listen = listen;
    host.addController(this);
  }

  get session(): Session {
    if (!this.#held) {
      this.#held = this.#create();
      const { session } = this.#held;
      const render = (_state: RoomState): void => this.#host.requestUpdate();
      this.#stops = [session.on('state', render), ...this.#listen(session)];
      this.#host.requestUpdate();
    }
    return this.#held.session;
  }

  /** The session if there is one already. */
  peek(): Session | null {
    return this.#held?.session ?? null;
  }

  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.#host.isConnected) void this.release();
    });
  }

  /** Closes an own session, lets go of a borrowed one. */
  async release(): Promise<void> {
    const held = this.#held;
    // Whoever listens hears of the end, and finds it in the state.
    const closed = held?.owned && held.session.close();
    for (const stop of this.#stops) stop();
    this.#stops = [];
    this.#held = null;
    this.#host.requestUpdate();
    await closed;
  }
}

import type { JoinOptions } from './session-api.ts';
import { claimPlace } from './tab-claim.ts';
import type { TabMemory } from './tab-memory.ts';

/** Milliseconds after which a call that another tab has taken ends here, if the service has not ended it by then. */
const FAREWELL = 5_000;

export interface TabPlacePort {
  /** Opens the devices. */
  open(options: JoinOptions): Promise<void>;
  /** Whether there is a call that can go on until the service has seen the other tab. */
  isConnected(): boolean;
  /** Another tab has the call, and this one is to leave it. */
  moved(): void;
}

/** The place of a session among the tabs of its site, from a join until its end. */
export class TabPlace {
  /** Another tab has taken the place: coming back from here would push it out. */
  taken = false;
  readonly #port: TabPlacePort;
  #release: () => void = () => undefined;
  /** Grows with each release: a claim that was under way is given back. */
  #era = 0;

  constructor(port: TabPlacePort) {
    this.#port = port;
  }

  /**
   * Settles which tab is in the room before a device is opened. Answers how to join.
   * @throws {CodedError} `elsewhere`: it is another one.
   */
  async claim(memory: TabMemory, wanted: JoinOptions): Promise<JoinOptions> {
    const era = this.#era;
    const open = (join: JoinOptions) => this.#port.open(join);
    const { options, release } = await claimPlace({
      memory,
      options: wanted,
      open,
      lost: () => this.#lose(era),
    });
    if (era !== this.#era) {
      release();
    } else {
      this.#release = release;
      // Nobody waits for a permission prompt: tracks join the call when they are there.
      void open(options);
    }
    return options;
  }

  /** Idempotent; it can be claimed again. */
  release(): void {
    this.#era += 1;
    this.taken = false;
    this.#release();
  }

  /** The call goes on here until the service has seen the other tab: nobody is missed in between. */
  #lose(era: number): void {
    this.taken = true;
    const end = () => {
      if (era === this.#era) this.#port.moved();
    };
    setTimeout(end, this.#port.isConnected() ? FAREWELL : 0);
  }
}

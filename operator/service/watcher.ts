import type { NodeInfo, RoomDetailsInfo, RoomInfo } from './api-types.ts';
import type { OperatorApi } from './operator-api.ts';
import { OperatorError, type OperatorErrorCode } from './operator-error.ts';
import { NO_RATES, ratesBetween, type Rates } from './rates.ts';

/** All that the page shows. */
export interface Picture {
  readonly nodes: readonly NodeInfo[];
  readonly rooms: readonly RoomInfo[];
  /** There are more rooms than are listed. */
  readonly more: boolean;
  /** The room that is looked into; `null` without one, and when it is gone. */
  readonly room: RoomDetailsInfo | null;
  /** Of the last two minutes, the latest at the end. */
  readonly rates: readonly Rates[];
}

export interface WatcherPort {
  changed(picture: Picture): void;
  /** `null`: all is well again. */
  failed(code: OperatorErrorCode | null): void;
}

/** Milliseconds between an answer and the next look. */
const INTERVAL = 2_000;
const HISTORY = 60;

/** Looks every two seconds, as long as somebody sees the page. */
export class Watcher {
  readonly #api: Pick<OperatorApi, 'nodes' | 'rooms' | 'room'>;
  readonly #port: WatcherPort;
  readonly #interval: number;
  #nodes: readonly NodeInfo[] | null = null;
  #rates: readonly Rates[] = [];
  #room: string | null = null;
  #looking: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(
    api: Pick<OperatorApi, 'nodes' | 'rooms' | 'room'>,
    port: WatcherPort,
    interval: number = INTERVAL,
  ) {
    this.#api = api;
    this.#port = port;
    this.#interval = interval;
    document.addEventListener('visibilitychange', this.#onVisibility);
    this.look();
  }

  /** At once, instead of when it would be time. */
  look(): void {
    clearTimeout(this.#timer);
    this.#looking?.abort();
    if (this.#closed || document.hidden) return;
    const looking = new AbortController();
    this.#looking = looking;
    void this.#look(looking.signal).then(() => {
      if (looking.signal.aborted) return;
      this.#timer = setTimeout(() => this.look(), this.#interval);
    });
  }

  /** Looks into this room as well from now on; `null`: into none. */
  open(name: string | null): void {
    this.#room = name;
    this.look();
  }

  /** Idempotent. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#looking?.abort();
    document.removeEventListener('visibilitychange', this.#onVisibility);
  }

  readonly #onVisibility = (): void => this.look();

  /** Never rejects. */
  async #look(signal: AbortSignal): Promise<void> {
    try {
      const [nodes, { rooms, more }, room] = await Promise.all([
        this.#api.nodes(signal),
        this.#api.rooms(signal),
        this.#lookInto(this.#room, signal),
      ]);
      if (signal.aborted) return;
      if (this.#nodes) this.#rates = [...this.#rates, ratesBetween(this.#nodes, nodes)].slice(-HISTORY);
      this.#nodes = nodes;
      this.#port.failed(null);
      this.#port.changed({
        nodes,
        rooms,
        more,
        room,
        rates: this.#rates.length > 0 ? this.#rates : [NO_RATES],
      });
    } catch (error) {
      if (!signal.aborted) this.#port.failed(error instanceof OperatorError ? error.code : 'away');
    }
  }

  async #lookInto(name: string | null, signal: AbortSignal): Promise<RoomDetailsInfo | null> {
    if (name === null) return null;
    return this.#api.room(name, signal).catch((error: unknown) => {
      if (error instanceof OperatorError && error.code === 'gone') return null;
      throw error;
    });
  }
}

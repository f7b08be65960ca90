import type { VideoWishName } from '../../protocol/index.ts';
import { pictureBudget, type PictureQuality } from '../rtc/picture-budget.ts';
import type { Topology } from '../rtc/topology.ts';
import type { SignalingPort } from '../signaling/signaling-port.ts';
import { preferences } from '../utils/preferences.ts';
import type { RoomStore } from './room-store.ts';

export interface PicturePort {
  readonly signaling: Pick<SignalingPort, 'send'>;
  readonly store: RoomStore;
}

/** What is asked of the others by one's own choice. Screens are shown for a reason: they come in any case. */
const ASKS: Readonly<Record<PictureQuality, VideoWishName>> = {
  auto: 'full',
  high: 'full',
  saver: 'small',
  audio: 'none',
};

/**
 * How much of pictures goes which way: what we send by our own choice and by what others have asked for, and what we ask of
 * them. A wish belongs to a connection between two and is said anew with the next one, so that nobody goes on
 * sending little to a page that was reloaded since. Ends with the topology and the service's connection that it is given.
 */
export class PictureTerms {
  readonly #port: PicturePort;
  readonly #topology: Pick<Topology, 'on' | 'setBudget'>;
  /** What the others want, where that is not everything. */
  readonly #wishes = new Map<string, VideoWishName>();
  #asks: VideoWishName = 'full';

  constructor(port: PicturePort, topology: Pick<Topology, 'on' | 'setBudget'>) {
    this.#port = port;
    this.#topology = topology;
    topology.on('path', ({ id, state }) => {
      // With these two a connection begins; without a path there is none.
      if (state === 'connecting' || state === 'failed' || !state) this.#wishes.delete(id);
      if (state && this.#asks !== 'full') this.#ask(id);
    });
    this.apply();
  }

  /** What somebody wants to be sent from now on. */
  requested(from: string, wish: VideoWishName): void {
    this.#wishes.set(from, wish);
    this.#limit();
  }

  /** The own choice is another, or the camera's picture. */
  apply(): void {
    const asked = this.#asks;
    this.#asks = ASKS[preferences().quality];
    if (this.#asks !== asked) this.ask();
    this.#limit();
  }

  /** Says again what is wanted: what was said before may have been lost. */
  ask(): void {
    for (const { id } of this.#port.store.state.participants) this.#ask(id);
  }

  #ask(to: string): void {
    const { signaling, store } = this.#port;
    const participant = store.state.participants.find(({ id }) => id === to);
    // A client of the walkthrough sends what it sends.
    if (!participant || participant.plain) return;
    signaling.send('media:request', { to, video: this.#asks });
    store.dispatch({
      type: 'media',
      id: to,
      change: { paused: this.#asks === 'none' ? 'camera' : undefined },
    });
  }

  #limit(): void {
    const { quality } = preferences();
    this.#topology.setBudget((situation, id) =>
      pictureBudget(quality, this.#wishes.get(id) ?? 'full', situation),
    );
  }
}

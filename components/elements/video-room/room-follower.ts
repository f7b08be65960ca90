import type { ReactiveController } from 'lit';
import { foldRoomName } from '../../../protocol/room-name.ts';
import type { RoomState } from '../../room/room-state.ts';
import { AUTO } from '../shared/auto-room.ts';
import type { LastJoin } from './room-controls.ts';
import type { VideoRoom } from './video-room.ts';

export interface RoomFollowerOptions {
  readonly state: () => RoomState;
  readonly lastJoin: () => LastJoin | null;
  /** Ends the session whose call is over: the next one begins like the first. */
  readonly renew: () => void;
}

/**
 * A page that names another room during a call means it: the element leaves this one and joins that, as the same person and with
 * the switches as they are.
 */
export class RoomFollower implements ReactiveController {
  /** On the way from one room to the other: what happens after a call does not happen in between. */
  moving = false;
  readonly #host: VideoRoom;
  readonly #options: RoomFollowerOptions;
  #named = '';

  constructor(host: VideoRoom, options: RoomFollowerOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostUpdate(): void {
    const { room, hasUpdated } = this.#host;
    // A name that could not be found out leads nowhere.
    if (room === this.#named || room === AUTO) return;
    this.#named = room;
    if (!hasUpdated) return;
    // Whatever was joined before, also in vain: the page says better.
    delete this.#options.lastJoin()?.room;
    const { phase, room: current } = this.#options.state();
    if (this.moving) this.#move();
    else if (phase === 'ended') this.#options.renew();
    else if (phase !== 'idle' && phase !== 'lobby' && foldRoomName(room) !== current) this.#move();
  }

  #move(): void {
    const { room } = this.#host;
    this.moving = room !== '';
    void this.#change(room)
      // A refusal is on screen, and told by an event.
      .catch(() => undefined)
      .finally(() => {
        if (this.#named === room) this.moving = false;
      });
  }

  async #change(room: string): Promise<void> {
    const last = this.#options.lastJoin();
    const { email, displayName, token } = this.#host;
    await this.#host.leave();
    // The page may have named a third one meanwhile.
    if (!room || !last || this.#named !== room) return;
    await this.#host.join({
      ...last,
      room,
      email: email || last.email,
      displayName: displayName || last.displayName,
      token,
      takeOver: false,
    });
  }
}

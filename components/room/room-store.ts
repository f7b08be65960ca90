import { frozen } from '../utils/frozen.ts';
import type { RoomAction } from './room-actions.ts';
import { reduce } from './room-reducer.ts';
import { INITIAL_STATE, type RoomState } from './room-state.ts';

/** Holds the state; the only way to change it is an action, also for whoever it is handed out to. */
export class RoomStore {
  #state: RoomState = INITIAL_STATE;
  readonly #changed: (state: RoomState, previous: RoomState) => void;

  constructor(changed: (state: RoomState, previous: RoomState) => void) {
    this.#changed = changed;
  }

  get state(): RoomState {
    return this.#state;
  }

  dispatch(action: RoomAction): void {
    const previous = this.#state;
    this.#state = frozen(reduce(previous, action));
    if (this.#state !== previous) this.#changed(this.#state, previous);
  }
}

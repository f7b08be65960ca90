import { onPreferences, preferences, setPreferences } from '../../utils/preferences.ts';
import { rememberCorner, rememberedCorner, type Corner } from './corner.ts';

/** What a person has chosen for the own picture: whether it is shown, and in which corner. Both last beyond the call. */
export class SelfView {
  #corner: Corner = rememberedCorner();
  #hidden = !preferences().selfView;
  readonly #changed: () => void;
  readonly #stop: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
    this.#stop = onPreferences(() => {
      this.#hidden = !preferences().selfView;
      changed();
    });
  }

  get hidden(): boolean {
    return this.#hidden;
  }

  get corner(): Corner {
    return this.#corner;
  }

  moveTo(corner: Corner): void {
    this.#corner = corner;
    rememberCorner(corner);
    this.#changed();
  }

  toggle(): void {
    setPreferences({ selfView: this.#hidden });
  }

  close(): void {
    this.#stop();
  }
}

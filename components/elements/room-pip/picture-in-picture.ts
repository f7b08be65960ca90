import { PictureInPictureChangedEvent } from '../../events/picture-in-picture-changed.ts';
import { documentPictureInPicture, videoPictureInPicture } from '../../utils/dom-picture-in-picture.ts';
import { DocumentPip } from './document-pip.ts';
import type { PipContext, PipWindow } from './pip-window.ts';
import { VideoPip } from './video-pip.ts';

/** The small window of one call: all of it where the browser can, else its most important picture. */
export class PictureInPicture {
  readonly #context: PipContext;
  #window: PipWindow | null = null;
  #opening: Promise<PipWindow | null> | null = null;
  #closed = false;

  constructor(context: Omit<PipContext, 'onClose'>) {
    this.#context = { ...context, onClose: () => this.#onClose() };
  }

  /**
   * Answers whether there is a window afterwards. Opening needs a click; rejects with the browser's own error
   * (`NotAllowedError` without one).
   */
  async toggle(force = this.#window === null): Promise<boolean> {
    if (!force) this.#window?.close();
    else if (!this.#window) await this.#open();
    return this.#window !== null;
  }

  /** Idempotent. */
  close(): void {
    this.#closed = true;
    this.#window?.close();
  }

  async #open(): Promise<void> {
    // Two clicks are one window.
    this.#opening ??= open(this.#context);
    try {
      this.#window = await this.#opening;
    } finally {
      this.#opening = null;
    }
    if (this.#closed) this.#window?.close();
    else if (this.#window) this.#tell(true);
  }

  #onClose(): void {
    this.#window = null;
    this.#tell(false);
  }

  #tell(active: boolean): void {
    this.#context.room.dispatchEvent(new PictureInPictureChangedEvent(active));
  }
}

async function open(context: PipContext): Promise<PipWindow | null> {
  const api = documentPictureInPicture();
  if (api) return DocumentPip.open(api, context);
  return videoPictureInPicture() ? VideoPip.open(context) : null;
}

import { pipStream } from './pip-tiles.ts';
import type { PipContext, PipWindow } from './pip-window.ts';

/** Milliseconds for a first frame: a click opens a window for a few seconds only. */
const FIRST_FRAME = 3_000;

/**
 * The picture that matters most in a window that stays above others (W3C Picture-in-Picture), for browsers that put no more than one
 * video there. Follows who speaks and what is shared.
 */
export class VideoPip implements PipWindow {
  readonly #video: HTMLVideoElement;
  readonly #context: PipContext;
  readonly #stop: () => void;

  private constructor(video: HTMLVideoElement, context: PipContext) {
    this.#video = video;
    this.#context = context;
    this.#stop = context.session.on('state', () => this.#follow());
    video.addEventListener('leavepictureinpicture', () => this.#end(), { once: true });
  }

  /** Within a click. `null` where there is no picture to show; rejects with the browser's own error where it refuses. */
  static async open(context: PipContext): Promise<VideoPip | null> {
    const stream = pipStream(context.session.state);
    if (!stream) return null;
    const video = sourceOf(context.room.ownerDocument);
    context.room.shadowRoot?.append(video);
    try {
      video.srcObject = stream;
      await firstFrame(video);
      await video.requestPictureInPicture();
      return new VideoPip(video, context);
    } catch (error) {
      video.remove();
      throw error;
    }
  }

  close(): void {
    if (this.#video.isConnected)
      void this.#video.ownerDocument.exitPictureInPicture().catch(() => this.#end());
    this.#end();
  }

  #follow(): void {
    const stream = pipStream(this.#context.session.state);
    // Without any picture the last one stays: an empty window would be closed by the browser.
    if (!stream || stream === this.#video.srcObject) return;
    this.#video.srcObject = stream;
    void this.#video.play().catch(() => undefined);
  }

  #end(): void {
    if (!this.#video.isConnected) return;
    this.#stop();
    this.#video.srcObject = null;
    this.#video.remove();
    this.#context.onClose();
  }
}

/** Not of the tiles: those come and go with who is on stage, and the window would go with them. */
function sourceOf(page: Document): HTMLVideoElement {
  const video = page.createElement('video');
  video.muted = true;
  video.autoplay = true;
  video.playsInline = true;
  video.ariaHidden = 'true';
  Object.assign(video.style, {
    position: 'absolute',
    inlineSize: '1px',
    blockSize: '1px',
    opacity: '0',
    pointerEvents: 'none',
  });
  return video;
}

function firstFrame(video: HTMLVideoElement): Promise<void> {
  const signal = AbortSignal.timeout(FIRST_FRAME);
  return new Promise((resolve, reject) => {
    video.addEventListener('loadeddata', () => resolve(), { once: true, signal });
    signal.addEventListener('abort', () => reject(signal.reason as DOMException), { once: true });
  });
}

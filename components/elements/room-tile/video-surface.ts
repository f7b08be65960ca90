/**
 * Shows a stream in a `<video>` and keeps the last picture when the stream is replaced by another, as it is when a
 * connection is rebuilt: a `<video>` alone turns black until the first frame of the new one.
 */
export class VideoSurface {
  readonly #video: HTMLVideoElement;
  readonly #still: HTMLCanvasElement;
  readonly #onChange: () => void;

  constructor(video: HTMLVideoElement, still: HTMLCanvasElement, onChange: () => void) {
    this.#video = video;
    this.#still = still;
    this.#onChange = onChange;
    video.addEventListener('loadeddata', this.#onFrame);
    video.addEventListener('resize', this.#onFrame);
    video.addEventListener('pause', this.#resume);
  }

  /** A picture can be seen: a live one, or the last. */
  get hasPicture(): boolean {
    const { readyState, videoWidth } = this.#video;
    return !this.#still.hidden || (readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && videoWidth > 0);
  }

  get upright(): boolean {
    return this.#video.videoHeight > this.#video.videoWidth;
  }

  /** `null` keeps the last picture: whoever has none to show hides the surface. */
  show(stream: MediaStream | null): void {
    if (stream === this.#video.srcObject) return this.#resume();
    if (!stream) return;
    this.#keepLastFrame();
    this.#video.srcObject = stream;
    this.play();
  }

  /** After a move in the document, which pauses. Muted video may always play, so a refusal means that it was removed. */
  play(): void {
    if (this.#video.srcObject) void this.#video.play().catch(() => undefined);
  }

  close(): void {
    this.#video.srcObject = null;
    this.#still.hidden = true;
  }

  #keepLastFrame(): void {
    const { videoWidth, videoHeight, readyState } = this.#video;
    if (readyState < HTMLMediaElement.HAVE_CURRENT_DATA || videoWidth === 0) return;
    this.#still.width = videoWidth;
    this.#still.height = videoHeight;
    this.#still.getContext('2d')?.drawImage(this.#video, 0, 0);
    this.#still.hidden = false;
  }

  readonly #onFrame = (): void => {
    this.#still.hidden = true;
    this.#onChange();
  };

  /**
   * Firefox pauses when all tracks of a stream have ended, as after a hang-up, and stays paused when the same stream
   * gets new ones.
   */
  readonly #resume = (): void => {
    const { srcObject, isConnected, paused } = this.#video;
    if (paused && isConnected && srcObject instanceof MediaStream && srcObject.active) this.play();
  };
}

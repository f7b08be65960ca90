import { CodedError } from '../utils/coded-error.ts';
import type { TrackProcessor } from './track-processor.ts';

export interface TrackPipePort {
  /** What is seen, heard and sent from now on. */
  send(track: MediaStreamTrack | null): void;
  /** The processor failed, and its input is sent. */
  failed(error: unknown): void;
  /** Milliseconds in which a processor has to answer. */
  readonly patience: number;
}

interface Output {
  readonly track: MediaStreamTrack;
  readonly run: AbortController;
}

/** One device's way through a page's processor. Without one, what goes in comes out. */
export class TrackPipe {
  readonly #port: TrackPipePort;
  #processor: TrackProcessor | null = null;
  #input: MediaStreamTrack | null;
  #output: Output | null = null;
  #starting: AbortController | null = null;
  /** `undefined`: what was opened before there was a pipe may have been sent, or been held for it. */
  #sent: MediaStreamTrack | null | undefined;

  /** @param input - What is being sent already. */
  constructor(port: TrackPipePort, input: MediaStreamTrack | null) {
    this.#port = port;
    this.#input = input;
    this.#sent = input ? undefined : null;
  }

  /** @throws {CodedError} `processor-failed`; the error of the processor is its `cause` */
  async use(processor: TrackProcessor | null): Promise<void> {
    this.#processor = processor;
    const error = await this.#start();
    if (!error) return;
    const message = 'The processor gave no track. What the device gives is sent as it is.';
    throw new CodedError('processor-failed', message, { cause: error });
  }

  /** The device gives another track, or none. */
  feed(input: MediaStreamTrack | null): void {
    // What was opened while the pipe was being made is told a second time.
    if (input === this.#input && (this.#starting || this.#output)) return;
    this.#input = input;
    void this.#start();
  }

  /** A muted device stays muted, whatever its processor makes of silence. */
  mute(): void {
    if (this.#output && this.#input) this.#output.track.enabled = this.#input.enabled;
  }

  /** Answers what went wrong. Until there is something new, what was sent before is. */
  async #start(): Promise<unknown> {
    this.#starting?.abort();
    this.#starting = null;
    const input = this.#input;
    const processor = this.#processor;
    if (!input || !processor) {
      this.#pass(input);
      return null;
    }
    const run = (this.#starting = new AbortController());
    let error: unknown = null;
    try {
      const track = await this.#answerOf(processor, input, run.signal);
      this.#replace({ track, run });
    } catch (cause) {
      // Something newer has taken its place, and nobody waits for it.
      if (run.signal.aborted) return null;
      run.abort();
      this.#pass(input);
      this.#port.failed(cause);
      error = cause;
    }
    if (this.#starting !== run) return null;
    this.#starting = null;
    return error;
  }

  #answerOf(
    processor: TrackProcessor,
    input: MediaStreamTrack,
    signal: AbortSignal,
  ): Promise<MediaStreamTrack> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new DOMException('The processor did not answer in time.', 'TimeoutError'));
      }, this.#port.patience);
      signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      // Also what it throws before its first `await`.
      const answered = Promise.resolve().then(() => processor(input, { signal }));
      answered.then((track) => {
        // What comes too late is not ours to use, and nobody else's to stop.
        if (signal.aborted) stop(track, input);
        else if (isLive(track, input.kind)) resolve(track);
        else reject(new TypeError('A processor has to answer a live track of the kind that it was given.'));
      }, reject);
      void answered.finally(() => clearTimeout(timer)).catch(() => undefined);
    });
  }

  #replace(output: Output): void {
    const { track, run } = output;
    const input = this.#input as MediaStreamTrack;
    if (track !== input) {
      tellDevice(track, input);
      track.enabled = input.enabled;
      // Its own end, that is: to stop it fires no event (W3C Media Capture, section 4.3.1).
      track.addEventListener('ended', () => this.#ended(output), { signal: run.signal });
    }
    this.#exchange(track, output);
  }

  #pass(input: MediaStreamTrack | null): void {
    this.#exchange(input, null);
  }

  /** The new one goes out before the old one ends, so that no black frame is in between. */
  #exchange(track: MediaStreamTrack | null, output: Output | null): void {
    const before = this.#output;
    this.#output = output;
    if (track !== this.#sent) this.#port.send(track);
    this.#sent = track;
    before?.run.abort();
    if (before) stop(before.track, this.#input);
  }

  #ended(output: Output): void {
    const input = this.#input;
    if (this.#output !== output || input?.readyState !== 'live') return;
    this.#pass(input);
    this.#port.failed(new DOMException('The track of the processor has ended.', 'AbortError'));
  }
}

function isLive(track: unknown, kind: string): track is MediaStreamTrack {
  return track instanceof MediaStreamTrack && track.kind === kind && track.readyState === 'live';
}

function stop(track: unknown, input: MediaStreamTrack | null): void {
  if (track instanceof MediaStreamTrack && track !== input) track.stop();
}

/** Who looks at a track to know the device, which menus and mirrors do, finds the one that it comes from. */
function tellDevice(track: MediaStreamTrack, input: MediaStreamTrack): void {
  const own = track.getSettings.bind(track);
  track.getSettings = () => {
    const { deviceId, groupId, facingMode } = input.getSettings();
    return Object.assign(own(), { deviceId, groupId, facingMode });
  };
}

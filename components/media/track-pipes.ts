import type { DeviceKind } from './device.ts';
import type { LocalMedia } from './local-media.ts';
import { TrackPipe } from './track-pipe.ts';
import type { TrackProcessor } from './track-processor.ts';

/** What a page has put between microphone and camera and everybody else. Fetched with the first processor. */
export class TrackPipes {
  readonly #pipes: Readonly<Record<DeviceKind, TrackPipe>>;

  /** @param patience - Milliseconds in which a processor has to answer. Default 10,000: it may have to fetch a model. */
  constructor(media: LocalMedia, patience = 10_000) {
    const pipe = (kind: DeviceKind): TrackPipe => {
      const device = media[kind];
      const made = new TrackPipe(
        {
          patience,
          send: (track) => {
            // Whoever looks at the tracks in it, as mirrors and meters do, looks again when it is another stream.
            media.stream = new MediaStream(media.stream.getTracks());
            media.send(kind, track);
            media.emit('change', {});
          },
          failed: (error) => {
            // The page may have set it long ago, and waits for nothing.
            console.warn(`roomlet: the processor of the ${kind} failed; it is sent as it is.`, error);
            media.emit('error', { device: kind, type: 'processor-failed' });
          },
        },
        device.track,
      );
      device.on('state', () => made.mute());
      return made;
    };
    this.#pipes = { microphone: pipe('microphone'), camera: pipe('camera') };
  }

  feed(kind: DeviceKind, track: MediaStreamTrack | null): void {
    this.#pipes[kind].feed(track);
  }

  use(kind: DeviceKind, processor: TrackProcessor | null): Promise<void> {
    return this.#pipes[kind].use(processor);
  }
}

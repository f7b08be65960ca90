/** Web Audio API, section 1.2.1 (`sinkId`); browsers that do not know it take no notice. */
const SILENT = { sinkId: { type: 'none' } } as AudioContextOptions;

/** Loudness of one audio track, 0 to 1. Costs an AudioContext, which is closed with it. */
export class LevelMeter {
  readonly #context: AudioContext;
  readonly #analyser: AnalyserNode;
  readonly #source: MediaStreamAudioSourceNode;
  readonly #samples: Float32Array<ArrayBuffer>;

  constructor(track: MediaStreamTrack) {
    // Nothing is played: without a sink it needs no speaker, and a machine that has none does not complain.
    this.#context = new AudioContext(SILENT);
    this.#analyser = this.#context.createAnalyser();
    this.#analyser.fftSize = 512;
    this.#samples = new Float32Array(this.#analyser.fftSize);
    this.#source = this.#context.createMediaStreamSource(new MediaStream([track]));
    this.#source.connect(this.#analyser);
  }

  /** Root mean square of the latest 10 ms. 0 while the browser keeps the context suspended. */
  level(): number {
    this.#analyser.getFloatTimeDomainData(this.#samples);
    let sum = 0;
    for (const sample of this.#samples) sum += sample * sample;
    return Math.sqrt(sum / this.#samples.length);
  }

  close(): void {
    this.#source.disconnect();
    if (this.#context.state !== 'closed') void this.#context.close();
  }
}

const PERIOD = 2.6;
/** A rising fourth, soft enough for an open office. */
const NOTES: readonly (readonly [frequency: number, at: number])[] = [
  [587.33, 0],
  [783.99, 0.22],
];
const LOUDNESS = 0.06;

export interface Note {
  /** In hertz. */
  readonly frequency: number;
  /** When, by the context's clock, in seconds. */
  readonly at: number;
  /** Gain at its loudest, 0 to 1. */
  readonly loudness: number;
  /** Where it goes. Default: the context's speaker. */
  readonly output?: AudioNode;
  /** Until nothing is left of it, in seconds. Default: 0.9. */
  readonly length?: number;
}

/** One soft note, struck and dying away (Web Audio API, section 1.28). Answers its source, which ends with it. */
export function strike(
  context: BaseAudioContext,
  { frequency, at, loudness, output = context.destination, length = 0.9 }: Note,
): OscillatorNode {
  const tone = new OscillatorNode(context, { type: 'sine', frequency });
  const volume = new GainNode(context, { gain: 0 });
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(loudness, at + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, at + length);
  tone.connect(volume).connect(output);
  tone.start(at);
  tone.stop(at + length + 0.05);
  return tone;
}

/**
 * Rings until the returned function is called, for `longest` milliseconds at most.
 * Silent where the browser wants a click first: the dialog is there as well.
 */
export function ring(longest: number): () => void {
  if (typeof AudioContext !== 'function') return () => undefined;
  const context = new AudioContext();
  const rings = Math.ceil(longest / 1000 / PERIOD);
  for (let index = 0; index < rings; index++) {
    for (const [frequency, at] of NOTES)
      strike(context, { frequency, at: context.currentTime + index * PERIOD + at, loudness: LOUDNESS });
  }
  return () => {
    if (context.state !== 'closed') void context.close();
  };
}

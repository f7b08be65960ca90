/** Streams of people and screens that nobody has to sit for: drawn, moving, each in a colour of its own. */

/** Low, because a machine without a graphics card draws all of them. */
const FRAMES_PER_SECOND = 8;

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Draws frame number `frame`. */
  readonly draw: (context: CanvasRenderingContext2D, frame: number) => void;
}

/** Draws until nobody holds the stream any more: pages of tests are short. */
export function streamOf({ width, height, draw }: Picture): MediaStream {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser has no 2D canvas.');
  let frame = 0;
  const next = (): void => draw(context, frame++);
  next();
  setInterval(next, 1_000 / FRAMES_PER_SECOND);
  return canvas.captureStream(FRAMES_PER_SECOND);
}

/** Colours of the four edges of a screen, so that a test can see whether any was cut off: top, right, bottom, left. */
export const EDGES = ['#d00', '#0a0', '#00d', '#c0c'] as const;

/** A document of small print, with a pointer that wanders. */
export const SCREEN_PICTURE: Picture = {
  width: 1280,
  height: 720,
  draw(context, frame) {
    const { width, height } = SCREEN_PICTURE;
    context.fillStyle = '#f6f6f4';
    context.fillRect(0, 0, width, height);
    context.fillStyle = '#222';
    context.font = '600 34px sans-serif';
    context.fillText('Figures of the third quarter', 70, 90);
    context.font = '19px sans-serif';
    for (let line = 0; line < 16; line++)
      context.fillText(
        'The quick brown fox jumps over the lazy dog, and the dog does not mind.',
        70,
        150 + line * 33,
      );
    for (let bar = 0; bar < 7; bar++) {
      context.fillStyle = `hsl(${200 + bar * 12} 60% 45%)`;
      context.fillRect(800 + bar * 55, 620 - bar * 58, 40, 40 + bar * 58);
    }
    context.fillStyle = '#e33';
    context.fillRect(100 + ((frame * 9) % 1_000), 300, 14, 14);
    const [top, right, bottom, left] = EDGES;
    const edge = (colour: string, x: number, y: number, w: number, h: number): void => {
      context.fillStyle = colour;
      context.fillRect(x, y, w, h);
    };
    edge(top, 0, 0, width, 12);
    edge(right, width - 12, 0, 12, height);
    edge(bottom, 0, height - 12, width, 12);
    edge(left, 0, 0, 12, height);
  },
};

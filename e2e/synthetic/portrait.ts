import type { Picture } from './pictures.ts';

const SKIN = ['#f1c9a5', '#8d5b3e', '#e0ac82', '#5f3b2a', '#f6d7bd', '#b97f57'] as const;
const HAIR = ['#3b2a20', '#17120f', '#8a5a2b', '#0f0c0b', '#c9a15a', '#6d6a68'] as const;
/** Frames between two blinks. */
const BLINK = 31;

function pick<T>(from: readonly [T, ...T[]], index: number): T {
  return from[index % from.length] ?? from[0];
}

/** Somebody at a desk who sways a little and blinks now and then. `hue` of the room; `upright` as from a phone. */
export function portrait(index: number, hue: number, upright = false): Picture {
  // As sharp as the screen that shows it, because a machine without a graphics card draws all of them.
  const scale = Math.min(2, devicePixelRatio);
  const [width, height] = upright ? [180 * scale, 320 * scale] : [320 * scale, 180 * scale];
  const skin = pick(SKIN, index);
  const hair = pick(HAIR, index * 5 + 1);
  const isLong = index % 2 === 0;
  return {
    width,
    height,
    draw(context, frame) {
      const unit = Math.min(width, height);
      const [x, y] = [width / 2 + Math.sin(frame / 6) * unit * 0.03, height - unit * 0.52];
      const oval = (colour: string, dx: number, dy: number, rx: number, ry: number, half = false): void => {
        context.fillStyle = colour;
        context.beginPath();
        const [from, to] = half ? [Math.PI, Math.PI * 2] : [0, Math.PI * 2];
        context.ellipse(x + dx * unit, y + dy * unit, rx * unit, ry * unit, 0, from, to);
        context.fill();
      };

      const wall = context.createLinearGradient(0, 0, width, height);
      wall.addColorStop(0, `hsl(${hue} 30% 80%)`);
      wall.addColorStop(1, `hsl(${hue} 26% 52%)`);
      context.fillStyle = wall;
      context.fillRect(0, 0, width, height);
      context.fillStyle = `hsl(${hue} 34% 88% / 60%)`;
      context.fillRect(width * 0.08, height * 0.1, unit * 0.26, unit * 0.34);
      context.fillStyle = `hsl(${(hue + 40) % 360} 30% 40% / 55%)`;
      context.fillRect(width * 0.8, height * 0.16, unit * 0.2, unit * 0.26);

      if (isLong) oval(hair, 0, 0.08, 0.225, 0.34);
      oval(`hsl(${(hue + 160) % 360} 34% 34%)`, 0, 0.56, 0.4, 0.3);
      oval(skin, 0, 0.2, 0.085, 0.16);
      oval('rgb(0 0 0 / 12%)', 0, 0.17, 0.083, 0.07);
      oval(skin, 0, 0, 0.165, 0.21);
      oval(hair, 0, -0.045, 0.18, 0.2, true);
      oval(skin, isLong ? 0.05 : -0.04, -0.03, 0.115, 0.09, true);

      const eye = frame % BLINK < 1 ? 0.004 : 0.02;
      for (const side of [-1, 1]) oval('#231b18', side * 0.066, 0.02, 0.014, eye);
      context.strokeStyle = 'rgb(110 40 40 / 75%)';
      context.lineWidth = unit * 0.013;
      context.lineCap = 'round';
      context.beginPath();
      context.arc(x, y + unit * 0.075, unit * 0.055, Math.PI * 0.18, Math.PI * 0.82);
      context.stroke();
    },
  };
}

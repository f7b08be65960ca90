import type { Box } from '../room-stage/best-grid.ts';

/** How closely a picture is looked at, and at what of it. */
export interface ZoomView {
  /** 1 shows all of it. */
  readonly scale: number;
  /** How far its middle lies from the middle of the frame, in pixels. */
  readonly x: number;
  readonly y: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The frame, and the picture in it as large as it is when all of it is shown. */
export interface ZoomSpace {
  readonly frame: Box;
  readonly picture: Box;
}

export const WHOLE: ZoomView = { scale: 1, x: 0, y: 0 };
/** Beyond that, one letter of a shared text fills the frame. */
export const CLOSEST = 8;
/** What one press of a button or key does. */
export const STEP = 1.25;
/** Where a double click goes. */
const CLOSER = 2.5;

/** A picture in a frame, whole (`object-fit: contain`). */
export function contained(frame: Box, natural: Box): Box {
  const { width, height } = natural.width && natural.height ? natural : frame;
  const scale = Math.min(frame.width / (width || 1), frame.height / (height || 1));
  return { width: width * scale, height: height * scale };
}

function within(offset: number, frame: number, picture: number): number {
  const most = Math.max(0, (picture - frame) / 2);
  return Math.max(-most, Math.min(most, offset));
}

/** No closer than `CLOSEST`, no further than whole, and no edge of the picture further in than that of the frame. */
function limited({ scale, x, y }: ZoomView, { frame, picture }: ZoomSpace): ZoomView {
  if (scale <= 1) return WHOLE;
  return {
    scale,
    x: within(x, frame.width, picture.width * scale),
    y: within(y, frame.height, picture.height * scale),
  };
}

/**
 * Goes closer (or away, with a factor under 1), and keeps what is at a point where it is.
 *
 * @param at - In pixels from the middle of the frame.
 */
export function zoomed(view: ZoomView, factor: number, at: Point, space: ZoomSpace): ZoomView {
  const scale = Math.max(1, Math.min(CLOSEST, view.scale * factor));
  const grown = scale / view.scale;
  return limited({ scale, x: at.x - (at.x - view.x) * grown, y: at.y - (at.y - view.y) * grown }, space);
}

export function panned(view: ZoomView, { x, y }: Point, space: ZoomSpace): ZoomView {
  return limited({ scale: view.scale, x: view.x + x, y: view.y + y }, space);
}

/** A double click: closer where it was, or back to the whole. */
export function toggled(view: ZoomView, at: Point, space: ZoomSpace): ZoomView {
  return view.scale > 1 ? WHOLE : zoomed(view, CLOSER, at, space);
}

/** What a key does, as on a map; `null` for others. */
export function zoomedByKey(view: ZoomView, key: string, space: ZoomSpace): ZoomView | null {
  const middle = { x: 0, y: 0 };
  const stride = { x: space.frame.width / 8, y: space.frame.height / 8 };
  switch (key) {
    case '+':
    case '=':
      return zoomed(view, STEP, middle, space);
    case '-':
      return zoomed(view, 1 / STEP, middle, space);
    case '0':
      return WHOLE;
    case 'ArrowLeft':
      return panned(view, { x: stride.x, y: 0 }, space);
    case 'ArrowRight':
      return panned(view, { x: -stride.x, y: 0 }, space);
    case 'ArrowUp':
      return panned(view, { x: 0, y: stride.y }, space);
    case 'ArrowDown':
      return panned(view, { x: 0, y: -stride.y }, space);
    default:
      return null;
  }
}

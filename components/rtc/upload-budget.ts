/**
 * A mesh sends everything once for each other participant, so one upload has to do for all of them.
 * What a home connection carries without trouble is shared out; the picture shrinks before it stutters.
 */
export interface VideoBudget {
  /** Bits per second. */
  readonly maxBitrate: number;
  readonly maxFramerate: number;
  /** Divides width and height; 1 sends what the camera gives. */
  readonly scaleResolutionDownBy: number;
  /** `false` sends nothing. Default: as it was, and `true` at first. */
  readonly active?: boolean;
}

export interface BudgetSituation {
  readonly role: 'camera' | 'screen';
  /** Number of participants that the same picture is sent to, 1 or more. */
  readonly links: number;
  /** Short side of the picture in pixels: a phone held upright gives a tall one. */
  readonly side: number;
  /** Whether the connection has had the time to find out what it carries. */
  readonly measured: boolean;
}

/** What one link may send of a picture. A pure function. */
export type BudgetPolicy = (situation: BudgetSituation) => VideoBudget;

/** Height in pixels of the first pictures of a connection: the most that Chromium starts with. */
export const START_HEIGHT = 360;
/** Upload for all camera pictures together, in bits per second. */
export const CAMERA_UPLOAD = 2_800_000;
/** Upload for a shared screen to everyone together, in bits per second. */
export const SCREEN_UPLOAD = 4_000_000;

const MIN_CAMERA = 120_000;
const MAX_CAMERA = 2_000_000;
const MIN_SCREEN = 250_000;
const MAX_SCREEN = 2_500_000;

/**
 * @param links number of participants that the picture is sent to, 1 or more
 * @param height of the camera's picture in pixels; the scale is chosen so that the bits suffice for what is left
 */
export function cameraBudget(links: number, height: number): VideoBudget {
  const maxBitrate = clamp(CAMERA_UPLOAD / Math.max(1, links), MIN_CAMERA, MAX_CAMERA);
  const target =
    maxBitrate >= 900_000 ? 720 : maxBitrate >= 550_000 ? 540 : maxBitrate >= 380_000 ? 360 : 270;
  return {
    maxBitrate,
    maxFramerate: maxBitrate >= 550_000 ? 30 : 20,
    scaleResolutionDownBy: Math.max(1, height / target),
  };
}

/**
 * The same until the connection has measured what it carries: browsers start at 300 kbit/s, for which a larger picture
 * is too much. They find that out by dropping frame after frame, each a little smaller, before the first one is sent.
 */
export function firstPicture(budget: VideoBudget, height: number): VideoBudget {
  return { ...budget, scaleResolutionDownBy: Math.max(budget.scaleResolutionDownBy, height / START_HEIGHT) };
}

/** What is sent where nobody has said anything else. */
export const usualBudget: BudgetPolicy = ({ role, links, side, measured }) => {
  if (role === 'screen') return screenBudget(links);
  const budget = cameraBudget(links, side);
  return measured ? budget : firstPicture(budget, side);
};

/** A screen stays as sharp as it is; with more participants it moves less often. */
export function screenBudget(links: number): VideoBudget {
  const maxBitrate = clamp(SCREEN_UPLOAD / Math.max(1, links), MIN_SCREEN, MAX_SCREEN);
  return { maxBitrate, maxFramerate: links <= 2 ? 15 : links <= 4 ? 10 : 5, scaleResolutionDownBy: 1 };
}

function clamp(value: number, min: number, max: number): number {
  return Math.floor(Math.min(max, Math.max(min, value)));
}

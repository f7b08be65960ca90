import type { VideoWishName } from '../../protocol/index.ts';
import {
  cameraBudget,
  firstPicture,
  screenBudget,
  type BudgetSituation,
  type VideoBudget,
} from './upload-budget.ts';

/** What a person has chosen for pictures. `audio` sends none of the camera. */
export type PictureQuality = 'auto' | 'high' | 'saver' | 'audio';

/** Where the upload is no matter: so many times what a home connection carries without trouble. */
const HIGH = 3;
const HIGH_TARGET = 1080;
/** From here on the bits suffice for `HIGH_TARGET`. */
const HIGH_BITRATE = 2_500_000;
/** Enough to see who speaks and what face they make; about 80 MB an hour. */
const SMALL_CAMERA = { maxBitrate: 180_000, maxFramerate: 15, target: 240 };
/** Text stays as sharp as it is, and comes later. */
const SMALL_SCREEN = { maxBitrate: 500_000, maxFramerate: 5 };

/**
 * What may be sent of a picture to somebody, by the own choice and by what they have asked for: the less of the two.
 * A pure function.
 */
export function pictureBudget(
  quality: PictureQuality,
  wish: VideoWishName,
  situation: BudgetSituation,
): VideoBudget {
  const { role, side, measured } = situation;
  const small = quality === 'saver' || quality === 'audio' || wish !== 'full';
  const share = quality === 'high' ? highBudget(situation) : usualShare(situation);
  const budget = small ? lessened(share, role, side) : share;
  const sized = role === 'camera' && !measured ? firstPicture(budget, side) : budget;
  return { ...sized, active: role === 'screen' || (quality !== 'audio' && wish !== 'none') };
}

function usualShare({ role, links, side }: BudgetSituation): VideoBudget {
  return role === 'screen' ? screenBudget(links) : cameraBudget(links, side);
}

function highBudget(situation: BudgetSituation): VideoBudget {
  const usual = usualShare(situation);
  const maxBitrate = usual.maxBitrate * HIGH;
  if (situation.role === 'screen') return { ...usual, maxBitrate, maxFramerate: 30 };
  const target = maxBitrate >= HIGH_BITRATE ? HIGH_TARGET : 720;
  return { maxBitrate, maxFramerate: 30, scaleResolutionDownBy: Math.max(1, situation.side / target) };
}

function lessened(budget: VideoBudget, role: BudgetSituation['role'], side: number): VideoBudget {
  const { maxBitrate, maxFramerate } = role === 'screen' ? SMALL_SCREEN : SMALL_CAMERA;
  const scale = role === 'screen' ? 1 : side / SMALL_CAMERA.target;
  return {
    maxBitrate: Math.min(budget.maxBitrate, maxBitrate),
    maxFramerate: Math.min(budget.maxFramerate, maxFramerate),
    scaleResolutionDownBy: Math.max(budget.scaleResolutionDownBy, scale),
  };
}

import { isBlockedByPolicy } from './device-errors.ts';

/** All that a room asks of a page: features of W3C Permissions Policy, section 4. Without the later ones it does less. */
const FEATURES = [
  'camera',
  'microphone',
  'display-capture',
  'autoplay',
  'fullscreen',
  'clipboard-write',
  'picture-in-picture',
  'screen-wake-lock',
  'speaker-selection',
];
/** All of it, asked of the page around its frame, as the `allow` attribute of the frame has it (section 7 there). */
export const FRAME_ALLOW = `allow="${FEATURES.join('; ')}"`;
/** The same as the header of a page that stands alone. */
export const PAGE_ALLOW = `Permissions-Policy: ${FEATURES.map((name) => `${name}=(self)`).join(', ')}`;

/** Whether this page stands in a frame of another. */
export const isFramed = (): boolean => globalThis.parent !== globalThis.self;

/**
 * What would have to be written, and where, for a device that this page may not use: on the frame around it, or in the
 * page's own header. Empty when nothing holds it back, as far as the browser tells.
 */
export function policyRemedy(device: 'camera' | 'microphone'): string {
  if (!isBlockedByPolicy(device)) return '';
  return isFramed() ? FRAME_ALLOW : PAGE_ALLOW;
}

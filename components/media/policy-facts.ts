import { isBlockedByPolicy } from './device-errors.ts';

/** All that a room asks of the page around its frame, as the `allow` attribute of the frame has it (W3C Permissions Policy, section 7). */
export const FRAME_ALLOW =
  'allow="camera; microphone; display-capture; autoplay; fullscreen; clipboard-write"';
/** The same as the header of a page that stands alone. */
export const PAGE_ALLOW =
  'Permissions-Policy: camera=(self), microphone=(self), display-capture=(self), autoplay=(self), fullscreen=(self)';

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

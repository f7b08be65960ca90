import { everything } from './composed.ts';

/** Where everything is, in one text; `null` while a picture is still loading. */
function layout(): string | null {
  const lines: string[] = [];
  for (const element of everything()) {
    // A spinner turns for ever.
    if (element.getAnimations().length > 0) continue;
    const { x, y, width, height } = element.getBoundingClientRect();
    lines.push([element.localName, x, y, width, height].join(' '));
    if (!(element instanceof HTMLVideoElement) || !(element.srcObject instanceof MediaStream)) continue;
    if (element.srcObject.getVideoTracks().length > 0 && element.videoWidth === 0) return null;
  }
  return lines.join('\n');
}

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/**
 * Whether the layout has come to rest: every picture is there, and after four frames (a size is measured in one,
 * answered in the next and rendered in the third) everything is where it was.
 */
export async function isAtRest(): Promise<boolean> {
  const before = layout();
  if (before === null) return false;
  for (let count = 0; count < 4; count++) await frame();
  return layout() === before;
}

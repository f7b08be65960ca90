import { FILE_LIMITS } from './file-limits.ts';

/** Pictures of pixels only. SVG and HTML can hold scripts, and are never shown. */
const PICTURES: ReadonlySet<string> = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
]);

export function isPicture(type: string): boolean {
  return PICTURES.has(type);
}

/** What a received file is kept as: nothing that a browser would run, wherever it is opened. */
export function safeType(type: string): string {
  return isPicture(type) ? type : 'application/octet-stream';
}

/**
 * Whether a file is fetched without a click. Its sender is in a call with us already, and learns nothing but that it came;
 * it is the receiver's data that is spent, so who saves data is asked.
 */
export function isFetchedUnasked(type: string, size: number, saving: boolean): boolean {
  return !saving && isPicture(type) && size <= FILE_LIMITS.unasked;
}

/** Asked for anew each time, answered with 304 while the ETag fits. For files that keep their name when they change. */
export const REVALIDATE = 'no-cache';

/** Not kept: what is missing today may be there after the next deployment. */
export const NO_STORE = 'no-store';

/** Never asked for again. For files whose name changes with their contents. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';

/** The build ends such names with eight characters of the hash. A hash of small letters only is taken for a word. */
const HASHED = /-(?=[\w-]{0,7}[A-Z0-9_-])[\w-]{8}\.[\w.]+$/;

/** How long a file of the build may be kept, by its name. */
export function cachingOf(file: string): string {
  return HASHED.test(file) ? IMMUTABLE : REVALIDATE;
}

/** Asked for anew each time, answered with 304 while the ETag fits. For files that keep their name when they change. */
export const REVALIDATE = 'no-cache';

/** Never asked for again. For files whose name changes with their contents. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';

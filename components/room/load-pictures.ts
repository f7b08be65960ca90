import type * as pictures from './pictures.ts';

/** In one place, so that it is one chunk with one address. */
export const loadPictures = (): Promise<typeof pictures> => import('./pictures.ts');

import type * as turn from './turn.ts';

/** In one place, so that it is one chunk with one address. */
export const loadTurn = (): Promise<typeof turn> => import('./turn.ts');

/** What can be said, by name. English says what there is; every other language has to say all of it. */
import type { enCheck } from './en/check.ts';
import type { en } from './en/core.ts';
import type { enHelp } from './en/help.ts';
import type { enRest } from './en/rest.ts';

type English = typeof en & typeof enRest & typeof enCheck & typeof enHelp;
type Blanks<T> = T extends (...args: infer A) => string ? A : [];

/** All texts of one language. */
export type Texts = {
  readonly [K in keyof English]: English[K] extends string ? string : (...args: Blanks<English[K]>) => string;
};

/** A text by its name, with what is to be put into it. */
export type Translate = <K extends keyof Texts>(key: K, ...args: Blanks<Texts[K]>) => string;

/**
 * Texts of a page's own, instead of ours. In a string, `{0}` is the first thing that is to be put in, `{1}` the second:
 * `{ join: 'Come in', toastJoined: '{0} is here' }`.
 */
export type TextOverrides = {
  readonly [K in keyof Texts]?: string | Texts[K];
};

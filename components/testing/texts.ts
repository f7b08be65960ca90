import { enCheck } from '../i18n/en/check.ts';
import { enHelp } from '../i18n/en/help.ts';
import { enRest } from '../i18n/en/rest.ts';
import { en } from '../i18n/en/core.ts';
import type { Translate } from '../i18n/localize.ts';

const texts = { ...en, ...enRest, ...enCheck, ...enHelp };

/** Every English text at once, without an element. */
export const translate: Translate = (key, ...args) => {
  const term: unknown = texts[key];
  if (typeof term === 'function') return String(Reflect.apply(term, en, args));
  return typeof term === 'string' ? term : '';
};

import { FINDINGS, type FindingCode } from '../../room/diagnosis/finding-texts.ts';
import { en } from './core.ts';

type FindingTexts = { readonly [C in FindingCode as `finding-${C}` | `remedy-${C}`]: string };

/** The headless check answers sentences as well; so they are written down once, there. */
const findingTexts = Object.fromEntries(
  Object.entries(FINDINGS).flatMap(([code, { message, remedy = '' }]) => [
    [`finding-${code}`, message],
    [`remedy-${code}`, remedy],
  ]),
) as FindingTexts;

/** Texts of the connection check. They come with its element. */
export const enCheck = {
  ...findingTexts,
  checking: 'Checking your connection…',
  'check-good': 'Everything is ready for a call.',
  'check-warning': 'Calls work from here, with something to know:',
  'check-problem': 'Something is in the way of a call:',
  'severity-good': 'Fine',
  'severity-warning': 'Note',
  'severity-problem': 'Problem',
};

/** Into the object that texts are looked up in. */
export function addCheckTexts(): void {
  Object.assign(en, enCheck);
}

import { en } from './en/core.ts';
// Every language needs it: here it is fetched with none of them.
import './plural.ts';
import type { Texts } from './texts.ts';

/** Each is fetched only when it is used. English comes in two parts: what a call needs to begin is there from the start. */
const FETCH = {
  en: () => import('./en/rest.ts'),
  de: () => import('./languages/de.ts'),
  fr: () => import('./languages/fr.ts'),
  es: () => import('./languages/es.ts'),
  hi: () => import('./languages/hi.ts'),
  ar: () => import('./languages/ar.ts'),
  ja: () => import('./languages/ja.ts'),
} satisfies Record<string, () => Promise<{ readonly texts: Partial<Texts> }>>;

/** Primary language subtag (RFC 5646) of a language that there are texts in. */
export type Language = keyof typeof FETCH;

/** Milliseconds after which texts that could not be fetched are asked for again. */
const RETRY = 3_000;

const known: { [L in Language]?: Partial<Texts> } = { en };
const fetching = new Map<Language, Promise<void>>();

/** The language of a tag, where there are texts in it; otherwise English. */
export function languageFor(tag: string): Language {
  const [language = ''] = tag.split('-');
  return Object.hasOwn(FETCH, language) ? (language as Language) : 'en';
}

/** Something can be shown in it. */
export const hasLanguage = (language: Language): boolean => known[language] !== undefined;

/** Undefined while it is not there. */
export function textIn(language: Language, key: keyof Texts): unknown {
  return known[language]?.[key] ?? (en as Partial<Texts>)[key];
}

/** All texts of a language. Never rejects: what could not be fetched is tried again the next time. */
export function fetchLanguage(language: Language, fetched: () => void): Promise<void> {
  let running = fetching.get(language);
  if (!running) {
    running = FETCH[language]().then(
      ({ texts }: { readonly texts: Partial<Texts> }) => {
        if (language === 'en') Object.assign(en, texts);
        else known[language] = texts;
        fetched();
      },
      // Not at once: a room renders many times a second.
      () => void setTimeout(() => fetching.delete(language), RETRY),
    );
    fetching.set(language, running);
  }
  return running;
}

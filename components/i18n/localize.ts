import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { RoomError } from '../room/room-state.ts';
import { DENIED } from '../utils/coded-error.ts';
import { onPreferences, preferences } from '../utils/preferences.ts';
import { fetchLanguage, hasLanguage, languageFor, textIn } from './languages.ts';
import type { TextOverrides, Translate } from './texts.ts';

export type { TextOverrides, Translate } from './texts.ts';

type Host = ReactiveControllerHost & HTMLElement;

/** How long a first rendering waits for its language, in milliseconds; then it is shown in English for a while. */
const PATIENCE = 3_000;
const RIGHT_TO_LEFT = 'ar';

/** Those in a document, which show texts. */
const hosts = new Map<Host, Localize>();
let page: MutationObserver | undefined;
/** What the person has chosen goes before what the page says. */
let chosen = preferences().language;
// Also for those that show other choices: whatever is chosen, each element is rendered once, by this.
onPreferences(() => {
  chosen = preferences().language;
  languageChanged();
});

/** Renders every element again: a `lang` attribute has changed that they do not observe themselves. */
export function languageChanged(): void {
  for (const host of hosts.keys()) host.requestUpdate();
}

/** Fetches the texts that not every call needs, in every language on the page. Never rejects. */
export async function loadTexts(): Promise<void> {
  const tags =
    hosts.size > 0 ? [...hosts.values()].map(({ tag }) => tag) : [tagFor(document.documentElement)];
  await Promise.all(tags.map((tag) => fetchLanguage(languageFor(tag), languageChanged)));
}

/** An element and the hosts of the shadow trees that it stands in, outwards. */
function* outwards(from: Element): Generator<Element> {
  for (let root: Node = from; ;) {
    const element = root === from ? from : (root as ShadowRoot).host;
    yield element;
    root = element.getRootNode();
    if (!(root instanceof ShadowRoot)) return;
  }
}

/** The nearest `lang`, seen from inside nested shadow roots: an attribute of our host counts for all that it shows. */
function inheritedLang(from: Element): string {
  for (const element of outwards(from)) {
    const holder = element.closest('[lang]');
    if (holder) return holder.getAttribute('lang') ?? '';
  }
  return '';
}

function ownTexts(from: Element): TextOverrides | null {
  for (const element of outwards(from)) {
    const { texts } = element as { readonly texts?: TextOverrides | null };
    if (texts) return texts;
  }
  return null;
}

/** A language tag (RFC 5646) as `Intl` takes it, of a language that there are texts in. */
function tagFor(host: Element): string {
  try {
    const { baseName } = new Intl.Locale(
      chosen || inheritedLang(host).replaceAll('_', '-') || navigator.language,
    );
    return baseName.startsWith(languageFor(baseName)) ? baseName : 'en';
  } catch {
    return 'en';
  }
}

/** Texts, dates and numbers in the language of the host, re-rendered when that changes. */
export class Localize implements ReactiveController {
  readonly #host: Host;
  #tag: string | undefined;
  #own: TextOverrides | null | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    hosts.set(this.#host, this);
    page ??= new MutationObserver(languageChanged);
    page.observe(this.#host.ownerDocument.documentElement, { attributeFilter: ['lang'] });
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
  }

  hostUpdate(): void {
    this.#tag = this.#own = undefined;
  }

  /** The language in which the host speaks, as a tag (RFC 5646). */
  get tag(): string {
    return (this.#tag ??= tagFor(this.#host));
  }

  /** For `dir`: where what the page says may not fit the language. */
  get direction(): 'rtl' | 'ltr' | undefined {
    if (languageFor(this.tag) === RIGHT_TO_LEFT) return 'rtl';
    return chosen ? 'ltr' : undefined;
  }

  /** Until there is anything to show in the language of the host; `undefined` when there is. */
  get fetching(): Promise<unknown> | undefined {
    const language = languageFor(this.tag);
    if (hasLanguage(language)) return undefined;
    const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE));
    return Promise.race([fetchLanguage(language, languageChanged), patience]);
  }

  /** Empty while the text is being fetched; the host is rendered again when it is there. */
  readonly term: Translate = (key, ...args) => {
    const language = languageFor(this.tag);
    const text = this.#overrides?.[key] ?? textIn(language, key);
    if (text === undefined || !hasLanguage(language)) void fetchLanguage(language, languageChanged);
    if (typeof text === 'function') return (text as (...args: readonly unknown[]) => string)(...args);
    const blanks = args as readonly unknown[] as readonly (string | number)[];
    return ((text ?? '') as string).replace(/\{(\d+)\}/g, (all, index: number) =>
      String(blanks[index] ?? all),
    );
  };

  date(date: Date, options: Intl.DateTimeFormatOptions): string {
    return date.toLocaleString(this.tag, options);
  }

  number(number: number, options?: Intl.NumberFormatOptions): string {
    return number.toLocaleString(this.tag, options);
  }

  /** What the page says instead: on the nearest element of ours that has been given texts. */
  get #overrides(): TextOverrides | null {
    return (this.#own ??= ownTexts(this.#host));
  }
}

/** What happened and what to do next; a page's own reason, and the service's own sentence where we have no better one. */
export function errorText(t: Translate, error: RoomError): string {
  if (error.code === 'invalid-email') return t('emailWrong');
  if (error.code === 'invalid-room') return t('roomWrong');
  if (error.code === 'denied' && error.message !== DENIED) return error.message;
  return t(`error-${error.code}` as 'error-full') || error.message;
}

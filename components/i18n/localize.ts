import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DeviceErrorType } from '../media/device-errors.ts';
import type { LocalState, RoomError } from '../room/room-state.ts';
import type { enCheck } from './en/check.ts';
import { en } from './en/core.ts';
import type { enRest } from './en/rest.ts';

type English = typeof en & typeof enRest & typeof enCheck;
type Blanks<T> = T extends (...args: infer A) => string ? A : [];

type Texts = {
  readonly [K in keyof English]: English[K] extends string ? string : (...args: Blanks<English[K]>) => string;
};

/** A text by its name, with what is to be put into it. */
export type Translate = <K extends keyof Texts>(key: K, ...args: Blanks<Texts[K]>) => string;

type Host = ReactiveControllerHost & HTMLElement;

/** Those in a document, which show texts. */
const hosts = new Set<Host>();
let rest: Promise<unknown> | undefined;
let page: MutationObserver | undefined;

/** Renders every element again: a `lang` attribute has changed that they do not observe themselves. */
export function languageChanged(): void {
  for (const host of hosts) host.requestUpdate();
}

/** Fetches the texts that not every call needs. Never rejects: what could not be fetched is tried again the next time. */
export async function loadTexts(): Promise<void> {
  try {
    await (rest ??= import('./en/rest.ts').then(({ enRest }) => {
      Object.assign(en, enRest);
      languageChanged();
    }));
  } catch {
    rest = undefined;
  }
}

/** The nearest `lang`, seen from inside nested shadow roots: an attribute of our host counts for all that it shows. */
function inheritedLang(from: Element): string {
  for (let element: Element | undefined = from; element;) {
    const holder: Element | null = element.closest('[lang]');
    if (holder) return holder.getAttribute('lang') ?? '';
    const root = element.getRootNode();
    element = root instanceof ShadowRoot ? root.host : undefined;
  }
  return '';
}

/** A language tag (RFC 5646) as `Intl` takes it: of the nearest `lang` attribute, else of the browser. */
function languageOf(host: Element): string {
  try {
    return new Intl.Locale(inheritedLang(host).replaceAll('_', '-') || navigator.language).baseName;
  } catch {
    return 'en';
  }
}

/** Texts, dates and numbers in the language of the host, re-rendered when that changes. */
export class Localize implements ReactiveController {
  readonly #host: Host;
  #language: string | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    hosts.add(this.#host);
    page ??= new MutationObserver(languageChanged);
    page.observe(this.#host.ownerDocument.documentElement, { attributeFilter: ['lang'] });
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
  }

  hostUpdate(): void {
    this.#language = undefined;
  }

  /** Empty while the text is being fetched; the host is rendered again when it is there. */
  readonly term: Translate = (key, ...args) => {
    const text = (en as Partial<Texts>)[key];
    if (text === undefined) void loadTexts();
    return typeof text === 'function' ? text(...args) : (text ?? '');
  };

  date(date: Date, options: Intl.DateTimeFormatOptions): string {
    return date.toLocaleString(this.#lang, options);
  }

  number(number: number): string {
    return number.toLocaleString(this.#lang);
  }

  get #lang(): string {
    return (this.#language ??= languageOf(this.#host));
  }
}

/** What happened and what to do next; the service's own sentence where we have no better one. */
export function errorText(t: Translate, error: RoomError): string {
  if (error.code === 'invalid-email') return t('emailWrong');
  if (error.code === 'invalid-room') return t('roomWrong');
  return t(`error-${error.code}` as 'error-full') || error.message;
}

const deviceText = (
  t: Translate,
  type: DeviceErrorType,
  noun: 'cameraNoun' | 'microphoneNoun' | 'bothNoun',
): string => t(`device-${type}`, t(noun));

/** A sentence for each device that could not be opened; one for both when both failed alike. */
export function deviceTexts(
  t: Translate,
  { cameraError, microphoneError }: Pick<LocalState, 'cameraError' | 'microphoneError'>,
): readonly string[] {
  if (cameraError && cameraError === microphoneError) return [deviceText(t, cameraError, 'bothNoun')];
  return [
    ...(cameraError ? [deviceText(t, cameraError, 'cameraNoun')] : []),
    ...(microphoneError ? [deviceText(t, microphoneError, 'microphoneNoun')] : []),
  ];
}

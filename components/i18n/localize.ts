import {
  LocalizeController,
  registerTranslation,
  update,
  type FunctionParams,
  type Translation,
} from '@shoelace-style/localize';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DeviceErrorType } from '../media/device-errors.ts';
import type { LocalState, RoomError } from '../room/room-state.ts';
import type { enCheck } from './en-check.ts';
import { en } from './en.ts';
import type { enRest } from './en-rest.ts';

type English = typeof en & typeof enRest & typeof enCheck;
type TermKey = Exclude<keyof English, keyof Translation>;
type Loosened<T> = T extends (...args: infer A) => string ? (...args: A) => string : string;

/** One language: all texts, each with the parameters of its English one. */
export type Terms = Translation & { readonly [K in TermKey]: Loosened<English[K]> };
export type Translate = <K extends TermKey>(key: K, ...args: FunctionParams<Terms[K]>) => string;

let registered = false;
let rest: Promise<unknown> | undefined;

/** Fetches the texts that not every call needs. Never rejects: what could not be fetched is tried again the next time. */
export async function loadTexts(): Promise<void> {
  try {
    await (rest ??= import('./en-rest.ts').then(({ enRest }) => {
      // Into the same object: it is what other languages fall back to.
      Object.assign(en, enRest);
      update();
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

/** Texts, dates and numbers in the language of the host, re-rendered when that changes. */
export class Localize extends LocalizeController<Terms> implements ReactiveController {
  #lang: string | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    // Not at module level: importing the elements has no side effects.
    if (!registered) registerTranslation(en);
    registered = true;
    super(host);
  }

  hostUpdate(): void {
    this.#lang = undefined;
  }

  /** Empty while the text is being fetched; the host is rendered again when it is there. */
  override term<K extends keyof Terms>(key: K, ...args: FunctionParams<Terms[K]>): string {
    if (this.exists(key, { includeFallback: true })) return super.term(key, ...args);
    void loadTexts();
    return '';
  }

  override lang(): string {
    this.#lang ??= inheritedLang(this.host);
    try {
      return Intl.getCanonicalLocales(this.#lang)[0] ?? super.lang();
    } catch {
      return super.lang();
    }
  }
}

/** Renders every element again: a `lang` attribute has changed that they do not observe themselves. */
export const languageChanged: () => void = update;

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

import type { PropertyDeclaration, PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { languageChanged, type TextOverrides } from '../../i18n/localize.ts';
import type { Session } from '../../room/session-api.ts';
import { preferences } from '../../utils/preferences.ts';
import { whenIdle } from '../../utils/when-idle.ts';
import type { Click } from '../page-care/invoker-commands.ts';
import { AUTO, autoRoom } from './auto-room.ts';
import { RoomElement } from './room-element.ts';
import { createSession, defaultServer, type SessionFactory } from './session-factory.ts';

/** What is fetched when it is needed. */
export type RoomPart =
  'panels' | 'calls' | 'devices' | 'check' | 'extras' | 'invite' | 'lobby' | 'permission-help';

/** Vue and Svelte write `no-chat="false"` where the value of an attribute is false, and mean what they write. */
const isOn = (value: string | null): boolean => value !== null && value !== 'false';

/** Clicks from before the fallback of invoker commands is there, where the browser knows none. */
const clicks: Click[] = [];
const keepClick = (event: Event): void => void clicks.push([event, event.composedPath()]);

/**
 * What the two elements that a page writes have in common: who joins what, where, and how it looks.
 *
 * @attr {string} lang - Language of the texts, as a BCP 47 tag. Default: the page's.
 */
export abstract class PageElement extends RoomElement {
  /** Fetches what not every call needs. `define.ts` says from where; without it, the page has registered all of it. */
  static load: (part: RoomPart) => Promise<unknown> = () => Promise.resolve();
  /** How an element comes by its session. Tests hand in one of their own. */
  static createSession: SessionFactory = createSession;

  /**
   * Name of the room, 1 to 100 characters; `auto` is the room of this page. Changed during a call, the call moves there. `auto` is
   * made from the page's canonical address, stable and not secret, and reads as that name once it is known. Default: asked for in
   * the lobby.
   */
  @property() room = '';
  /** E-mail address of the person who joins. Default: asked for in the lobby. */
  @property() email = '';
  /** Name that the others see, 80 characters at most. Default: the e-mail up to the `@`. */
  @property({ attribute: 'display-name' }) displayName = '';
  /** Origin of the service, for example `https://meet.example.org`. Default: where the script came from. */
  @property() server = '';
  /** Join with the microphone off. */
  @property({ type: Boolean, attribute: 'start-muted' }) startMuted = false;
  /** Join with the camera off. */
  @property({ type: Boolean, attribute: 'start-camera-off' }) startCameraOff = false;
  /** Never open a camera, and offer none. */
  @property({ type: Boolean, attribute: 'audio-only' }) audioOnly = false;
  /** Texts of the page's own, instead of ours, by name; in a string `{0}` stands for what is put in. Default: none. */
  @property({ attribute: false }) texts: TextOverrides | null = null;
  /** Light or dark; `auto` follows the system. */
  @property({ reflect: true, useDefault: true }) theme: 'auto' | 'light' | 'dark' = 'auto';

  /** `server` of the last session. Another may be named during a call: the next one is held there. */
  protected served = '';

  static override createProperty(name: PropertyKey, options?: PropertyDeclaration): void {
    super.createProperty(name, options?.type === Boolean ? { ...options, converter: isOn } : options);
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!('commandForElement' in HTMLButtonElement.prototype))
      this.ownerDocument.addEventListener('click', keepClick);
    whenIdle(
      () =>
        void import('../page-care/page-care.ts').then(
          ({ careFor }) => careFor(this, keepClick, clicks),
          () => undefined,
        ),
    );
  }

  /** Nothing is shown of the page's own room, and nobody joins it, before it has its name. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    if (this.room !== AUTO) return super.scheduleUpdate();
    return this.nameRoom().then(() => super.scheduleUpdate());
  }

  /** Puts a name for `auto`. Answers whether the room has one: where it cannot be found out, the next try may. */
  protected async nameRoom(): Promise<boolean> {
    const name = await autoRoom();
    // The page may have named another one meanwhile.
    if (name && this.room === AUTO) this.room = name;
    return this.room !== AUTO;
  }

  protected newSession(): Session {
    this.served = this.server;
    const { createSession: create } = this.constructor as typeof PageElement;
    return create({ server: this.server || defaultServer() });
  }

  /** What is shown inside takes its texts and colours from here. */
  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('texts') && (this.texts || changed.get('texts'))) languageChanged();
    // What the person has chosen goes before what the page says.
    const { theme } = preferences();
    const base = this.renderRoot.querySelector<HTMLElement>('.base');
    base?.style.setProperty('--_scheme', theme === 'auto' ? 'light dark' : theme);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    // What is shown inside takes its language from here.
    if (name === 'lang' && this.hasUpdated) languageChanged();
  }
}

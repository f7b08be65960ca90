import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import Lock from 'lucide/dist/esm/icons/lock.mjs';
import Sliders from 'lucide/dist/esm/icons/settings-2.mjs';
import CameraOff from 'lucide/dist/esm/icons/video-off.mjs';
import { deviceTexts } from '../../i18n/device-texts.ts';
import { addHelpTexts, type HelpText } from '../../i18n/en/help.ts';
import type { DeviceErrorType } from '../../media/device-errors.ts';
import { policyRemedy } from '../../media/policy-facts.ts';
import { INITIAL_LOCAL, type LocalState } from '../../room/room-state.ts';
import { controls } from '../../styles/controls.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { icon, type IconNode } from '../shared/icon.ts';
import { RoomElement } from '../shared/room-element.ts';
import { browserAtHand, thisAgent, type BrowserAtHand } from './browser-at-hand.ts';
import { deviceHelp, type HelpSign, type HelpStep } from './help-steps.ts';
import { helpStyles } from './room-permission-help.styles.ts';

const SIGNS: Readonly<Record<HelpSign, IconNode>> = { sliders: Sliders, lock: Lock, camera: CameraOff };

/** What is to be put right first, where camera and microphone failed in different ways. */
const URGENCY: readonly DeviceErrorType[] = [
  'blocked-by-policy',
  'permission-denied',
  'dismissed',
  'in-use',
  'not-found',
];

/**
 * Why camera or microphone cannot be had, and where to click to have them, in the browser at hand.
 *
 * @csspart device-error - Why a device cannot be had, and what to do.
 */
export class RoomPermissionHelp extends RoomElement {
  static override styles = [tokens, controls, helpStyles];

  @property({ attribute: false }) local: LocalState = INITIAL_LOCAL;
  /** The browser itself says that the page may use what it refuses: then the system holds it back. */
  @property({ type: Boolean }) allowed = false;
  /** Where the help has to lead. Default: the browser that shows this. */
  @property({ attribute: false }) browser: BrowserAtHand = browserAtHand(thisAgent());

  constructor() {
    super();
    addHelpTexts();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { cameraError, microphoneError } = this.local;
    const errors = [cameraError, microphoneError];
    const first = URGENCY.find((type) => errors.includes(type)) ?? cameraError ?? microphoneError;
    if (!first) return nothing;
    const { steps, note } = deviceHelp(first, this.browser, this.allowed);
    return html`<section class="help" part="device-error">
      <div class="why" role="alert">${this.#sentences().map((text) => html`<p>${text}</p>`)}</div>
      ${
        steps.length > 0
          ? html`<ol aria-label=${this.t('help-steps')}>
              ${steps.map((step) => this.#step(step))}
            </ol>`
          : nothing
      }
      ${note ? html`<p class="note">${this.#text(note)}</p>` : nothing}
      <room-snippet
        .text=${first === 'blocked-by-policy' ? policyRemedy(cameraError === first ? 'camera' : 'microphone') : ''}
      ></room-snippet>
      <button class="button" type="button" @click=${() => this.ask('retryDevices')}>
        ${this.t('tryAgain')}
      </button>
    </section>`;
  }

  /** Of a refusal only that it is one: what to do about it stands below. */
  #sentences(): readonly string[] {
    const { cameraError, microphoneError } = this.local;
    const other = (error: DeviceErrorType | null) => (error === 'permission-denied' ? null : error);
    const refused = cameraError === 'permission-denied' ? 'cameraNoun' : 'microphoneNoun';
    const noun = cameraError === microphoneError ? 'bothNoun' : refused;
    return [
      ...([cameraError, microphoneError].includes('permission-denied')
        ? [this.t('help-denied', this.t(noun))]
        : []),
      ...deviceTexts(this.t, { cameraError: other(cameraError), microphoneError: other(microphoneError) }),
    ];
  }

  #step({ text, sign }: HelpStep): TemplateResult {
    return html`<li>
      ${this.#text(text)}
      ${sign ? html`<span class="sign" aria-hidden="true">${icon(SIGNS[sign])}</span>` : nothing}
    </li>`;
  }

  /** Some name the browser. */
  #text(text: HelpText): string {
    return this.t(text as 'help-mac', this.browser.label || this.t('help-this-browser'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'room-permission-help': RoomPermissionHelp;
  }
}

import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import Settings from 'lucide/dist/esm/icons/settings-2.mjs';
import { INITIAL_LOCAL, type LocalState } from '../../room/room-state.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { toolStyles } from '../../styles/tool.styles.ts';
import { icon } from '../shared/icon.ts';
import { LevelController } from '../shared/level-meter.ts';
import { PageElement } from '../shared/page-element.ts';
import { RoomElement } from '../shared/room-element.ts';
import { previewExtrasStyles } from './room-preview-extras.styles.ts';

/**
 * What a preview has beside the picture and its switches: the microphone's level, the choice of devices, and help with
 * permissions. Stands right below the picture; the first two lie upon its lower edge.
 *
 * @csspart devices-button - Opens the choice of devices.
 * @csspart flip-button - Turns to the camera on the other side.
 * @csspart device-error - Why a device cannot be had, and what to do.
 */
export class RoomPreviewExtras extends RoomElement {
  static override styles = [tokens, toolStyles, previewExtrasStyles];

  @property({ attribute: false }) local: LocalState = INITIAL_LOCAL;
  /** Offer the choice of devices. */
  @property({ type: Boolean }) choice = true;
  /** `deviceId` of the speaker in use; empty for the browser's own choice. */
  @property({ attribute: false }) speaker = '';
  @property({ type: Boolean }) audioOnly = false;

  @state() private choosing = false;
  @query('.meter') private readonly meter!: HTMLElement | null;

  readonly #level = new LevelController(this, (level) =>
    this.meter?.style.setProperty('--_level', level.toFixed(2)),
  );

  protected override render(): TemplateResult {
    const { microphone } = this.local;
    return html`${microphone ? html`<div class="meter" aria-hidden="true"><i></i><i></i><i></i></div>` : nothing}
      <button
        class="tool"
        type="button"
        part="devices-button"
        aria-label=${this.t('devices')}
        title=${this.t('devices')}
        aria-expanded=${this.choosing ? 'true' : 'false'}
        aria-controls="devices"
        ?hidden=${!this.#hasChoice}
        @click=${this.#choose}
      >
        ${icon(Settings)}
      </button>
      <div class="devices" id="devices" ?hidden=${!this.choosing || !this.#hasChoice}>
        ${
          this.choosing
            ? html`<room-devices
                exportparts="flip-button, test-sound-button"
                .local=${this.local}
                .speaker=${this.speaker}
                .audioOnly=${this.audioOnly}
              ></room-devices>`
            : nothing
        }
      </div>
      <room-permission exportparts="device-error" .local=${this.local}></room-permission>`;
  }

  readonly #choose = (): void => {
    this.choosing = !this.choosing;
    if (this.choosing) PageElement.load('devices').catch(() => (this.choosing = false));
  };

  /** Devices have names once one was opened. */
  get #hasChoice(): boolean {
    const { stream, cameraError, microphoneError } = this.local;
    return this.choice && (stream !== null || cameraError === 'in-use' || microphoneError === 'in-use');
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { microphone, stream } = this.local;
    if (changed.has('local')) this.#level.listen(microphone ? stream : null);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'room-preview-extras': RoomPreviewExtras;
  }
}

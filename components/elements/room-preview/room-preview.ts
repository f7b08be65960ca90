import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import MicOff from 'lucide/dist/esm/icons/mic-off.mjs';
import Mic from 'lucide/dist/esm/icons/mic.mjs';
import Settings from 'lucide/dist/esm/icons/settings-2.mjs';
import VideoOff from 'lucide/dist/esm/icons/video-off.mjs';
import Video from 'lucide/dist/esm/icons/video.mjs';
import { deviceTexts } from '../../i18n/localize.ts';
import { INITIAL_LOCAL, type LocalState } from '../../room/room-state.ts';
import { controls } from '../../styles/controls.styles.ts';
import { toolStyles } from '../../styles/tool.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { LevelController } from '../shared/level-meter.ts';
import { icon, type IconNode } from '../shared/icon.ts';
import { isMirrored } from '../shared/is-mirrored.ts';
import { PageElement } from '../shared/page-element.ts';
import { RoomElement } from '../shared/room-element.ts';
import { previewStyles } from './room-preview.styles.ts';

/**
 * How one will be seen and heard: mirrored picture, microphone level, switches, choice of devices, and what to do
 * when a device cannot be had.
 *
 * @csspart preview - The picture.
 * @csspart microphone-button
 * @csspart camera-button
 * @csspart devices-button
 * @csspart device-error
 */
export class RoomPreview extends RoomElement {
  static override styles = [tokens, controls, toolStyles, previewStyles];

  @property({ attribute: false }) local: LocalState = INITIAL_LOCAL;
  /** Offer the choice of devices. */
  @property({ type: Boolean }) choice = true;
  /** `deviceId` of the speaker in use. */
  @property({ attribute: false }) speaker = '';
  @property({ type: Boolean }) audioOnly = false;

  @state() private choosing = false;
  @state() private hasPicture = false;
  @query('video') private readonly video!: HTMLVideoElement;
  @query('.meter') private readonly meter!: HTMLElement | null;

  readonly #level = new LevelController(this, (level) =>
    this.meter?.style.setProperty('--_level', level.toFixed(2)),
  );

  protected override render(): TemplateResult {
    const { camera, cameraPending, microphone } = this.local;
    const shown = camera && this.hasPicture;
    return html`<div class="frame" part="preview">
        <video
          class="${shown ? 'shown' : ''} ${isMirrored(this.local.stream) ? 'mirrored' : ''}"
          autoplay
          playsinline
          .muted=${true}
          aria-label=${this.t('preview')}
          @loadeddata=${this.#onPicture}
          @resize=${this.#onPicture}
        ></video>
        ${
          shown
            ? html`<div class="shade"></div>`
            : html`<div class="cover" role="status">
                ${icon(camera || cameraPending ? Video : VideoOff)}
                ${this.t(camera || cameraPending ? 'cameraStarting' : 'cameraOff')}
              </div>`
        }
        <div class="controls">
          ${this.#toggle('microphone', microphone, microphone ? Mic : MicOff, this.t(microphone ? 'mute' : 'unmute'))}
          ${this.#toggle('camera', camera, camera ? Video : VideoOff, this.t(camera ? 'turnCameraOff' : 'turnCameraOn'))}
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
        </div>
        ${microphone ? html`<div class="meter" aria-hidden="true"><i></i><i></i><i></i></div>` : nothing}
      </div>
      <div class="devices" id="devices" ?hidden=${!this.choosing || !this.#hasChoice}>
        ${
          this.choosing
            ? html`<room-devices
                exportparts="flip-button"
                .local=${this.local}
                .speaker=${this.speaker}
                .audioOnly=${this.audioOnly}
              ></room-devices>`
            : nothing
        }
      </div>
      ${this.#trouble()}`;
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

  #toggle(device: 'microphone' | 'camera', on: boolean, node: IconNode, label: string): TemplateResult {
    return html`<button
      class="tool ${on ? '' : 'off'}"
      type="button"
      part="${device}-button"
      aria-label=${label}
      title=${label}
      @click=${() => this.ask(device === 'camera' ? 'toggleCamera' : 'toggleMicrophone')}
    >
      ${icon(node)}
    </button>`;
  }

  #trouble(): TemplateResult | typeof nothing {
    const texts = deviceTexts(this.t, this.local);
    if (texts.length === 0) return nothing;
    return html`<div class="trouble" role="alert" part="device-error">
      ${texts.map((text) => html`<p>${text}</p>`)}
      <button class="button" type="button" @click=${() => this.ask('retryDevices')}>
        ${this.t('tryAgain')}
      </button>
    </div>`;
  }

  /** A stream that has only sound loads as well, without a width. */
  readonly #onPicture = (): void => {
    this.hasPicture = this.video.videoWidth > 0;
  };

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('local')) return;
    const { stream, microphone } = this.local;
    if (this.video.srcObject !== stream) {
      this.video.srcObject = stream;
      this.hasPicture = false;
    }
    this.#level.listen(microphone ? stream : null);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) void this.video.play().catch(() => undefined);
  }
}

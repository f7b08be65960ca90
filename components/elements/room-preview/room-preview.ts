import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import MicOff from 'lucide/dist/esm/icons/mic-off.mjs';
import Mic from 'lucide/dist/esm/icons/mic.mjs';
import VideoOff from 'lucide/dist/esm/icons/video-off.mjs';
import Video from 'lucide/dist/esm/icons/video.mjs';
import { INITIAL_LOCAL, type LocalState } from '../../room/room-state.ts';
import { avatarStyles } from '../../styles/avatar.styles.ts';
import { toolStyles } from '../../styles/tool.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { initials } from '../../utils/initials.ts';
import { icon, type IconNode } from '../shared/icon.ts';
import { isMirrored } from '../shared/is-mirrored.ts';
import { RoomElement } from '../shared/room-element.ts';
import { previewStyles } from './room-preview.styles.ts';

/**
 * How one will be seen and heard: mirrored picture, microphone level, switches, choice of devices, and what to do
 * when a device cannot be had.
 *
 * @csspart preview - The picture.
 * @csspart microphone-button - Switches the microphone on and off.
 * @csspart camera-button - Switches the camera on and off.
 * @csspart devices-button - Opens the choice of devices.
 * @csspart device-error - Why a device cannot be had, and what to do.
 */
export class RoomPreview extends RoomElement {
  static override styles = [tokens, avatarStyles, toolStyles, previewStyles];

  @property({ attribute: false }) local: LocalState = INITIAL_LOCAL;
  /** Whose initials stand for a picture; empty while nobody knows. */
  @property() name = '';
  /** Offer the choice of devices. */
  @property({ type: Boolean }) choice = true;
  /** `deviceId` of the speaker in use. */
  @property({ attribute: false }) speaker = '';
  @property({ type: Boolean }) audioOnly = false;

  @state() private hasPicture = false;
  @query('video') private readonly video!: HTMLVideoElement;

  protected override render(): TemplateResult {
    const { camera, cameraPending, microphone } = this.local;
    const shown = camera && this.hasPicture;
    return html`<div class="frame" part="preview">
        <video
          class="${shown ? 'shown' : ''} ${isMirrored(this.local.stream) ? 'mirrored' : ''}"
          tabindex="-1"
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
                ${
                  this.name
                    ? html`<span class="avatar" aria-hidden="true">${initials(this.name)}</span>`
                    : icon(camera || cameraPending ? Video : VideoOff)
                }
                ${this.t(camera || cameraPending ? 'cameraStarting' : 'cameraOff')}
              </div>`
        }
        <div class="controls">
          ${this.#toggle('microphone', microphone, microphone ? Mic : MicOff, this.t(microphone ? 'mute' : 'unmute'))}
          ${this.#toggle('camera', camera, camera ? Video : VideoOff, this.t(camera ? 'turnCameraOff' : 'turnCameraOn'))}
        </div>
      </div>
      <room-preview-extras
        exportparts="devices-button, flip-button, test-sound-button, device-error"
        .local=${this.local}
        .choice=${this.choice}
        .speaker=${this.speaker}
        .audioOnly=${this.audioOnly}
      ></room-preview-extras>`;
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

  /** A stream that has only sound loads as well, without a width. */
  readonly #onPicture = (): void => {
    this.hasPicture = this.video.videoWidth > 0;
  };

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('local')) return;
    const { stream } = this.local;
    if (this.video.srcObject !== stream) {
      this.video.srcObject = stream;
      this.hasPicture = false;
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) void this.video.play().catch(() => undefined);
  }
}

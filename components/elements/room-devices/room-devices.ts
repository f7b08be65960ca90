import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import SwitchCamera from 'lucide/dist/esm/icons/switch-camera.mjs';
import Volume from 'lucide/dist/esm/icons/volume-2.mjs';
import { canFlip } from '../../media/facing.ts';
import { INITIAL_LOCAL, type LocalState } from '../../room/room-state.ts';
import { controls, fields } from '../../styles/controls.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { icon } from '../shared/icon.ts';
import { RoomElement } from '../shared/room-element.ts';
import { TestSound } from '../shared/test-sound.ts';
import { deviceChoice } from './device-choice.ts';
import { DeviceList } from './device-list.ts';
import { devicesStyles } from './room-devices.styles.ts';

/**
 * Choice of camera, microphone and speaker, with a sound to try the speaker with; on phones a button that turns the
 * camera round.
 *
 * @csspart test-sound-button - Plays a sound to try the speaker with.
 * @csspart flip-button - Turns to the camera on the other side.
 */
export class RoomDevices extends RoomElement {
  static override styles = [tokens, controls, fields, devicesStyles];

  @property({ attribute: false }) local: LocalState = INITIAL_LOCAL;
  /** `deviceId` of the speaker in use; empty for the browser's own choice. */
  @property({ attribute: false }) speaker = '';
  @property({ type: Boolean }) audioOnly = false;

  readonly #devices = new DeviceList(this);
  readonly #sound = new TestSound(this);

  protected override render(): TemplateResult {
    const { cameras, microphones, speakers } = this.#devices;
    const { stream } = this.local;
    return html`${
      this.audioOnly
        ? nothing
        : html`${deviceChoice({
            id: 'camera',
            label: this.t('camera'),
            devices: cameras,
            current: stream?.getVideoTracks()[0]?.getSettings().deviceId,
            onChoose: (deviceId) => this.ask('setCamera', deviceId),
          })}${this.#flip(cameras)}`
    }
    ${deviceChoice({
      id: 'microphone',
      label: this.t('microphone'),
      devices: microphones,
      current: stream?.getAudioTracks()[0]?.getSettings().deviceId,
      onChoose: (deviceId) => this.ask('setMicrophone', deviceId),
    })}
    ${deviceChoice({
      id: 'speaker',
      label: this.t('speaker'),
      devices: speakers,
      current: this.speaker || speakers[0]?.deviceId,
      onChoose: (deviceId) => this.ask('setSpeaker', deviceId),
    })}
    ${this.#trySpeaker()}`;
  }

  /** Also where the speaker cannot be chosen: whether anything is to be heard is worth knowing everywhere. */
  #trySpeaker(): TemplateResult {
    const { playing, failed } = this.#sound;
    return html`<div class="try">
      <button
        class="button"
        type="button"
        part="test-sound-button"
        aria-describedby="test-sound"
        @click=${() => void this.#sound.play(this.speaker)}
      >
        ${icon(Volume)} ${this.t('testSound')}
      </button>
      <p class=${failed ? 'problem' : ''} id="test-sound" role="status">
        ${playing ? this.t('testSoundPlaying') : failed ? this.t('testSoundFailed') : nothing}
      </p>
    </div>`;
  }

  #flip(cameras: readonly MediaDeviceInfo[]): TemplateResult | typeof nothing {
    if (!canFlip(cameras)) return nothing;
    return html`<button
      class="button flip"
      type="button"
      part="flip-button"
      @click=${() => this.ask('flipCamera')}
    >
      ${icon(SwitchCamera)} ${this.t('flipCamera')}
    </button>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    // Devices get their names with the first permission.
    if (changed.has('local') && changed.get('local')?.stream !== this.local.stream)
      void this.#devices.refresh();
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('select')?.focus(options);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'room-devices': RoomDevices;
  }
}

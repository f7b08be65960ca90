import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

export interface DeviceChoiceOptions {
  readonly id: string;
  readonly label: string;
  readonly devices: readonly MediaDeviceInfo[];
  /** `deviceId` in use. */
  readonly current: string | undefined;
  readonly onChoose: (deviceId: string) => void;
}

/** A labelled list of devices; nothing where there is none to choose. */
export function deviceChoice({
  id,
  label,
  devices,
  current,
  onChoose,
}: DeviceChoiceOptions): TemplateResult | typeof nothing {
  if (devices.length === 0) return nothing;
  // `live`, because a choice that could not be carried out has to be seen undone.
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select
      class="input"
      id=${id}
      @change=${(event: Event) => onChoose((event.target as HTMLSelectElement).value)}
    >
      ${devices.map(
        (device) =>
          html`<option value=${device.deviceId} .selected=${live(device.deviceId === current)}>
            ${device.label}
          </option>`,
      )}
    </select>
  </div>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

export interface SwitchModel {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** Something that is on or off at once. */
export function switchField({ name, label, hint, on, onChange }: SwitchModel): TemplateResult {
  return html`<label class="switch">
    <span class="words">
      <span class="label">${label}</span>
      <span class="hint" id="${name}-hint">${hint}</span>
    </span>
    <input
      type="checkbox"
      role="switch"
      name=${name}
      part="settings-switch"
      aria-label=${label}
      aria-describedby="${name}-hint"
      .checked=${live(on)}
      @change=${(event: Event) => onChange((event.target as HTMLInputElement).checked)}
    />
  </label>`;
}

export interface ChoiceModel<V extends string> {
  readonly name: string;
  readonly label: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string; readonly hint?: string }[];
  readonly onChange: (value: V) => void;
}

/** One of a few, all of them seen. */
export function choiceField<V extends string>(model: ChoiceModel<V>): TemplateResult {
  const { name, label, value, options, onChange } = model;
  return html`<fieldset>
    <legend>${label}</legend>
    ${options.map(
      (option) =>
        html`<label class="choice">
          <input
            type="radio"
            part="settings-choice"
            name=${name}
            .value=${option.value}
            aria-label=${option.label}
            aria-describedby=${option.hint ? `${name}-${option.value}-hint` : nothing}
            .checked=${live(option.value === value)}
            @change=${() => onChange(option.value)}
          />
          <span class="words">
            <span class="label">${option.label}</span>
            ${
              option.hint
                ? html`<span class="hint" id="${name}-${option.value}-hint">${option.hint}</span>`
                : nothing
            }
          </span>
        </label>`,
    )}
  </fieldset>`;
}

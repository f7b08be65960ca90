import { html, nothing, type TemplateResult } from 'lit';
import { LIMITS } from '../../../protocol/limits.ts';
import type { Session } from '../../room/session-api.ts';
import type { Translate } from '../../i18n/localize.ts';
import type { LobbyFields, LobbyProblems } from './lobby-problems.ts';

export interface LobbyFormModel {
  readonly t: Translate;
  readonly values: LobbyFields;
  readonly problems: LobbyProblems;
  /** The room is given: it is the title, not a field. */
  readonly fixedRoom: string;
  /** A sentence on why the last try failed. */
  readonly refusal: string;
  readonly busy: boolean;
  /** Neither camera nor microphone can be had. */
  readonly withoutDevices: boolean;
  readonly onInput: (name: keyof LobbyFields, value: string) => void;
  readonly onSubmit: (event: Event) => void;
  readonly onCheck: () => void;
  /** Gives up a join that takes long. */
  readonly onCancel: () => void;
  /** Somebody has left a field. */
  readonly onLeave: (name: keyof LobbyFields) => void;
  /** To look into the room with; `null` while there is none, or nobody wants to know. */
  readonly session: Session | null;
}

interface FieldOptions {
  readonly name: keyof LobbyFields;
  readonly label: string;
  readonly note?: string;
  readonly hint?: string;
  /** Below the field and what is said about it. */
  readonly below?: TemplateResult;
  readonly problem?: string | undefined;
  readonly type: 'text' | 'email';
  readonly autocomplete: 'email' | 'name' | 'off';
  readonly required: boolean;
  readonly longest: number;
}

function field(model: LobbyFormModel, options: FieldOptions): TemplateResult {
  const { name, label, note, hint, problem, below, type, autocomplete, required, longest } = options;
  const described = [problem ? `${name}-problem` : '', hint ? `${name}-hint` : ''].filter(Boolean).join(' ');
  return html`<div class="field">
    <label for=${name}>${label} ${note ? html`<span class="note">(${note})</span>` : nothing}</label>
    <input
      class="input"
      part="input"
      id=${name}
      name=${name}
      type=${type}
      autocomplete=${autocomplete}
      autocapitalize="off"
      spellcheck="false"
      maxlength=${longest}
      ?required=${required}
      aria-invalid=${problem ? 'true' : 'false'}
      aria-describedby=${described || nothing}
      .value=${model.values[name]}
      @input=${(event: Event) => model.onInput(name, (event.target as HTMLInputElement).value)}
      @blur=${() => model.onLeave(name)}
    />
    ${problem ? html`<p class="problem" id="${name}-problem">${problem}</p>` : nothing}
    ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing} ${below}
  </div>`;
}

/**
 * The form of the lobby. A sandboxed frame without `allow-forms` fires no `submit` (HTML, "submit", step 3), but the click
 * that Enter stands for all the same. Our own sentences instead of the browser's bubbles, which vanish and name no remedy.
 */
export function lobbyForm(model: LobbyFormModel): TemplateResult {
  const { t, values, problems, fixedRoom, refusal, busy, withoutDevices } = model;
  const presence = html`<room-presence
    .session=${model.session}
    .room=${(fixedRoom || values.room).trim()}
  ></room-presence>`;
  return html`<form novalidate part="form" @submit=${model.onSubmit}>
    <h2 part="title">${fixedRoom ? t('lobbyTitleFor', fixedRoom) : t('lobbyTitle')}</h2>
    ${fixedRoom ? presence : nothing}
    <div role="alert">${refusal ? html`<p class="refused" part="error">${refusal}</p>` : nothing}</div>
    ${field(model, {
      name: 'email',
      label: t('email'),
      problem: problems.email && t(problems.email),
      type: 'email',
      autocomplete: 'email',
      required: true,
      longest: LIMITS.email,
      below: html`<room-suggestion></room-suggestion>`,
    })}
    ${field(model, {
      name: 'displayName',
      label: t('displayName'),
      note: t('optional'),
      type: 'text',
      autocomplete: 'name',
      required: false,
      longest: LIMITS.displayName,
    })}
    ${
      fixedRoom
        ? nothing
        : field(model, {
            name: 'room',
            label: t('room'),
            hint: t('roomHint'),
            problem: problems.room && t(problems.room),
            type: 'text',
            autocomplete: 'off',
            required: true,
            longest: LIMITS.room,
            below: presence,
          })
    }
    <button
      class="button primary join"
      part="join-button"
      aria-disabled=${busy ? 'true' : 'false'}
      @click=${model.onSubmit}
    >
      ${busy ? html`<span class="spinner" aria-hidden="true"></span>` : nothing}
      ${t(busy ? 'joining' : withoutDevices ? 'joinWithoutDevices' : 'join')}
    </button>
    <button
      class="button quiet check ${busy ? 'late' : ''}"
      type="button"
      part=${busy ? 'cancel-button' : 'check-button'}
      @click=${busy ? model.onCancel : model.onCheck}
    >
      ${t(busy ? 'leave' : 'checkConnection')}
    </button>
    <room-check exportparts="check-summary, check-finding, snippet, snippet-copy-button"></room-check>
  </form>`;
}

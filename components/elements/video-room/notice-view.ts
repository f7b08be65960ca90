import { html, nothing, type TemplateResult } from 'lit';
import { errorText, type Translate } from '../../i18n/localize.ts';
import type { RoomError, RoomState } from '../../room/room-state.ts';

export interface NoticeModel {
  readonly t: Translate;
  readonly state: Pick<RoomState, 'phase' | 'endReason'>;
  readonly error: RoomError | null;
  readonly onJoin: () => void;
  /** Gives up a join that takes long. */
  readonly onLeave: () => void;
  /** Back to the lobby, for whoever is somebody else; `null` where the page says who it is. */
  readonly onOther: (() => void) | null;
}

/**
 * Before and after a call: one sentence on how things stand, and the button that goes on from there.
 *
 * @csspart notice - What stands there before and after a call.
 * @csspart join-button - Joins.
 * @csspart cancel-button - Gives up a join that takes long.
 * @csspart other-button - Back to the lobby, where the call is in another tab.
 */
export function noticeView(
  view: 'ready' | 'joining' | 'elsewhere' | 'ended',
  model: NoticeModel,
): TemplateResult {
  const isWaiting = model.state.phase === 'waiting';
  switch (view) {
    case 'joining':
      return notice(
        html`<span class="spinner" aria-hidden="true"></span>`,
        model.t(isWaiting ? 'waiting' : 'joining'),
        isWaiting ? model.t('waitingText') : nothing,
        html`<button class="button late" part="cancel-button" @click=${model.onLeave}>
          ${model.t('leave')}
        </button>`,
      );
    case 'ready':
      return ready(model);
    case 'elsewhere':
      return notice(nothing, model.t('error-elsewhere'), model.t('endedText-duplicate'), here(model));
    case 'ended':
      return html`<slot name="ended">${ended(model)}</slot>`;
  }
}

function ready({ t, error, onJoin }: NoticeModel): TemplateResult {
  return error
    ? notice(nothing, t('joinFailed'), errorText(t, error), button(t('tryAgain'), onJoin))
    : notice(nothing, t('notJoined'), nothing, button(t('join'), onJoin));
}

function ended(model: NoticeModel): TemplateResult {
  const { t, state, error, onJoin } = model;
  const reason = state.endReason ?? 'network';
  const text =
    error && reason === 'network' && error.code !== 'unreachable'
      ? errorText(t, error)
      : t(`endedText-${reason}`);
  return notice(
    nothing,
    t(`ended-${reason}`),
    text,
    reason === 'duplicate' ? here(model) : button(t('joinAgain'), onJoin),
  );
}

function here({ t, onJoin, onOther }: NoticeModel): TemplateResult {
  return html`<div class="actions">
    ${button(t('joinHere'), onJoin)}
    ${
      onOther
        ? html`<button class="button quiet" part="other-button" @click=${onOther}>
            ${t('joinAsOther')}
          </button>`
        : nothing
    }
  </div>`;
}

function button(label: string, onClick: () => void): TemplateResult {
  return html`<button class="button primary" part="join-button" @click=${onClick}>${label}</button>`;
}

function notice(
  before: TemplateResult | typeof nothing,
  title: string,
  text: string | typeof nothing,
  action: TemplateResult | typeof nothing,
): TemplateResult {
  return html`<div class="notice" part="notice" tabindex="-1">
    <div class="words" role="status">
      ${before}
      <h2>${title}</h2>
      ${text === nothing ? nothing : html`<p>${text}</p>`}
    </div>
    ${action}
  </div>`;
}

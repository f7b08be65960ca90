import { html, nothing, type TemplateResult } from 'lit';
import { errorText, type Translate } from '../../i18n/localize.ts';
import type { RoomError, RoomState } from '../../room/room-state.ts';

export interface NoticeModel {
  readonly t: Translate;
  readonly state: Pick<RoomState, 'phase' | 'endReason' | 'error'>;
  readonly error: RoomError | null;
  /** Of the page, to the join: whom it refused once it may let in the next time. */
  readonly answer: unknown;
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
  const { t, state, error, onLeave } = model;
  const isWaiting = state.phase === 'waiting';
  switch (view) {
    case 'joining':
      return notice(
        t(isWaiting ? 'waiting' : 'joining'),
        isWaiting ? t('waitingText') : '',
        html`<button class="button late" part="cancel-button" @click=${onLeave}>${t('leave')}</button>`,
        html`<span class="spinner" aria-hidden="true"></span>`,
      );
    case 'ready':
      return notice(
        t(error ? 'joinFailed' : 'notJoined'),
        error ? errorText(t, error) : '',
        joinButton(model, error ? 'tryAgain' : 'join'),
      );
    case 'elsewhere':
      return notice(t('error-elsewhere'), t('endedText-duplicate'), here(model));
    case 'ended':
      return html`<slot name="ended">${ended(model)}</slot>`;
  }
}

function ended(model: NoticeModel): TemplateResult {
  const { t, state, error } = model;
  const reason = state.endReason ?? 'network';
  const text =
    error && reason === 'network' && error.code !== 'unreachable'
      ? errorText(t, error)
      : t(`endedText-${reason}`);
  return notice(
    t(`ended-${reason}`),
    text,
    reason === 'duplicate' ? here(model) : joinButton(model, 'joinAgain'),
  );
}

function here(model: NoticeModel): TemplateResult {
  const { t, onOther } = model;
  return html`<div class="actions">
    ${joinButton(model, 'joinHere')}
    ${
      onOther
        ? html`<button class="button quiet" part="other-button" @click=${onOther}>
            ${t('joinAsOther')}
          </button>`
        : nothing
    }
  </div>`;
}

/** None for whoever was removed, also while they were away: it would be refused again. A host who turned somebody away can be asked anew. */
function joinButton(
  { t, state, answer, onJoin }: NoticeModel,
  label: 'join' | 'joinHere' | 'joinAgain' | 'tryAgain',
): TemplateResult | typeof nothing {
  return state.endReason === 'kicked' || (state.endReason && state.error?.code === 'denied' && !answer)
    ? nothing
    : html`<button class="button primary" part="join-button" @click=${onJoin}>${t(label)}</button>`;
}

function notice(
  title: string,
  text: string,
  action: TemplateResult | typeof nothing,
  before?: TemplateResult,
): TemplateResult {
  return html`<div class="notice" part="notice" tabindex="-1">
    <div class="words" role="status">
      ${before}
      <h2>${title}</h2>
      ${text ? html`<p>${text}</p>` : nothing}
    </div>
    ${action}
  </div>`;
}

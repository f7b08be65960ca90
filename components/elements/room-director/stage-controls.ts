import { html, type TemplateResult } from 'lit';
import ChevronLeft from 'lucide/dist/esm/icons/chevron-left.mjs';
import ChevronRight from 'lucide/dist/esm/icons/chevron-right.mjs';
import EyeOff from 'lucide/dist/esm/icons/eye-off.mjs';
import Move from 'lucide/dist/esm/icons/move.mjs';
import UserRound from 'lucide/dist/esm/icons/circle-user-round.mjs';
import type { Translate } from '../../i18n/localize.ts';
import type { StageTile } from '../room-stage/stage-tiles.ts';
import { icon } from '../shared/icon.ts';

export interface PagerModel {
  readonly t: Translate;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly number: (value: number) => string;
  readonly turn: (step: 1 | -1) => void;
}

/** At the ends the buttons stay, so that the focus does. */
export function pager({ t, page, pages, number, turn }: PagerModel): TemplateResult {
  const button = (step: 1 | -1): TemplateResult => {
    const name = t(step > 0 ? 'pageNext' : 'pagePrevious');
    return html`<button
      class="tool turn"
      part="page-button"
      aria-label=${name}
      aria-disabled=${page + step < 0 || page + step >= pages}
      @click=${() => turn(step)}
    >
      ${icon(step > 0 ? ChevronRight : ChevronLeft)}
    </button>`;
  };
  return html`<div class="pager" part="pager" role="group" aria-label=${t('pages')}>
    ${button(-1)}
    <span class="page" role="status">${t('pageOf', number(page + 1), number(pages))}</span>
    ${button(1)}
  </div>`;
}

export interface ScreenChoiceModel {
  readonly t: Translate;
  readonly screens: readonly StageTile[];
  readonly large: StageTile | null;
  readonly choose: (screen: StageTile) => void;
}

/** Which of several shared screens is large. */
export function screenChoice({ t, screens, large, choose }: ScreenChoiceModel): TemplateResult {
  const chosen = ({ target }: Event): void => {
    const screen = screens[(target as HTMLSelectElement).selectedIndex];
    if (screen) choose(screen);
  };
  return html`<select class="choice" part="screen-choice" aria-label=${t('screenChoice')} @change=${chosen}>
    ${screens.map(
      (screen) =>
        html`<option .selected=${screen.key === large?.key}>
          ${screen.local ? t('yourScreen') : t('personScreen', screen.person.name)}
        </option>`,
    )}
  </select>`;
}

export interface SelfControlsModel {
  readonly t: Translate;
  readonly hidden: boolean;
  readonly toggle: () => void;
  /** To the next corner, as a button does it. */
  readonly move: () => void;
  readonly moveByKey: (event: KeyboardEvent) => void;
}

/** Upon the own picture while it floats, or where it was while it is hidden. */
export function selfControls({ t, hidden, toggle, move, moveByKey }: SelfControlsModel): TemplateResult {
  if (hidden)
    return html`<button
      class="tool toggle"
      part="self-view-button"
      aria-label=${t('selfViewShow')}
      title=${t('selfViewShow')}
      @click=${toggle}
    >
      ${icon(UserRound)}
    </button>`;
  return html`<button
      class="tool"
      part="self-view-button"
      aria-label=${t('selfViewMove')}
      title=${t('selfViewMoveHint')}
      aria-keyshortcuts="ArrowUp ArrowDown ArrowLeft ArrowRight"
      @click=${move}
      @keydown=${moveByKey}
    >
      ${icon(Move)}
    </button>
    <button
      class="tool toggle"
      part="self-view-button"
      aria-label=${t('selfViewHide')}
      title=${t('selfViewHide')}
      @click=${toggle}
    >
      ${icon(EyeOff)}
    </button>`;
}

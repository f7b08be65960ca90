import { html, type TemplateResult } from 'lit';
import Bell from 'lucide/dist/esm/icons/bell.mjs';
import ChartLine from 'lucide/dist/esm/icons/chart-line.mjs';
import LifeBuoy from 'lucide/dist/esm/icons/life-buoy.mjs';
import Languages from 'lucide/dist/esm/icons/languages.mjs';
import Video from 'lucide/dist/esm/icons/video.mjs';
import SlidersHorizontal from 'lucide/dist/esm/icons/sliders-horizontal.mjs';
import type { Translate } from '../../i18n/localize.ts';
import { icon, type IconNode } from '../shared/icon.ts';

export type SettingsTab = 'devices' | 'video' | 'notices' | 'look' | 'stats' | 'report';

const TABS: readonly (readonly [name: SettingsTab, icon: IconNode])[] = [
  ['devices', SlidersHorizontal],
  ['video', Video],
  ['notices', Bell],
  ['look', Languages],
  ['stats', ChartLine],
  ['report', LifeBuoy],
];

export interface TabListModel {
  readonly t: Translate;
  readonly selected: SettingsTab;
  /** One below the other, as where there is room for it. */
  readonly upright: boolean;
  readonly onSelect: (tab: SettingsTab) => void;
}

/** The tabs (ARIA tabs pattern): one tab stop, arrow keys choose. */
export function tabList({ t, selected, upright, onSelect }: TabListModel): TemplateResult {
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = destination(event, selected);
    if (!next) return;
    event.preventDefault();
    onSelect(next);
    (event.currentTarget as HTMLElement).querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return html`<div
    class="tabs"
    role="tablist"
    aria-labelledby="title"
    aria-orientation=${upright ? 'vertical' : 'horizontal'}
    @keydown=${onKeyDown}
  >
    ${TABS.map(
      ([name, node]) =>
        html`<button
          class="tab"
          role="tab"
          type="button"
          part="settings-tab"
          id="tab-${name}"
          aria-controls="panel"
          aria-selected=${name === selected ? 'true' : 'false'}
          ?autofocus=${name === selected}
          tabindex=${name === selected ? 0 : -1}
          @click=${() => onSelect(name)}
        >
          ${icon(node)}<span>${t(`tab-${name}`)}</span>
        </button>`,
    )}
  </div>`;
}

/** Both pairs of arrows, because the row stands upright on some screens and lies on others. */
function destination({ key, currentTarget }: KeyboardEvent, from: SettingsTab): SettingsTab | undefined {
  const names = TABS.map(([name]) => name);
  const index = names.indexOf(from);
  const rightToLeft = getComputedStyle(currentTarget as HTMLElement).direction === 'rtl';
  switch (key) {
    case 'ArrowDown':
    case rightToLeft ? 'ArrowLeft' : 'ArrowRight':
      return names[(index + 1) % names.length];
    case 'ArrowUp':
    case rightToLeft ? 'ArrowRight' : 'ArrowLeft':
      return names.at(index - 1);
    case 'Home':
      return names[0];
    case 'End':
      return names.at(-1);
    default:
      return undefined;
  }
}

import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../../i18n/localize.ts';
import type { FlowStats } from '../../rtc/stats/link-stats.ts';
import type { StatsFormat } from './stats-format.ts';

export interface FlowTableModel {
  readonly t: Translate;
  readonly format: StatsFormat;
  /** Whose connection it is. */
  readonly caption: string;
  readonly flows: readonly FlowStats[];
}

/** What cannot be told. */
const UNKNOWN = '–';

/** All numbers of one connection. */
export function flowTable({ t, format, caption, flows }: FlowTableModel): TemplateResult {
  const heads = [
    'statsBitrate',
    'statsPicture',
    'statsLoss',
    'statsJitter',
    'statsFreezes',
    'statsCodec',
  ] as const;
  return html`<div class="scroller" tabindex="0" role="region" aria-label=${caption}>
    <table part="stats-table">
      <thead>
        <tr>
          <th scope="col">${t('statsFlow')}</th>
          ${heads.map((head) => html`<th scope="col">${t(head)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${flows.map((flow) => row(flow, t, format))}
      </tbody>
    </table>
  </div>`;
}

function row(flow: FlowStats, t: Translate, format: StatsFormat): TemplateResult {
  const { kind, direction, bitrate, width, height, framesPerSecond, loss, jitter, freezes } = flow;
  const pictures = kind === 'video' && width !== null && height !== null;
  return html`<tr>
    <th scope="row">${t(`flow-${kind}-${direction}`)}</th>
    <td>${format.rate(bitrate)}</td>
    <td>
      ${pictures ? t('statsPictureIs', String(width), String(height), String(framesPerSecond ?? 0)) : UNKNOWN}
      ${flow.limitedBy ? html`<span class="limit">${t(`limited-${flow.limitedBy}`)}</span>` : nothing}
    </td>
    <td>${loss === null ? UNKNOWN : format.share(loss)}</td>
    <td>${jitter === null ? UNKNOWN : format.time(jitter)}</td>
    <td>${freezes ?? UNKNOWN}</td>
    <td>${flow.codec || UNKNOWN}</td>
  </tr>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Session } from '../../room/session-api.ts';
import type { PathStats } from '../../rtc/stats/path-stats.ts';
import { sections } from '../../styles/sections.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { each } from '../shared/each.ts';
import { RoomElement } from '../shared/room-element.ts';
import { flowTable } from './flow-table.ts';
import { statsStyles } from './room-stats.styles.ts';
import { statsFormat, type StatsFormat } from './stats-format.ts';
import { statsPlot } from './stats-plot.ts';
import { StatsSampler, type LinkSample } from './stats-sampler.ts';

/**
 * What every connection of a call does, measured once a second while it is shown.
 *
 * @csspart stats-link - One connection.
 * @csspart stats-plot - Each line of the last minute of a connection.
 * @csspart stats-table - The numbers of a connection.
 */
export class RoomStats extends RoomElement {
  static override styles = [tokens, sections, statsStyles];

  @property({ attribute: false }) session: Session | undefined;

  readonly #sampler = new StatsSampler(this, () => this.session);

  protected override render(): TemplateResult {
    const participants = this.session?.state.participants ?? [];
    const measured = participants.filter(({ id }) => this.#sampler.links.has(id));
    if (measured.length === 0) return html`<p class="none">${this.t('statsNone')}</p>`;
    const format = statsFormat(this.localize);
    return html`${each(
      measured,
      ({ id }) => id,
      ({ id, name }) => this.#link(name, this.#sampler.links.get(id), format),
    )}`;
  }

  #link(name: string, link: LinkSample | undefined, format: StatsFormat): TemplateResult | typeof nothing {
    if (!link) return nothing;
    return html`<section part="stats-link" aria-label=${name}>
      <h3>${name}</h3>
      <p class="path">${link.path ? this.#path(link.path, format) : this.t('statsMeasuring')}</p>
      <div class="plots">${this.#plot('received', link, format)}${this.#plot('sent', link, format)}</div>
      ${
        link.flows.length > 0
          ? flowTable({ t: this.t, format, caption: this.t('statsOf', name), flows: link.flows })
          : nothing
      }
    </section>`;
  }

  #plot(direction: 'received' | 'sent', link: LinkSample, format: StatsFormat): TemplateResult {
    const values = link[direction];
    const name = this.t(`stats-${direction}`);
    const now = format.rate(values.at(-1) ?? 0);
    const most = format.rate(Math.max(0, ...values));
    return statsPlot({ name, values, now, description: this.t('statsPlot', name, now, most) });
  }

  #path({ kind, protocol, relayProtocol, roundTrip }: PathStats, format: StatsFormat): TemplateResult {
    const way = (relayProtocol || protocol).toUpperCase();
    return html`<span>${this.t(`path-${kind}`)}</span> ${way ? html`<span>${way}</span>` : nothing}
      ${roundTrip === null ? nothing : html`<span>${this.t('statsRoundTrip', format.time(roundTrip))}</span>`}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'room-stats': RoomStats;
  }
}

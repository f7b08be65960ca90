import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { tokens } from '../../components/styles/tokens.styles.ts';
import { count, rate } from '../service/format.ts';
import { NO_RATES, type Rates } from '../service/rates.ts';
import { OperatorElement } from './operator-element.ts';
import { plot, plotStyles } from './operator-plot.ts';
import { operatorStyles } from './operator.styles.ts';

/** How much there is, and how much happens. */
export class OperatorRates extends OperatorElement {
  static override styles = [
    tokens,
    operatorStyles,
    plotStyles,
    css`
      dl {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(120px, 100%), 1fr));
        gap: 12px;
        margin: 0;
      }
      .card {
        display: flex;
        flex-direction: column;
        gap: 2px;
        padding: 14px 16px;
      }
      dt {
        color: var(--_muted);
        font-size: 0.93em;
      }
      dd {
        margin: 0;
      }
      .value {
        font-size: 1.6em;
        font-weight: 650;
        line-height: 1.25;
        letter-spacing: -0.01em;
      }
      .more {
        margin-block-start: auto;
        font-size: 0.86em;
        color: var(--_muted);
      }
    `,
  ];

  /** Oldest first. */
  @property({ attribute: false }) rates: readonly Rates[] = [];
  @property({ type: Number }) rooms = 0;
  @property({ type: Number }) people = 0;

  protected override render(): TemplateResult {
    const now = this.rates.at(-1) ?? NO_RATES;
    const over = (pick: (rates: Rates) => number) => plot(this.rates.map(pick));
    const codes = now.refusalsByCode.map(([code, value]) => `${code} ${rate(value)}`).join(', ');
    return html`<dl>
      ${figure('Rooms', count(this.rooms))} ${figure('People', count(this.people))}
      ${figure(
        'Joins a second',
        rate(now.joins),
        over(({ joins }) => joins),
      )}
      ${figure(
        'Relayed a second',
        rate(now.relayed),
        over(({ relayed }) => relayed),
      )}
      ${figure(
        'Refused a second',
        rate(now.refusals),
        over(({ refusals }) => refusals),
        codes,
      )}
    </dl>`;
  }
}

function figure(
  name: string,
  value: string,
  line: TemplateResult | typeof nothing = nothing,
  more = '',
): TemplateResult {
  return html`<div class="card">
    <dt>${name}</dt>
    <dd class="value number">${value}</dd>
    ${more ? html`<dd class="more">${more}</dd>` : nothing}
    ${line === nothing ? nothing : html`<dd class="more">${line}</dd>`}
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'operator-rates': OperatorRates;
  }
}

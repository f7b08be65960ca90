import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { each } from '../shared/each.ts';
import CircleCheck from 'lucide/dist/esm/icons/circle-check.mjs';
import CircleX from 'lucide/dist/esm/icons/circle-x.mjs';
import TriangleAlert from 'lucide/dist/esm/icons/triangle-alert.mjs';
import { addCheckTexts } from '../../i18n/en/check.ts';
import type { Diagnosis, Finding, Severity } from '../../room/diagnosis/diagnosis.ts';
import type { Session } from '../../room/session-api.ts';
import { spinner } from '../../styles/spinner.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import type { IconNode } from '../../utils/icon.ts';
import { icon } from '../shared/icon.ts';
import { RoomElement } from '../shared/room-element.ts';
import { checkStyles } from './room-check.styles.ts';

const ICONS: Readonly<Record<Severity, IconNode>> = {
  good: CircleCheck,
  warning: TriangleAlert,
  problem: CircleX,
};

/**
 * What the connection check has found, in words: how things stand and what to do about it.
 *
 * @csspart check-summary - Whether a call is possible.
 * @csspart check-finding - What was found, and what to do about it.
 * @csspart snippet - What is to be written so that a finding is gone.
 * @csspart snippet-copy-button - Copies the snippet.
 */
export class RoomCheck extends RoomElement {
  static override styles = [tokens, spinner, checkStyles];

  @state() private busy = false;
  @state() private diagnosis: Diagnosis | null = null;

  constructor() {
    super();
    addCheckTexts();
  }

  /** Checks, and shows what is found. While a check is under way, a second one is not begun. */
  async run(session: Pick<Session, 'diagnose'>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      this.diagnosis = await session.diagnose();
    } finally {
      this.busy = false;
    }
  }

  protected override render(): TemplateResult {
    const findings = this.busy ? [] : (this.diagnosis?.findings ?? []);
    return html`<p class="summary" role="status" part="check-summary">${this.#summary()}</p>
      ${
        findings.length > 0
          ? html`<ul>
              ${each(
                findings,
                ({ code }) => code,
                (finding) => this.#finding(finding),
              )}
            </ul>`
          : nothing
      }`;
  }

  #summary(): TemplateResult | string | typeof nothing {
    if (this.busy) return html`<span class="spinner" aria-hidden="true"></span>${this.t('checking')}`;
    return this.diagnosis ? this.t(`check-${this.diagnosis.outcome}`) : nothing;
  }

  #finding({ code, severity, remedy, snippet }: Finding): TemplateResult {
    return html`<li class=${severity} part="check-finding">
      <span class="mark" role="img" aria-label=${this.t(`severity-${severity}`)}
        >${icon(ICONS[severity])}</span
      >
      <div>
        <p>${this.t(`finding-${code}`)}</p>
        ${remedy ? html`<p class="remedy">${this.t(`remedy-${code}`)}</p>` : nothing}
        <room-snippet exportparts="snippet, snippet-copy-button" .text=${snippet}></room-snippet>
      </div>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'room-check': RoomCheck;
  }
}

import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import Copy from 'lucide/dist/esm/icons/copy.mjs';
import Download from 'lucide/dist/esm/icons/download.mjs';
import type { SessionLog } from '../../room/report/session-log.ts';
import type { Session } from '../../room/session-api.ts';
import { controls } from '../../styles/controls.styles.ts';
import { sections } from '../../styles/sections.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { VERSION } from '../../utils/version.ts';
import type { RoomCheck } from '../room-check/room-check.ts';
import { icon } from '../shared/icon.ts';
import { RoomElement } from '../shared/room-element.ts';
import { collectReport } from './collect-report.ts';
import { reportStyles } from './room-report.styles.ts';
import { saveText } from './save-text.ts';

/**
 * The connection check, and a report for whoever is to find out why a call was bad: to be read first, then copied or kept.
 *
 * @csspart check-button - Checks the connection.
 * @csspart report-button - Each of the buttons that make, copy and keep the report.
 * @csspart report - The report itself.
 */
export class RoomReport extends RoomElement {
  static override styles = [tokens, controls, sections, reportStyles];

  @property({ attribute: false }) session: Session | undefined;
  @property({ attribute: false }) log: SessionLog | undefined;

  @state() private report = '';
  @state() private busy = false;
  @state() private outcome: 'reportCopied' | 'reportSaved' | 'reportFailed' | null = null;
  @query('room-check') private readonly check!: RoomCheck;

  protected override render(): TemplateResult {
    return html`<section>
        <h3>${this.t('checkTitle')}</h3>
        <button class="button" type="button" part="check-button" @click=${() => void this.#check()}>
          ${this.t('checkConnection')}
        </button>
        <room-check exportparts="check-summary, check-finding, snippet, snippet-copy-button"></room-check>
      </section>
      <section>
        <h3>${this.t('reportTitle')}</h3>
        <p>${this.t('reportText')}</p>
        ${this.report ? this.#made() : this.#make()}
        <p role="status">${this.outcome ? this.t(this.outcome) : nothing}</p>
      </section>
      <p class="version">${this.t('reportVersion', VERSION)}</p>`;
  }

  #make(): TemplateResult {
    return html`<button
      class="button"
      type="button"
      part="report-button"
      aria-disabled=${this.busy ? 'true' : 'false'}
      @click=${() => void this.#collect()}
    >
      ${this.t(this.busy ? 'reportBusy' : 'reportMake')}
    </button>`;
  }

  #made(): TemplateResult {
    return html`<div class="actions">
        <button class="button" type="button" part="report-button" @click=${() => void this.#copy()}>
          ${icon(Copy)} ${this.t('reportCopy')}
        </button>
        <button class="button" type="button" part="report-button" @click=${this.#save}>
          ${icon(Download)} ${this.t('reportSave')}
        </button>
      </div>
      <pre part="report" dir="ltr" tabindex="0" role="region" aria-label=${this.t('reportTitle')}>
${this.report}</pre>`;
  }

  async #check(): Promise<void> {
    if (this.session) await this.check.run(this.session).catch(() => (this.outcome = 'reportFailed'));
  }

  async #collect(): Promise<void> {
    const { session, log } = this;
    if (this.busy || !session || !log) return;
    this.busy = true;
    try {
      const report = await collectReport(session, log, this.ownerDocument.defaultView ?? window);
      this.report = JSON.stringify(report, null, 2);
      this.outcome = null;
    } catch {
      this.outcome = 'reportFailed';
    } finally {
      this.busy = false;
    }
    await this.updateComplete;
    // The button that had the focus has given its place to two others.
    this.renderRoot.querySelector<HTMLElement>('[part="report-button"]')?.focus();
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.report);
      this.outcome = 'reportCopied';
    } catch {
      this.outcome = 'reportFailed';
    }
  }

  readonly #save = (): void => {
    saveText(this.report, 'roomlet-report.json', 'application/json');
    this.outcome = 'reportSaved';
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'room-report': RoomReport;
  }
}

import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { INITIAL_STATE } from '../../room/room-state.ts';
import type { SessionLog } from '../../room/report/session-log.ts';
import type { Session } from '../../room/session-api.ts';
import { controls, fields } from '../../styles/controls.styles.ts';
import { dialogs } from '../../styles/dialog.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { preferences, setPreferences } from '../../utils/preferences.ts';
import { panelHeader } from '../shared/panel-header.ts';
import { RoomElement } from '../shared/room-element.ts';
import { switches } from '../../styles/switch.styles.ts';
import { settingsStyles } from './room-settings.styles.ts';
import { devicesPage, lookPage, noticesPage, videoPage, type SettingsModel } from './settings-pages.ts';
import { tabList, type SettingsTab } from './settings-tabs.ts';

/** Width in pixels from which the tabs stand beside their page. */
const WIDE = 620;

/**
 * What a person can choose, in a dialog of its own: devices, pictures, notices, language and look; what the connection does;
 * and a report for whoever helps. Every choice counts at once, and on later visits.
 *
 * @fires settings-closed - The focus is where it was before, if that is still there.
 * @csspart settings - The dialog.
 * @csspart settings-tab - Each tab of the settings.
 * @csspart settings-page - What the chosen tab shows.
 * @csspart settings-switch - Each switch.
 * @csspart settings-choice - Each choice of one of a few.
 * @csspart close-button - Closes the panel.
 */
export class RoomSettings extends RoomElement {
  static override styles = [tokens, controls, fields, dialogs, switches, settingsStyles];

  /** Fetches the elements of statistics and report. `define-settings.ts` says from where. */
  static loadStats: () => Promise<unknown> = () => Promise.resolve();

  @property({ attribute: false }) session: Session | undefined;
  @property({ type: Boolean }) audioOnly = false;
  /** What has happened in the call so far. */
  @property({ attribute: false }) log: SessionLog | undefined;

  @state() private open = false;
  @state() private tab: SettingsTab = 'devices';
  @state() private upright = true;
  @state() private failed = false;
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  #stop: (() => void) | undefined;

  /** Opens or closes; the focus goes back to where it came from. Answers whether it is open afterwards. */
  async toggle(force = !this.open, tab: SettingsTab = this.tab): Promise<boolean> {
    this.tab = tab;
    if (force !== this.open) {
      this.open = force;
      await this.updateComplete;
      if (force) this.dialog.showModal();
      else this.dialog.close();
      this.#measure();
    }
    return this.open;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.ownerDocument.defaultView?.addEventListener('resize', this.#measure);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('session') && !changed.has('open' as never)) return;
    this.#stop?.();
    this.#stop = this.open ? this.session?.on('state', () => this.requestUpdate()) : undefined;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.ownerDocument.defaultView?.removeEventListener('resize', this.#measure);
    this.#stop?.();
    this.open = false;
    // Taken out of the document, a dialog says that it is open and is not modal any more.
    this.dialog?.removeAttribute('open');
  }

  protected override render(): TemplateResult {
    return html`<dialog
      part="settings"
      class="edge"
      aria-labelledby="title"
      closedby="any"
      dir=${this.localize.direction ?? nothing}
      @close=${this.#onClose}
    >
      ${this.open ? this.#content() : nothing}
    </dialog>`;
  }

  #content(): TemplateResult {
    return html`<div class="sheet ${this.upright ? 'upright' : ''}">
      ${panelHeader(this.t('settings'), this.t('close'), () => this.dialog.close())}
      ${tabList({
        t: this.t,
        selected: this.tab,
        upright: this.upright,
        onSelect: (tab) => (this.tab = tab),
      })}
      <div
        class="page"
        id="panel"
        role="tabpanel"
        tabindex="0"
        part="settings-page"
        aria-labelledby="tab-${this.tab}"
      >
        ${this.failed ? html`<p class="problem" role="alert">${this.t('devicesFailed')}</p>` : nothing}
        ${this.#page()}
      </div>
    </div>`;
  }

  #page(): TemplateResult {
    switch (this.tab) {
      case 'devices':
        return devicesPage(this.#model);
      case 'video':
        return videoPage(this.#model);
      case 'notices':
        return noticesPage(this.#model);
      case 'look':
        return lookPage(this.#model);
      case 'stats':
        return html`<room-stats
          exportparts="stats-link, stats-plot, stats-table"
          .session=${this.session}
        ></room-stats>`;
      case 'report':
        return html`<room-report
          exportparts="check-button, check-summary, check-finding, snippet, snippet-copy-button, report-button, report"
          .session=${this.session}
          .log=${this.log}
        ></room-report>`;
    }
  }

  get #model(): SettingsModel {
    return {
      t: this.t,
      state: this.session?.state ?? INITIAL_STATE,
      preferences: preferences(),
      audioOnly: this.audioOnly,
      choose: setPreferences,
      chooseMedia: (choice) => void this.#chooseMedia(choice),
    };
  }

  async #chooseMedia(choice: Parameters<Session['chooseMedia']>[0]): Promise<void> {
    try {
      await this.session?.chooseMedia(choice);
      this.failed = false;
    } catch {
      this.failed = true;
    }
    this.requestUpdate();
  }

  protected override updated(): void {
    if (this.open && (this.tab === 'stats' || this.tab === 'report')) void this.#load();
  }

  async #load(): Promise<void> {
    try {
      await RoomSettings.loadStats();
    } catch {
      this.failed = true;
    }
  }

  readonly #onClose = (): void => {
    this.open = false;
    this.dispatchEvent(new Event('settings-closed'));
  };

  /** The dialog lies in the top layer: the window is all that its size depends on. */
  readonly #measure = (): void => {
    if (this.open) this.upright = this.dialog.clientWidth >= WIDE;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'room-settings': RoomSettings;
  }
}

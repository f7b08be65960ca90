import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { loadTexts } from '../../i18n/localize.ts';
import { SessionLog } from '../../room/report/session-log.ts';
import type { Session } from '../../room/session-api.ts';
import { preferences } from '../../utils/preferences.ts';
import type { RoomHelp } from '../room-help/room-help.ts';
import type { RoomReactions } from '../room-reactions/room-reactions.ts';
import type { RoomSettings } from '../room-settings/room-settings.ts';
import type { RoomToasts } from '../room-toasts/room-toasts.ts';
import type { PictureInPicture } from '../room-pip/picture-in-picture.ts';
import { RoomElement } from '../shared/room-element.ts';
import { soundCall } from './call-sounds.ts';
import { HostCare } from './host-care.ts';
import { dispatchHostEvents } from './host-events.ts';
import { noteHosting } from './host-notes.ts';
import { tellRefusals } from './host-refusals.ts';
import { controlByKeys } from './key-control.ts';
import { showInSystem } from './media-session.ts';
import { hintWhenMuted } from './muted-hint.ts';
import { isTold, type Note } from './note.ts';
import { noteOwnState } from './own-notes.ts';
import { noteReactions } from './reaction-notes.ts';
import { recall } from './recall.ts';
import { renewAdmission } from './renew-admission.ts';
import { noteRoomEvents } from './room-notes.ts';
import { keepAwake } from './wake-lock.ts';

const PARTS =
  'toast, reaction, shortcuts, shortcuts-close-button, shortcuts-switch, notice, admit-button, deny-button, admit-all-button, view-waiting-button, unmute-yes-button, unmute-no-button, confirm, confirm-button, confirm-cancel-button, confirm-lock';
/** Of the settings and all that they show. */
const SETTINGS_PARTS =
  'settings, settings-tab, settings-page, settings-switch, settings-choice, close-button, preview, microphone-button, camera-button, device-error, flip-button, test-sound-button, stats-link, stats-plot, stats-table, check-button, check-summary, check-finding, snippet, snippet-copy-button, report-button, report';

/**
 * What makes a call pleasant and is not needed to begin it: it is fetched once a call has begun, and lies over the stage
 * without taking any of its space.
 *
 * @csspart toast - A short note on what has happened.
 * @csspart reaction - An emoji that somebody shows.
 * @csspart shortcuts - The list of keyboard shortcuts.
 * @csspart shortcuts-close-button - Closes the list of shortcuts.
 * @csspart shortcuts-switch - Switches the shortcuts on and off.
 * @csspart notice - Somebody at the door, or a host who asks for the microphone: it waits for an answer.
 * @csspart settings - The dialog with the settings; its parts are those of `<room-settings>`.
 */
export class RoomExtras extends RoomElement {
  static override styles = [
    css`
      :host {
        display: contents;
      }
      /* Below those that wait for an answer, so that none covers another. */
      .top {
        position: absolute;
        z-index: 5;
        inset-block-start: var(--_toasts, 12px);
        inset-inline: 12px;
        display: grid;
        gap: 8px;
        pointer-events: none;
      }
      room-toasts {
        position: static;
      }
    `,
  ];

  /** Fetches the element of the settings. `define-extras.ts` says from where; without it, the page has registered it. */
  static loadSettings: () => Promise<unknown> = () => Promise.resolve();

  @property({ attribute: false }) session: Session | undefined;
  @property({ attribute: false }) audioOnly = false;
  /** What the room told the page before we were there; we take it out. */
  @property({ attribute: false }) missed: Event[] = [];

  @query('room-settings') private readonly settings!: RoomSettings | null;
  @query('room-toasts') private readonly toasts!: RoomToasts | null;
  @query('room-reactions') private readonly reactions!: RoomReactions | null;
  @query('room-help') private readonly help!: RoomHelp | null;
  #pip: PictureInPicture | undefined;
  /** For a report, should one be asked for: what happened before cannot be found out then. */
  #log: SessionLog | undefined;
  #stops: readonly (() => void)[] = [];
  readonly #hosting = new HostCare(this);
  /** Who is at the door and was told of. */
  readonly #known = new Set<string>();
  /** The microphone is on for as long as a key is held down. */
  #talking = false;

  /** Tells something in passing. */
  note(text: string): void {
    void this.updateComplete.then(() => this.toasts?.show(text));
  }

  /** Answers whether the call is in a small window afterwards. */
  async togglePictureInPicture(force?: boolean): Promise<boolean> {
    const [{ PictureInPicture: Pip }] = await Promise.all([
      import('../room-pip/picture-in-picture.ts'),
      loadTexts(),
    ]);
    const root = this.getRootNode();
    if (!(root instanceof ShadowRoot) || !(root.host instanceof HTMLElement) || !this.session) return false;
    this.#pip ??= new Pip({
      room: root.host,
      session: this.session,
      t: this.t,
      ask: (intent, ...args) => this.ask(intent, ...args),
    });
    return this.#pip.toggle(force);
  }

  /** Opens or closes the settings. Answers whether they are open afterwards. */
  async toggleSettings(force?: boolean): Promise<boolean> {
    try {
      await Promise.all([RoomExtras.loadSettings(), loadTexts(), this.updateComplete]);
    } catch (error) {
      this.note(this.t('error-unreachable'));
      throw error;
    }
    return (await this.settings?.toggle(force)) ?? false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('session')) this.#listen();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // By itself, so that the room need not carry the names of parts that come later than it does.
    this.setAttribute('exportparts', `${PARTS}, ${SETTINGS_PARTS}`);
    // The first time, `willUpdate` does.
    if (!this.hasUpdated) return;
    this.#listen();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  #listen(): void {
    this.#stop();
    const { session, t } = this;
    if (!session || !this.isConnected) return;
    const room = this.#room;
    const help = (event?: Event): void => {
      event?.stopPropagation();
      void this.help?.show();
    };
    room.addEventListener('room-show-shortcuts', help);
    const log = (this.#log = new SessionLog(session));
    this.#stops = [
      () => log.close(),
      () => room.removeEventListener('room-show-shortcuts', help),
      ...noteRoomEvents(recall(session, this.missed.splice(0)), {
        t,
        tell: this.#tell,
        chatIsOpen: () => (this.getRootNode() as ParentNode).querySelector('room-chat') !== null,
      }),
      noteOwnState(session, t, this.#tell, (name) => this.#saysItself(name, session, room)),
      ...noteReactions(session, t, (name, emoji) => this.reactions?.show(name, emoji), this.#tell),
      hintWhenMuted(session, () => {
        const keys = matchMedia('(hover: hover)').matches;
        this.#tell({ rank: 'important', text: () => t(keys ? 'mutedHint' : 'mutedHintPlain') });
      }),
      controlByKeys({
        room,
        session,
        toggle: (intent) => this.ask(intent),
        talk: (on) => this.#talk(on),
        help,
      }),
      ...renewAdmission(session, room, () => this.#tell({ rank: 'trouble', text: () => t('admissionEnds') })),
      ...noteHosting(session, room, t, this.#tell),
      tellRefusals(room, t, this.#tell),
      ...dispatchHostEvents(session, this.#known, (event) => room.dispatchEvent(event)),
      ...this.#hosting.listen(session, room),
      soundCall(session),
      showInSystem(session, (intent) => this.ask(intent)),
      keepAwake(this.ownerDocument),
    ];
  }

  #stop(): void {
    this.#pip?.close();
    this.#pip = undefined;
    for (const stop of this.#stops) stop();
    this.#stops = [];
  }

  #talk(on: boolean): void {
    this.#talking ||= on;
    this.ask('toggleMicrophone', on);
  }

  /** Nobody who talks with a key held down wants to be talked to about it, nor about the control that they are at. */
  #saysItself(name: string, { state }: Session, room: HTMLElement): boolean {
    if (name !== 'microphone' || !this.#talking) return focusedTool(room) === name;
    this.#talking = state.local.microphone;
    return true;
  }

  /** Texts are fetched with the first that is needed. */
  readonly #tell = (note: Note): void => {
    if (isTold(note.rank, preferences().announcements)) void this.#deliver(note);
  };

  async #deliver({ text, quiet }: Note): Promise<void> {
    await loadTexts();
    const told = text();
    if (!told || !this.isConnected) return;
    await this.updateComplete;
    if (quiet) this.toasts?.say(told);
    else this.toasts?.show(told);
  }

  /** What had opened them may be gone, like an entry of a menu. */
  readonly #onSettingsClosed = (): void => {
    const root = this.getRootNode();
    if (!(root instanceof ShadowRoot)) return;
    // In the dialog that is not shown any more, the focus lasts until the page is drawn.
    if (!root.activeElement || root.activeElement === this)
      root.querySelector('room-toolbar')?.focusTool('settings');
  };

  /** Outside a room, ourselves: then keys count while the focus is in here. */
  get #room(): HTMLElement {
    const root = this.getRootNode();
    return root instanceof ShadowRoot ? (root.host as HTMLElement) : this;
  }

  protected override render(): TemplateResult {
    return html`<room-reactions exportparts="reaction"></room-reactions>
      <div class="top">
        ${this.#hosting.render()}
        <room-toasts exportparts="toast"></room-toasts>
      </div>
      <room-help exportparts="shortcuts, shortcuts-close-button, shortcuts-switch"></room-help>
      <room-settings
        exportparts=${SETTINGS_PARTS}
        .session=${this.session}
        .audioOnly=${this.audioOnly}
        .log=${this.#log}
        @settings-closed=${this.#onSettingsClosed}
      ></room-settings>`;
  }
}

/** The name of the control that has the focus, however deep it sits. */
function focusedTool(room: HTMLElement): string | undefined {
  let active = room.shadowRoot?.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement ? active.dataset['name'] : undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'room-extras': RoomExtras;
  }
}

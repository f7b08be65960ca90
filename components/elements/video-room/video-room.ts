import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { loadTexts } from '../../i18n/localize.ts';
import { refused } from '../../room/room-errors.ts';
import { INITIAL_STATE, type RoomState } from '../../room/room-state.ts';
import type { JoinOptions, Session } from '../../room/session-api.ts';
import { controls } from '../../styles/controls.styles.ts';
import { pageBoundary, tokens } from '../../styles/tokens.styles.ts';
import { isEdited, tooEarly } from '../../utils/dom-activation.ts';
import { goTo } from '../../utils/dom-navigation.ts';
import { FIRST_PICTURES, whenIdle } from '../../utils/when-idle.ts';
import { ElementStates } from '../shared/element-states.ts';
import { lobbyElsewhere, lobbyOf } from '../room-lobby/lobby-target.ts';
import type { RoomPart } from '../shared/page-element.ts';
import { carryOut, type IntentEvent, type RoomIntents, type StageIntents } from '../shared/intent.ts';
import type { RoomExtras } from '../room-extras/room-extras.ts';
import type { StageLayout, TileKind, TileName } from '../room-stage/stage-tiles.ts';
import { SessionHolder } from '../shared/session-holder.ts';
import { AudioOutlet } from './audio-outlet.ts';
import { callView } from './call-view.ts';
import { followFocus } from './follow-focus.ts';
import { lobbyView } from './lobby-view.ts';
import { noticeView } from './notice-view.ts';
import { RoomControls } from './room-controls.ts';
import { runCommand } from './room-commands.ts';
import { dispatchRoomEvents } from './room-events.ts';
import { RoomFollower } from './room-follower.ts';
import { joinWithoutAsking, rememberRoom } from './room-return.ts';
import { roomStates } from './room-states.ts';
import { SidePanel } from './side-panel.ts';
import { roomView, type RoomView } from './room-view.ts';
import { roomStyles } from './video-room.styles.ts';

/**
 * A video room: lobby, call and end. Removed from the document it leaves the call; moved within it, it stays in.
 *
 * @slot - Shown while the script is missing, for example a link to the room.
 * @slot lobby - A lobby of the page's own, instead of the built-in one.
 * @slot toolbar - Controls of the page's own, instead of the built-in toolbar.
 * @slot toolbar-start - In the built-in toolbar, before its controls.
 * @slot toolbar-end - In the built-in toolbar, after its controls.
 * @slot empty - While nobody else is in the call, instead of the invitation.
 * @slot ended - After the call, instead of the sentence on how it ended and the button to join again.
 * @csspart base - The whole room.
 * @cssstate lobby - The lobby is shown.
 * @cssstate lobby-elsewhere - The lobby that leads here is elsewhere on the page; the room takes no space.
 * @cssstate connecting - A join is under way.
 * @cssstate waiting - Waits to be let in.
 * @cssstate joined - In the call; stays while reconnecting.
 * @cssstate reconnecting - The service is away; the call may go on.
 * @cssstate ended - The call is over.
 * @cssstate muted - In a call without a microphone.
 * @cssstate camera-off - In a call without a camera.
 * @cssstate screensharing - Shares the own screen.
 * @cssstate hand-raised - The own hand is raised.
 * @cssstate ringing - Somebody calls.
 * @cssstate alone - In a call, and nobody else is.
 * @cssstate chat-open - The chat is open.
 * @cssstate people-open - The list of people is open.
 * @cssstate fullscreen - Fills the screen.
 * @cssstate picture-in-picture - The pictures are in a window of their own.
 */
export class VideoRoom extends RoomControls implements Omit<RoomIntents, keyof StageIntents> {
  static override styles = [tokens, pageBoundary, controls, roomStyles];

  @state() private pinned: TileName | null = null;
  @query('room-extras') protected readonly extras!: Partial<RoomExtras> | null;
  #shown: RoomView | null = null;
  /** The join under way was begun in a lobby, which shows how it goes. */
  #fromLobby = false;
  readonly #states = new ElementStates(this);
  readonly #sessions = new SessionHolder(
    this,
    () => ({ session: this.newSession(), owned: true }),
    (session) => this.#listen(session),
  );
  readonly #follower = new RoomFollower(this, {
    state: () => this.snapshot,
    lastJoin: () => this.lastJoin,
    renew: () => void this.#sessions.release().then(() => this.requestUpdate('room')),
  });
  readonly #audio = new AudioOutlet(
    this,
    () => this.snapshot,
    (blocked) => this.session.setAudioBlocked(blocked),
  );
  /** What happened before those parts were there that tell people. */
  readonly #missed: Event[] = [];
  readonly #panel = new SidePanel(this, () => this.#load('panels', true));

  constructor() {
    super();
    // Listeners of an element on itself live and die with it.
    this.addEventListener('command', (event) => this.#run(runCommand(this, (event as CommandEvent).command)));
    this.addEventListener('fullscreenchange', () => this.requestUpdate());
    this.addEventListener('picture-in-picture-changed', ({ active }) =>
      this.#states.set({ 'picture-in-picture': active }),
    );
  }

  get session(): Session {
    if (this.served !== this.server && !this.busy) void this.#sessions.release();
    return this.#sessions.session;
  }

  protected get snapshot(): RoomState {
    return this.#sessions.peek()?.state ?? INITIAL_STATE;
  }
  /** @internal For the lobby that leads here. */
  async joinFromLobby(options: JoinOptions): Promise<void> {
    this.#fromLobby = true;
    await this.join(options).finally(() => (this.#fromLobby = false));
  }

  /** Opens or closes the chat. Answers whether it is open afterwards; with `no-chat` it never is. */
  toggleChat(force = this.#panel.open !== 'chat'): Promise<boolean> {
    return this.#panel.toggle('chat', force && !this.noChat);
  }

  /** Opens or closes the list of people. Answers whether it is open afterwards. */
  togglePeople(force = this.#panel.open !== 'people'): Promise<boolean> {
    return this.#panel.toggle('people', force);
  }

  /** Opens or closes the settings. Answers whether they are open afterwards; with `no-settings` they never are. */
  async toggleSettings(force?: boolean): Promise<boolean> {
    if (this.noSettings) return false;
    await this.#load('extras', true);
    return (await this.extras?.toggleSettings?.(force)) ?? false;
  }

  /** Makes one participant large, or with `screen` what they share; `null` for none. Rejects with `no-such-participant`. */
  async pinParticipant(id: string | null, kind: TileKind = 'camera'): Promise<void> {
    this.requireCall(id);
    this.pinned = id === null ? null : { id, kind };
    await this.updateComplete;
  }

  /** Chooses how pictures are arranged: from now on `layout` is that, whatever the attribute says. Rejects with `invalid`. */
  async setLayout(layout: StageLayout): Promise<void> {
    if (!/^(auto|grid|spotlight)$/.test(layout)) throw refused('invalid');
    this.layout = layout;
    // One that was never in a page is not rendered.
    if (this.hasUpdated) await this.updateComplete;
  }

  /** Starts the sound that the browser holds back; needs a click. */
  unlockSound(): Promise<void> {
    return this.#audio.unlock();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // After a removal there is a new session, and the same question as at first: is there a call to return to?
    this.requestUpdate('room');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('server') && this.state === 'lobby') lobbyOf(this)?.requestUpdate('for');
    if (changed.has('room') || changed.has('email') || changed.has('autojoin')) this.#begin();
    const rings = this.participants.some(({ link }) => link === 'calling' || link === 'ringing');
    if (rings || this.callMode === 'ring') this.#run(this.#load('calls'), false);
    const view = this.#view;
    if (view === 'call' && !this.participants[0]) this.#run(this.#load('invite'), false);
    // What had the focus is about to go with its view.
    if (view !== this.#shown) {
      if (this.#shown) followFocus(this);
      if (view === 'call') whenIdle(() => this.#run(this.#load('extras'), false), FIRST_PICTURES);
    }
    this.#shown = view;
    this.#states.set(
      roomStates(this.snapshot, { view, panel: this.#panel.open, fullscreen: this.matches(':fullscreen') }),
    );
  }

  get #view(): RoomView {
    const { phase, endReason } = this.snapshot;
    const knowsPerson = this.email !== '' && this.room !== '';
    return roomView({
      phase,
      endReason,
      elsewhere: this.#isElsewhere,
      lobbyElsewhere: lobbyElsewhere(this) !== null,
      knowsPerson,
      direct: !this.#fromLobby,
    });
  }

  /** The call is in another tab: the button to join says "Continue here". */
  get #isElsewhere(): boolean {
    const { error, endReason } = this.snapshot;
    return error?.code === 'elsewhere' || endReason === 'duplicate';
  }

  /** Joins at once where nothing has to be asked. */
  #begin(): void {
    // Removed before it was first rendered, it would have a session that nothing ends.
    if (!this.isConnected || this.busy || this.state === 'ended' || isEdited(this)) return;
    const early = tooEarly();
    if (early) return void early.then(() => this.requestUpdate('room'));
    const options =
      joinWithoutAsking(this, this.session, this.room) ??
      (this.autojoin && this.room && this.email ? {} : null);
    if (!options) return;
    this.#run(this.join(this.token ? { ...options, token: this.token } : options));
  }

  #listen(session: Session): readonly (() => void)[] {
    return [
      ...dispatchRoomEvents(session, (event) => {
        if (!this.extras?.note) this.#missed.push(event);
        this.dispatchEvent(event);
      }),
      session.on('joined', ({ room }) => rememberRoom(this, room)),
      session.on('left', () => this.#onLeft()),
      session.on('chat-message', ({ message }) => {
        if (!message.own) this.#panel.messageArrived();
      }),
      session.on('file-offered', () => this.#panel.messageArrived()),
    ];
  }

  #onLeft(): void {
    rememberRoom(this, null);
    this.pinned = null;
    this.#panel.reset();
    // A page that takes the room away has somewhere else to be.
    if (this.endUrl && this.isConnected && !this.#follower.moving) goTo(this.endUrl);
  }

  async #load(part: RoomPart, inCall = false): Promise<void> {
    if (inCall) this.requireCall();
    try {
      await Promise.all([(this.constructor as typeof VideoRoom).load(part), loadTexts()]);
    } catch {
      if (part !== 'extras') await this.#load('extras').catch(() => undefined);
      this.extras?.note?.(this.t('error-unreachable'));
      throw refused('unreachable');
    }
  }

  /** Failures are on screen, or told by an event: nobody waits for this promise. With `render` off, it is asked for anew with the next change. */
  #run(done: Promise<unknown> | undefined, render = true): void {
    done?.catch(() => render && this.requestUpdate());
  }

  readonly #onIntent = (event: IntentEvent): void => this.#run(carryOut(event, this));

  protected override render(): TemplateResult {
    const view = this.#view;
    return html`<div
      class="base view-${view}"
      part="base"
      lang=${this.localize.tag}
      dir=${this.localize.direction ?? nothing}
      @room-intent=${this.#onIntent}
    >
      ${this.#content(view)}
      <div class="sound" hidden></div>
    </div>`;
  }

  #content(view: RoomView): TemplateResult | typeof nothing {
    switch (view) {
      case 'nothing':
        return nothing;
      case 'lobby':
        return lobbyView(this);
      case 'call':
        return callView(this, {
          state: this.snapshot,
          panel: this.#panel.open,
          pinned: this.pinned,
          unread: this.#panel.unread,
          t: this.t,
          fullscreen: this.matches(':fullscreen'),
          missed: this.#missed,
        });
      case 'ready':
      case 'joining':
      case 'elsewhere':
      case 'ended':
        return noticeView(view, {
          t: this.t,
          state: this.snapshot,
          error: this.error,
          answer: this.answer,
          onOther: this.email ? null : () => this.#run(this.session.prepare()),
          onLeave: () => this.#run(this.leave()),
          onJoin: () => this.#run(this.join({ ...this.lastJoin, takeOver: this.#isElsewhere })),
        });
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'video-room': VideoRoom;
  }
}

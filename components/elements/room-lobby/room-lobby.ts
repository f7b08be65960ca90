import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LobbySubmitEvent } from '../../events/lobby-submit.ts';
import { errorText } from '../../i18n/localize.ts';
import { refused, toRoomError } from '../../room/room-errors.ts';
import { nameOf } from '../../room/room-reducer.ts';
import { INITIAL_STATE, type RoomError, type RoomState } from '../../room/room-state.ts';
import type { JoinOptions, MediaWishes, Session } from '../../room/session-api.ts';
import { controls, fields } from '../../styles/controls.styles.ts';
import { spinner } from '../../styles/spinner.styles.ts';
import { pageBoundary, tokens } from '../../styles/tokens.styles.ts';
import { activated, isEdited } from '../../utils/dom-activation.ts';
import { whenIdle } from '../../utils/when-idle.ts';
import { AUTO } from '../shared/auto-room.ts';
import { ElementStates } from '../shared/element-states.ts';
import { carryOut, type IntentEvent } from '../shared/intent.ts';
import { PageElement } from '../shared/page-element.ts';
import { RoomElement } from '../shared/room-element.ts';
import { SessionHolder, type HeldSession } from '../shared/session-holder.ts';
import { lobbyForm } from './lobby-form.ts';
import { lobbyOptions } from './lobby-options.ts';
import { rememberedPerson, rememberedWishes, rememberPerson, rememberWishes } from './lobby-memory.ts';
import {
  lobbyProblems,
  refusedFields,
  type FieldProblem,
  type LobbyFields,
  type LobbyProblems,
} from './lobby-problems.ts';
import { beside, goToRoom, isLobbyTarget, type LobbyTarget } from './lobby-target.ts';
import { lobbyStyles } from './room-lobby.styles.ts';

/**
 * Join form with camera preview. While a person looks at it, everything is made ready that a join needs.
 *
 * @slot - Shown while the script is missing, for example a link to the room.
 * @fires lobby-submit - The form was filled in. `preventDefault()` keeps it from acting by itself.
 * @csspart card - The whole lobby.
 * @csspart form - What is asked for before joining.
 * @csspart title - The heading of the lobby.
 * @csspart input - Each text field of the lobby.
 * @csspart error - Why the last join has failed.
 * @csspart join-button - Joins.
 * @csspart cancel-button - Gives up a join that takes long.
 * @csspart check-button - Checks the connection.
 * @csspart check-summary - Whether a call is possible.
 * @csspart check-finding - What was found, and what to do about it.
 * @cssstate in-call - The room that it leads to is joined; the lobby hides itself.
 */
export class RoomLobby extends PageElement {
  static override styles = [tokens, pageBoundary, controls, fields, spinner, lobbyStyles];
  /** Id of the `<video-room>` on this page that it leads to. */
  @property() for = '';
  /** Address to go to, for example `/room/{room}`: the name of the room is put in. */
  @property() href = '';
  /** No camera and no microphone before joining. */
  @property({ type: Boolean, attribute: 'no-preview' }) noPreview = false;
  /** No choice of devices. */
  @property({ type: Boolean, attribute: 'no-settings' }) noSettings = false;
  /** @internal Where it leads, for a `<video-room>` that shows it inside. */
  @property({ attribute: false }) target: LobbyTarget | null = null;

  @state() private values: LobbyFields = rememberedPerson();
  @state() private problems: LobbyProblems = {};
  @state() private failure: RoomError | null = null;
  /** An error of the session that the person has begun to put right. */
  @state() private dismissed: RoomError | null = null;
  @state() private submitting = false;

  /** The room has had the floor. */
  #away = false;
  readonly #states = new ElementStates(this);
  readonly #sessions = new SessionHolder(this, () => this.#createSession());

  get #session(): Session {
    const target = this.#target();
    // The room may have begun anew, with another session.
    if (target && this.#sessions.peek() !== target.session) void this.#sessions.release();
    return this.#sessions.session;
  }

  get #state(): RoomState {
    return this.#sessions.peek()?.state ?? INITIAL_STATE;
  }

  /** A room's session, where there is one: what the lobby warms up is then what the call uses. */
  #createSession(): HeldSession {
    const target = this.#target();
    if (target) return { session: target.session, owned: false };
    return { session: this.newSession(), owned: true };
  }

  #target(): LobbyTarget | null {
    if (this.target) return this.target;
    const around = this.closest('video-room');
    if (!this.for) return isLobbyTarget(around) ? around : null;
    const found = beside(this, `#${CSS.escape(this.for)}`);
    return isLobbyTarget(found) ? found : null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#prepare();
  }

  /** Warms up, as soon as the room that it leads to is there and has decided that it is not in a call anyway. */
  async #prepare(): Promise<void> {
    if (this.for && !this.target) await customElements.whenDefined('video-room');
    await this.updateComplete;
    const target = this.#target();
    if (target instanceof RoomElement) await target.updateComplete;
    await activated();
    if (!this.isConnected || isEdited(this)) return;
    const { phase } = this.#session.state;
    if (phase !== 'idle' && phase !== 'lobby' && phase !== 'ended') return;
    void this.#session.prepare();
    whenIdle(() => void RoomLobby.load('lobby').catch(() => undefined));
    if (!this.noPreview) void this.#startPreview();
    this.requestUpdate();
  }

  #startPreview(): Promise<void> {
    const { muted, cameraOff } = rememberedWishes();
    return this.#session.startPreview({
      startMuted: this.startMuted || muted,
      startCameraOff: this.startCameraOff || cameraOff,
      audioOnly: this.audioOnly,
    });
  }

  /** What was asked for and could not be had; what the person has switched off stays off. */
  get #missing(): MediaWishes {
    const { microphoneError, cameraError } = this.#state.local;
    return { startMuted: !microphoneError, startCameraOff: !cameraError, audioOnly: this.audioOnly };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { email, displayName } = this.values;
    // Other than before it leads, or talks to another service: what was made ready there is let go of.
    if (this.hasUpdated && (changed.has('for') || changed.has('server'))) {
      void this.#sessions.release();
      void this.#prepare();
    }
    if (changed.has('email') && this.email) this.values = { ...this.values, email: this.email, displayName };
    if (changed.has('displayName') && this.displayName) {
      this.values = { ...this.values, email: this.email || email, displayName: this.displayName };
    }
    const { phase, endReason, error } = this.#state;
    const joining = phase === 'connecting' && !this.submitting;
    const inCall =
      joining ||
      phase === 'joined' ||
      phase === 'reconnecting' ||
      error?.code === 'elsewhere' ||
      (phase === 'ended' && endReason !== 'left');
    // What kept the person out is over by the time that the lobby is back.
    if (inCall) this.failure = null;
    if (this.#away && !inCall && this.for) queueMicrotask(() => void this.#prepare());
    this.#away = inCall;
    this.#states.set({ 'in-call': this.for !== '' && inCall, embedded: this.target !== null });
  }

  protected override render(): TemplateResult {
    const { local, phase, error, speaker } = this.#state;
    const failure = this.failure ?? (phase === 'lobby' && error !== this.dismissed ? error : null);
    const besideField = Object.keys(refusedFields(failure)).some((name) => name !== 'room' || !this.room);
    // In a call nobody looks at it, and nothing here may open a device any more.
    const preview = !this.noPreview && !this.#away;
    return html`<div class="base" lang=${this.localize.tag} dir=${this.localize.direction ?? nothing}>
      <div class="card ${preview ? '' : 'no-preview'}" part="card" @room-intent=${this.#onIntent}>
        ${
          preview
            ? html`<room-preview
                exportparts="preview, microphone-button, camera-button, devices-button, device-error, flip-button, test-sound-button"
                .local=${local}
                .name=${nameOf(this.values)}
                .choice=${!this.noSettings}
                .speaker=${speaker}
                .audioOnly=${this.audioOnly}
              ></room-preview>`
            : nothing
        }
        ${lobbyForm({
          t: this.t,
          values: this.values,
          problems: { ...refusedFields(failure), ...this.problems },
          fixedRoom: this.room,
          refusal: failure && !besideField ? errorText(this.t, failure) : '',
          busy: this.submitting || phase === 'connecting',
          withoutDevices: local.cameraError !== null && local.microphoneError !== null,
          onInput: (name, value) => this.#onInput(name, value),
          onSubmit: this.#onSubmit,
          onCheck: () => void this.#check(),
          onCancel: () => void this.#session.leave(),
          onLeave: (name) => this.#onLeave(name),
          session: this.#away ? null : this.#sessions.peek(),
        })}
      </div>
    </div>`;
  }

  /** Puts the focus into the first field. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('input')?.focus(options));
  }

  #onInput(name: keyof LobbyFields, value: string): void {
    this.values = { ...this.values, [name]: value };
    // A complaint goes as soon as it is put right, and none comes while somebody types.
    if (!this.#problem(name)) this.problems = { ...this.problems, [name]: undefined };
    this.failure = null;
    this.dismissed = this.#state.error;
  }

  #onLeave(name: keyof LobbyFields): void {
    // A line more would take the button away from under the pointer; and what was never typed is missed on submit.
    if (this.renderRoot.querySelector('button:active') || !this.values[name]) return;
    this.problems = { ...this.problems, [name]: this.#problem(name) };
  }

  #problem(name: keyof LobbyFields): FieldProblem | undefined {
    return (lobbyProblems(this.#filled) as Partial<Record<string, FieldProblem>>)[name];
  }

  get #filled(): LobbyFields {
    return this.room ? { ...this.values, room: this.room } : this.values;
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    if (!this.submitting) void this.#submit();
  };

  async #submit(): Promise<void> {
    this.failure = null;
    if (this.room === AUTO && !(await this.nameRoom())) {
      this.failure = { code: 'unreachable', message: '' };
      return;
    }
    this.problems = lobbyProblems(this.#filled);
    if (Object.keys(this.problems).length > 0) {
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    const options = lobbyOptions(this.#filled, this.#state.local, this);
    const { email, displayName = '' } = options;
    rememberPerson({ email, displayName, room: this.values.room.trim() });
    if (!this.noPreview) rememberWishes(options, this.#state.local, this);
    if (this.dispatchEvent(new LobbySubmitEvent(options))) await this.#act(options);
  }

  async #act(options: JoinOptions): Promise<void> {
    const target = this.#target();
    if (!target && this.href) return goToRoom(this.href, options);
    this.submitting = true;
    try {
      // What the page lacks, its author reads in the console.
      if (!target) throw refused('detached', '');
      // The room may have come after the lobby, which then lets go of what it has opened by itself.
      void this.#session;
      await target.joinFromLobby(options);
    } catch (error) {
      const failure = toRoomError(error);
      // Who has given up is where they were, with camera and microphone as before.
      if (failure.code === 'aborted') void this.#prepare();
      else this.failure = failure;
    } finally {
      this.submitting = false;
    }
  }

  async #check(): Promise<void> {
    try {
      await RoomLobby.load('check');
      await this.renderRoot.querySelector('room-check')?.run(this.#session);
    } catch {
      this.failure = { code: 'unreachable', message: '' };
    }
  }

  readonly #onIntent = (event: IntentEvent): void => {
    const session = this.#session;
    void carryOut(event, {
      toggleMicrophone: () => session.toggleMicrophone(),
      toggleCamera: () => session.toggleCamera(),
      setMicrophone: (deviceId) => session.setMicrophone(deviceId),
      setCamera: (deviceId) => session.setCamera(deviceId),
      setSpeaker: (deviceId) => session.setSpeaker(deviceId),
      flipCamera: () => session.flipCamera(),
      retryDevices: () => session.startPreview(this.#missing),
    });
  };
}

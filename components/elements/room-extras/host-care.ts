import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { RoomState } from '../../room/room-state.ts';
import type { Session } from '../../room/session-api.ts';
import type { HostQuestionEvent } from '../room-hosting/host-question.ts';
import type { RoomHostConfirm } from '../room-hosting/room-host-confirm.ts';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };

/** What is asked of the person during a call: by those at the door, by hosts, and before something that cannot be undone. */
export class HostCare {
  readonly #host: Host;
  #session: Session | undefined;
  #shown: RoomState | undefined;
  /** As `askedBy` of `<room-notices>`. */
  #askedBy: string | null = null;
  #isListed = false;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Until the answered functions are called. `room`: where questions come from. */
  listen(session: Session, room: HTMLElement): readonly (() => void)[] {
    this.#session = session;
    this.#shown = session.state;
    this.#askedBy = null;
    const question = (event: HostQuestionEvent): void => {
      event.stopPropagation();
      const confirm = this.#host.renderRoot.querySelector<RoomHostConfirm>('room-host-confirm');
      void confirm?.show(event.participantId);
    };
    room.addEventListener('room-host-question', question);
    const watch = this.#watchList();
    return [
      () => room.removeEventListener('room-host-question', question),
      () => watch.disconnect(),
      session.on('state', (state) => this.#follow(state)),
      session.on('muted-by-host', () => this.#ask(null)),
      session.on('unmute-asked', ({ from }) => {
        if (session.state.local.microphone) return;
        this.#ask(session.state.participants.find(({ id }) => id === from)?.name ?? '');
      }),
    ];
  }

  render(): TemplateResult {
    const state = this.#session?.state;
    return html`<room-notices
        exportparts="notice, admit-button, deny-button, admit-all-button, view-waiting-button, unmute-yes-button, unmute-no-button"
        .waiting=${state?.waiting ?? []}
        .listed=${this.#isListed}
        .askedBy=${this.#askedBy}
        @unmute-answered=${() => this.#ask(null)}
        @focus-lost=${this.#keepFocus}
      ></room-notices>
      <room-host-confirm
        exportparts="confirm, confirm-button, confirm-cancel-button, confirm-lock"
        .roomState=${state}
      ></room-host-confirm>`;
  }

  readonly #keepFocus = (): void => {
    const root = this.#host.getRootNode() as ParentNode;
    const toolbar = root.querySelector('room-toolbar');
    if (toolbar) toolbar.focusTool('people');
    else root.querySelector<HTMLElement>('.call')?.focus();
  };

  #ask(name: string | null): void {
    this.#askedBy = name;
    this.#host.requestUpdate();
  }

  /** States come many times a second while people speak; most have nothing of this. */
  #follow(state: RoomState): void {
    const before = this.#shown;
    this.#shown = state;
    // What was asked for has been done.
    if (state.local.microphone) this.#askedBy = null;
    const isSame =
      before?.waiting === state.waiting &&
      before.rules === state.rules &&
      before.participants.length === state.participants.length &&
      before.local.role === state.local.role &&
      before.local.microphone === state.local.microphone;
    if (!isSame) this.#host.requestUpdate();
  }

  /** The list of people is drawn by the room, which need not tell us. */
  #watchList(): MutationObserver {
    const root = this.#host.getRootNode() as ParentNode;
    const look = (): void => {
      const isListed = root.querySelector('room-roster') !== null;
      if (isListed === this.#isListed) return;
      this.#isListed = isListed;
      this.#host.requestUpdate();
    };
    const watch = new MutationObserver(look);
    const call = root.querySelector('.call');
    if (call) watch.observe(call, { childList: true });
    look();
    return watch;
  }
}

import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { INITIAL_STATE, type ParticipantState, type RoomState } from '../../room/room-state.ts';
import { avatarStyles } from '../../styles/avatar.styles.ts';
import { controls, fields } from '../../styles/controls.styles.ts';
import { panelStyles } from '../../styles/panel.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { unseen } from '../../styles/unseen.styles.ts';
import type { TileName } from '../room-stage/stage-tiles.ts';
import { hostActions, ownActions } from '../room-hosting/host-actions.ts';
import { closeOnEscape } from '../shared/close-on-escape.ts';
import { each } from '../shared/each.ts';
import { panelHeader } from '../shared/panel-header.ts';
import { RoomElement } from '../shared/room-element.ts';
import { serviceLost } from '../shared/service-lost.ts';
import { callButton } from './call-action.ts';
import { personView } from './person-view.ts';
import { rosterStyles } from './room-roster.styles.ts';
import { isFound, rosterOrder, type RosterEntry } from './roster-order.ts';

/** From so many people on, oneself included, a name is found faster by typing it. */
const SEARCH_FROM = 8;

/** What a page may style from outside of the room. Said here, because the room itself is there long before. */
const PARTS =
  'participant, call-button, cancel-call-button, hang-up-button, search, person-button, person-menu, pin-button, mute-button, volume, host-button, role, waiting, waiting-person, admit-button, deny-button, admit-all-button, host-tools, host-switch, mute-everyone-button, end-button, close-button, invite-button, dialog';

/**
 * Who is here, what they share, whose hands are up in which order, and in ring mode the buttons that make and end calls. For hosts
 * also who waits at the door, and what they can decide.
 *
 * @csspart participant - One person.
 * @csspart call-button - Calls somebody, in ring mode.
 * @csspart cancel-call-button - Stops calling.
 * @csspart hang-up-button - Ends the call with somebody, in ring mode.
 * @csspart search - Where one types a name.
 * @csspart person-button - Opens what can be done about a person.
 * @csspart person-menu - What can be done about somebody.
 * @csspart pin-button - Makes somebody large.
 * @csspart mute-button - Mutes somebody for oneself.
 * @csspart volume - How loud somebody is, for oneself.
 * @csspart host-button - Does what only a host may do about somebody.
 * @csspart role - Says that somebody is a host, or a viewer.
 * @csspart close-button - Closes the panel.
 * @csspart invite-button - Opens the invitation.
 */
export class RoomRoster extends RoomElement {
  static override styles = [tokens, controls, fields, unseen, avatarStyles, panelStyles, rosterStyles];

  @property({ attribute: false }) roomState: RoomState = INITIAL_STATE;
  /** The picture that is pinned. */
  @property({ attribute: false }) pinned: TileName | null = null;

  @state() private search = '';

  constructor() {
    super();
    closeOnEscape(this, () => this.ask('togglePeople'));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('exportparts', PARTS);
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('button')?.focus(options);
  }

  protected override render(): TemplateResult {
    const { local, participants, phase } = this.roomState;
    const count = participants.length + 1;
    const { own, others, hands } = rosterOrder(this.roomState);
    const search = count < SEARCH_FROM ? '' : this.search;
    const found = others.filter(({ person }) => isFound(person, search));
    const detail = own.place > 0 && hands > 1 ? this.t('handPlace', own.place) : local.name;
    const options = { t: this.t, localize: this.localize, hands };
    const isHost = local.role === 'host';
    return html`${panelHeader(this.t('peopleCount', this.localize.number(count)), this.t('close'), () => this.ask('togglePeople'))}
      ${serviceLost(this.t, phase)} ${count < SEARCH_FROM ? nothing : this.#searchField(found.length)}
      <div class="body" tabindex="0" role="region" aria-labelledby="title">
        ${
          isHost
            ? html`<room-waiting
                exportparts="waiting, waiting-person, admit-button, deny-button, admit-all-button"
                .waiting=${this.roomState.waiting}
              ></room-waiting>`
            : nothing
        }
        <ul>
          ${search ? nothing : personView(own, { ...options, name: this.t('you'), detail, actions: this.#ownMenu() })}
          ${each(
            found,
            ({ person }) => person.id,
            (entry) =>
              personView(entry, {
                ...options,
                name: entry.person.name,
                detail: this.#detail(entry.person),
                actions: this.#actions(entry),
              }),
          )}
        </ul>
        ${search && found.length === 0 ? html`<p class="none">${this.t('nobodyFound')}</p>` : nothing}
      </div>
      ${
        isHost
          ? html`<room-host-tools
              exportparts="host-tools, host-switch, mute-everyone-button, end-button"
              .rules=${this.roomState.rules}
            ></room-host-tools>`
          : nothing
      }
      <room-invite-button
        exportparts="dialog, invite-button"
        .room=${this.roomState.room}
      ></room-invite-button>`;
  }

  #searchField(found: number): TemplateResult {
    return html`<search>
      <input
        class="input"
        part="search"
        type="search"
        placeholder=${this.t('findPerson')}
        aria-label=${this.t('findPerson')}
        @input=${(event: Event) => (this.search = (event.target as HTMLInputElement).value.trim())}
        @keydown=${this.#onSearchKey}
      />
      <span class="unseen" role="status">${this.search ? this.t('peopleFound', found) : ''}</span>
    </search>`;
  }

  /** Escape takes back what was typed before it closes the panel. */
  readonly #onSearchKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.search) return;
    event.preventDefault();
    (event.target as HTMLInputElement).value = '';
    this.search = '';
  };

  #detail({ link, away, email }: ParticipantState): string {
    if (away) return this.t('personAway');
    return link === 'connected' ? email : this.t(`link-${link}`);
  }

  #ownMenu(): TemplateResult | typeof nothing {
    const acts = ownActions(this.roomState);
    if (acts.length === 0) return nothing;
    return html`<room-person-menu
      exportparts="person-button, person-menu, host-button"
      .person=${this.roomState.local}
      .hostActions=${acts}
    ></room-person-menu>`;
  }

  #actions({ person }: RosterEntry): TemplateResult {
    const rings = this.roomState.mode === 'ring' || person.mode === 'ring';
    return html`${callButton(this.t, person, rings, (intent, id) => this.ask(intent, id))}
      <room-person-menu
        exportparts="person-button, person-menu, pin-button, mute-button, volume, host-button"
        .person=${person}
        .hostActions=${this.roomState.local.role === 'host' ? hostActions(person) : []}
        .pinned=${this.pinned?.id === person.id}
      ></room-person-menu>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'room-roster': RoomRoster;
  }
}

import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { controls, fields } from '../../components/styles/controls.styles.ts';
import { tokens } from '../../components/styles/tokens.styles.ts';
import { unseen } from '../../components/styles/unseen.styles.ts';
import type { RoomDetailsInfo, RoomInfo } from '../service/api-types.ts';
import { count, people, since } from '../service/format.ts';
import { OperatorElement } from './operator-element.ts';
import { operatorStyles } from './operator.styles.ts';

/** Nobody reads more; who looks for one searches. */
const SHOWN = 100;

/** The rooms by name, with a search; one of them can be opened. */
export class OperatorRooms extends OperatorElement {
  static override styles = [
    tokens,
    controls,
    fields,
    unseen,
    operatorStyles,
    css`
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 8px 16px;
        margin-block-end: 10px;
      }
      .input {
        inline-size: min(320px, 100%);
      }
      ul {
        list-style: none;
      }
      li + li {
        border-block-start: 1px solid var(--_line);
      }
      .room {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 2px 14px;
        inline-size: 100%;
        min-block-size: 48px;
        padding: 8px 16px;
        border: 0;
        background: none;
        text-align: start;
      }
      .room:hover,
      .room[aria-expanded='true'] {
        background: color-mix(in srgb, currentColor 5%, transparent);
      }
      .room:focus-visible {
        outline-offset: -3px;
      }
      .name {
        flex: 1 1 180px;
        min-inline-size: 0;
        overflow-wrap: anywhere;
        font-weight: 600;
      }
      .tags {
        display: flex;
        gap: 6px;
      }
    `,
  ];

  @property({ attribute: false }) rooms: readonly RoomInfo[] = [];
  /** There are more than are listed here. */
  @property({ type: Boolean }) more = false;
  /** Name of the room that is looked into. */
  @property({ attribute: false }) opened: string | null = null;
  /** What is in it, once it is known. */
  @property({ attribute: false }) room: RoomDetailsInfo | null = null;

  @state() private search = '';

  protected override render(): TemplateResult {
    const wanted = this.search.trim().toLowerCase();
    const found = this.rooms.filter(({ name }) => name.toLowerCase().includes(wanted));
    return html`<div class="head">
        <h2 id="title">Rooms</h2>
        <label for="search" class="unseen">Search for a room</label>
        <input
          id="search"
          class="input"
          type="search"
          placeholder="Search for a room"
          .value=${this.search}
          @input=${(event: InputEvent) => (this.search = (event.target as HTMLInputElement).value)}
        />
      </div>
      <div class="card">
        ${
          found.length > 0
            ? html`<ul aria-labelledby="title">
                ${repeat(
                  found.slice(0, SHOWN),
                  ({ name }) => name,
                  (room) => this.#room(room),
                )}
              </ul>`
            : html`<p class="empty">
                ${wanted ? 'No room has this in its name.' : 'There are no rooms at the moment.'}
              </p>`
        }
        ${this.#rest(found.length)}
      </div>`;
  }

  #rest(found: number): TemplateResult | typeof nothing {
    if (found > SHOWN) {
      const number = this.more ? `More than ${count(found - SHOWN)}` : count(found - SHOWN);
      return html`<p class="empty">${number} more are not shown. Search for the one you want.</p>`;
    }
    return this.more
      ? html`<p class="empty">
          There are more rooms than can be listed; only the first ${count(this.rooms.length)} are searched.
        </p>`
      : nothing;
  }

  #room(room: RoomInfo): TemplateResult {
    const { name, participantCount, capacity, createdAt, locked, knock } = room;
    const isOpen = name === this.opened;
    return html`<li>
      <button
        class="room"
        aria-expanded=${isOpen ? 'true' : 'false'}
        @click=${() => this.wish({ wish: 'open', room: isOpen ? null : name })}
      >
        <span class="name">${name}</span>
        <span class="tags">
          ${locked ? html`<span class="tag">locked</span>` : nothing}
          ${knock ? html`<span class="tag">knock</span>` : nothing}
        </span>
        <span class="number"
          >${people(participantCount)}${capacity > 0 ? html` <span class="muted">of ${count(capacity)}</span>` : nothing}</span
        >
        <span class="muted">for ${since(createdAt, Date.now())}</span>
      </button>
      ${
        isOpen
          ? html`<operator-people .room=${this.room?.name === name ? this.room : null}></operator-people>`
          : nothing
      }
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'operator-rooms': OperatorRooms;
  }
}

import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { controls } from '../../components/styles/controls.styles.ts';
import { tokens } from '../../components/styles/tokens.styles.ts';
import type { MediaName, PersonInfo, RoomDetailsInfo } from '../service/api-types.ts';
import { people, since } from '../service/format.ts';
import { OperatorElement } from './operator-element.ts';
import { operatorStyles } from './operator.styles.ts';

const MEDIA = ['microphone', 'camera', 'screen'] as const satisfies readonly MediaName[];
const ROLES = { host: 'host', participant: '', viewer: 'viewer' } as const;
const VERBS = { microphone: 'Mute', camera: 'Stop camera', screen: 'Stop screen' } as const;

/** Who is in one room, and what can be done about it. */
export class OperatorPeople extends OperatorElement {
  static override styles = [
    tokens,
    controls,
    operatorStyles,
    css`
      :host {
        display: grid;
        gap: 12px;
        padding: 4px 16px 16px;
      }
      ul {
        display: grid;
        list-style: none;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 12px;
        padding-block: 8px;
        border-block-start: 1px solid var(--_line);
      }
      .who {
        flex: 1 1 220px;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      .who b {
        font-weight: 600;
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }
      .acts .button {
        padding-inline: 0.8em;
        font-weight: 500;
      }
    `,
  ];

  /** `null` until it is known. */
  @property({ attribute: false }) room: RoomDetailsInfo | null = null;

  protected override render(): TemplateResult {
    const { room } = this;
    if (!room) return html`<p class="muted">Looking into the room…</p>`;
    const { participants, waiting } = room;
    const now = Date.now();
    return html`${
        participants.length > 0
          ? html`<ul aria-label="People in the room">
              ${participants.map((person) => this.#person(room.name, person, now))}
            </ul>`
          : html`<p class="muted">Nobody is in it.</p>`
      }
      ${waiting.length > 0 ? html`<p>At the door: ${people(waiting.length)}.</p>` : nothing}
      <div>
        <button class="button danger end" @click=${() => this.wish({ wish: 'end', room: room.name })}>
          End the room
        </button>
      </div>`;
  }

  #person(room: string, person: PersonInfo, now: number): TemplateResult {
    const { name, email, role, joinedAt, away, media, node } = person;
    return html`<li>
      <div class="who">
        <b>${name}</b> ${ROLES[role] ? html`<span class="tag">${ROLES[role]}</span>` : nothing}
        ${away ? html`<span class="tag">away</span>` : nothing}
        <div class="muted">
          ${email && email !== name ? html`${email} · ` : nothing}here for
          ${since(joinedAt, now)}${node === undefined ? nothing : html` · on ${node}`}
        </div>
      </div>
      <div class="acts">
        ${MEDIA.map((what) =>
          media[what]
            ? html`<button
                class="button"
                aria-label="${VERBS[what]}: ${name}"
                @click=${() => this.wish({ wish: 'mute', room, person, media: what })}
              >
                ${VERBS[what]}
              </button>`
            : nothing,
        )}
        <button
          class="button"
          aria-label="Remove: ${name}"
          @click=${() => this.wish({ wish: 'remove', room, person })}
        >
          Remove
        </button>
      </div>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'operator-people': OperatorPeople;
  }
}

import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import EllipsisVertical from 'lucide/dist/esm/icons/ellipsis-vertical.mjs';
import Pin from 'lucide/dist/esm/icons/pin.mjs';
import VolumeOff from 'lucide/dist/esm/icons/volume-x.mjs';
import { connectionQuality } from '../../events/connection-quality-changed.ts';
import { loadTexts } from '../../i18n/localize.ts';
import type { LocalState, ParticipantState } from '../../room/room-state.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import type { TileKind } from '../room-stage/stage-tiles.ts';
import { RoomTile } from '../room-tile/room-tile.ts';
import type { RoomTileMenu } from '../room-tile-menu/room-tile-menu.ts';
import type { Area } from '../shared/place-menu.ts';
import { icon } from '../shared/icon.ts';
import { RoomElement } from '../shared/room-element.ts';
import { tileToolsStyles } from './room-tile-tools.styles.ts';
import { soundOf, volumeOf } from './tile-volume.ts';

/**
 * What a tile has beside picture and name: how good the connection is, what was chosen for it, and the way to its menu.
 *
 * @csspart quality - How good the connection is, in three bars.
 * @csspart unmute-button - Says that somebody is muted for us alone, and undoes it.
 * @csspart tile-menu-button - Opens the menu of a tile.
 */
export class RoomTileTools extends RoomElement {
  static override styles = [tokens, tileToolsStyles];

  /** Fetches the menu. `define-extras.ts` says from where; without it, the page has registered it. */
  static loadMenu: () => Promise<unknown> = () => Promise.resolve();

  @property({ attribute: false }) person: ParticipantState | LocalState | undefined;
  @property() kind: TileKind = 'camera';
  @property({ type: Boolean }) local = false;
  @property({ type: Boolean }) pinned = false;

  @state() private open = false;
  @query('.more') private readonly button!: HTMLElement | null;
  @query('room-tile-menu') private readonly menu!: RoomTileMenu | null;

  #tile: RoomTile | undefined;
  /** How loud it was before it was muted here. */
  #audible = 1;

  override focus(options?: FocusOptions): void {
    this.button?.focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const root = this.getRootNode();
    this.#tile = root instanceof ShadowRoot && root.host instanceof RoomTile ? root.host : undefined;
    this.#tile?.addEventListener('contextmenu', this.#onContextMenu);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#tile?.removeEventListener('contextmenu', this.#onContextMenu);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('person')) this.#audible = this.#volume || this.#audible;
  }

  /** `null` for oneself, whom one does not hear. */
  get #volume(): number | null {
    return this.person && 'link' in this.person ? volumeOf(this.person, this.kind) : null;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { person, kind, local, pinned } = this;
    if (!person) return nothing;
    const name = local ? this.t('you') : person.name;
    const quality = this.#quality();
    return html`${quality.good}
      <button
        class="more"
        part="tile-menu-button"
        aria-label=${this.t('tileMenu', name)}
        aria-haspopup="menu"
        aria-expanded=${this.open}
        @click=${() => this.#show(this.button?.getBoundingClientRect())}
      >
        ${icon(EllipsisVertical)}
      </button>
      ${quality.poor}
      ${
        pinned
          ? html`<span class="mark" role="img" aria-label=${this.t('pinned')} title=${this.t('pinned')}
              >${icon(Pin)}</span
            >`
          : nothing
      }
      ${
        this.#volume === 0
          ? html`<button
              class="mark unmute"
              part="unmute-button"
              aria-label=${this.t('mutedForMe', name)}
              title=${this.t('mutedForMe', name)}
              @click=${this.#unmute}
            >
              ${icon(VolumeOff)}
            </button>`
          : nothing
      }
      <room-tile-menu
        popover
        exportparts="tile-menu-item"
        .tile=${this.#tile}
        .person=${person}
        .kind=${kind}
        .local=${local}
        .pinned=${pinned}
        .audible=${this.#audible}
        @beforetoggle=${this.#onToggle}
      ></room-tile-menu>`;
  }

  /** A good one is told beside what is only seen while it is looked for, a poor one beside what always is. */
  #quality(): { readonly good?: TemplateResult; readonly poor?: TemplateResult } {
    if (!this.person || !('link' in this.person) || this.kind === 'screen') return {};
    const quality = connectionQuality(this.person);
    // Nothing arrives at all: the tile says in words what is done about it.
    if (!quality || quality === 'lost') return {};
    const text = this.t(quality === 'good' ? 'goodConnection' : 'link-poor');
    return {
      [quality]: html`<span
        class="mark quality ${quality}"
        part="quality"
        role="img"
        aria-label=${text}
        title=${text}
      >
        <span class="bars"><i></i><i></i><i></i></span><span class="text">${text}</span>
      </span>`,
    };
  }

  readonly #onToggle = ({ newState }: ToggleEvent): void => {
    this.open = newState === 'open';
    // Browsers do not give the focus back from within shadow trees in all the ways in which a menu can close.
    if (!this.open && this.menu?.matches(':focus-within')) this.focus();
  };

  readonly #unmute = (): void => {
    // The button goes, and what had the focus should not be nowhere.
    this.focus();
    if (this.person?.id) this.ask('setParticipantVolume', this.person.id, this.#audible, soundOf(this.kind));
  };

  readonly #onContextMenu = (event: MouseEvent): void => {
    if (this.menu && event.composedPath().includes(this.menu)) return;
    event.preventDefault();
    const byKey = this.button?.matches(':focus-visible') && event.composedPath().includes(this.button);
    const { clientX: x, clientY: y } = event;
    void this.#show(byKey ? this.button?.getBoundingClientRect() : { left: x, right: x, top: y, bottom: y });
  };

  async #show(anchor: Area | undefined): Promise<void> {
    try {
      await Promise.all([RoomTileTools.loadMenu(), loadTexts()]);
    } catch {
      // The next click tries again; there is nothing that the person would have to know.
      return;
    }
    if (anchor) await this.menu?.show(anchor);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'room-tile-tools': RoomTileTools;
  }
}

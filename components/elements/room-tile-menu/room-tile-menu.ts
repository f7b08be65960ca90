import { html, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { LocalState, ParticipantState } from '../../room/room-state.ts';
import { menuSurface } from '../../styles/menu.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { videoPictureInPicture } from '../../utils/dom-picture-in-picture.ts';
import { preferences, setPreferences } from '../../utils/preferences.ts';
import type { TileKind } from '../room-stage/stage-tiles.ts';
import { onMenuKeyDown } from '../room-menu/menu-keys.ts';
import { hostActions, hostEntry, onTile, takeAction } from '../room-hosting/host-actions.ts';
import type { RoomStage } from '../room-stage/room-stage.ts';
import { showsPicture } from '../room-tile/picture-of.ts';
import type { RoomTile } from '../room-tile/room-tile.ts';
import { soundOf, volumeOf } from '../room-tile-tools/tile-volume.ts';
import { icon } from '../shared/icon.ts';
import { placeAt } from '../shared/place-at.ts';
import type { Area } from '../shared/place-menu.ts';
import { RoomElement } from '../shared/room-element.ts';
import { menuEntries, type MenuEntry, type TileAction } from './menu-entries.ts';
import { tileMenuStyles } from './room-tile-menu.styles.ts';

/**
 * What can be done with one tile: a popover (HTML, section 6.12) with how loud it is and a menu.
 *
 * @csspart tile-menu-item - An entry of the menu of a tile.
 */
export class RoomTileMenu extends RoomElement {
  static override styles = [tokens, menuSurface, tileMenuStyles];

  @property({ attribute: false }) tile: RoomTile | undefined;
  @property({ attribute: false }) person: ParticipantState | LocalState | undefined;
  @property() kind: TileKind = 'camera';
  @property({ type: Boolean }) local = false;
  @property({ type: Boolean }) pinned = false;
  /** How loud it was before it was muted here, 0 to 1. */
  @property({ type: Number }) audible = 1;

  @query('[role^="menuitem"]') private readonly first!: HTMLElement | null;

  /** Opens beside an area of the viewport, with the focus on the first entry. */
  async show(anchor: Area): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    // A second click on what opens it has closed it by then.
    if (!this.isConnected || this.matches(':popover-open')) return;
    this.showPopover();
    placeAt(this, anchor);
    this.first?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { person } = this;
    if (!person) return nothing;
    const name = this.local ? this.t('you') : person.name;
    return html`<div class="who" aria-hidden="true">${name}</div>
      ${this.local ? nothing : this.#volume(person as ParticipantState)}
      <div role="menu" aria-label=${this.t('tileMenu', name)} @keydown=${onMenuKeyDown}>
        ${this.#entries(person).map((entry, index) => this.#entry(entry, index))} ${this.#hostEntries(person)}
      </div>`;
  }

  #volume(person: ParticipantState): TemplateResult {
    const percent = Math.round(volumeOf(person, this.kind) * 100);
    const label = this.t(this.kind === 'screen' ? 'screenVolume' : 'voiceVolume');
    return html`<label class="volume">
      <span>${label}</span>
      <span aria-hidden="true">${this.t('percent', this.localize.number(percent))}</span>
      <input
        type="range"
        min="0"
        max="100"
        step="5"
        .value=${String(percent)}
        aria-label=${label}
        aria-valuetext=${this.t('percent', this.localize.number(percent))}
        @input=${this.#onVolume}
      />
    </label>`;
  }

  #entry({ action, label, icon: node, checked }: MenuEntry, index: number): TemplateResult {
    return html`<button
      class="entry"
      part="tile-menu-item"
      role=${checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
      aria-checked=${checked ?? nothing}
      tabindex=${index === 0 ? 0 : -1}
      @click=${() => this.#choose(action)}
    >
      ${icon(node)} ${label}
    </button>`;
  }

  /** What only a host may do about what this tile shows. */
  #hostEntries(person: ParticipantState | LocalState): TemplateResult | typeof nothing {
    if (!this.#isHost || !('link' in person)) return nothing;
    const entries = onTile(this.kind, hostActions(person)).map((action) => hostEntry(action, this.t));
    return html`<div class="hosting" role="group" aria-label=${this.t('hostTools')}>
      ${entries.map(
        ({ action, label, icon: node, danger }) =>
          html`<button
            class="entry ${danger ? 'risky' : ''}"
            part="tile-menu-item"
            role="menuitem"
            tabindex="-1"
            data-action=${action}
            @click=${() => {
              this.hidePopover();
              takeAction(this, action, person, (intent, ...args) => this.ask(intent, ...args));
            }}
          >
            ${icon(node)} ${label}
          </button>`,
      )}
    </div>`;
  }

  /** Whether the person at this page is one: the stage knows on which the tile stands. */
  get #isHost(): boolean {
    const root = this.tile?.getRootNode();
    const stage = root instanceof ShadowRoot ? root.host : null;
    return stage?.localName === 'room-stage' && (stage as RoomStage).roomState.local.role === 'host';
  }

  #entries(person: ParticipantState | LocalState): readonly MenuEntry[] {
    const { kind, local, pinned, tile } = this;
    const video = tile?.video;
    const inPicture = tile?.shadowRoot?.pictureInPictureElement === video;
    return menuEntries(
      {
        kind,
        local,
        pinned,
        fullscreen: tile?.matches(':fullscreen') ?? false,
        canFullscreen: this.ownerDocument.fullscreenEnabled,
        pictureInPicture: videoPictureInPicture() && video && showsPicture(person, kind) ? inPicture : null,
        muted: !local && volumeOf(person as ParticipantState, kind) === 0,
        mirrored: preferences().mirror,
      },
      this.t,
    );
  }

  readonly #onVolume = ({ target }: Event): void => {
    this.#setVolume(Number((target as HTMLInputElement).value) / 100);
  };

  #setVolume(volume: number): void {
    if (this.person?.id) this.ask('setParticipantVolume', this.person.id, volume, soundOf(this.kind));
  }

  #choose(action: TileAction): void {
    // The focus goes back to where it was before what is chosen moves it on.
    this.hidePopover();
    const { person, tile, kind } = this;
    if (!person || !tile) return;
    switch (action) {
      case 'pin':
        return this.ask('pinParticipant', this.pinned ? null : person.id, kind);
      case 'fullscreen':
        return this.ask('toggleTileFullscreen', person.id ?? '', kind);
      case 'pictureInPicture':
        return void togglePictureInPicture(tile).catch(() => this.requestUpdate());
      case 'mute':
        return this.#setVolume(volumeOf(person as ParticipantState, kind) === 0 ? this.audible : 0);
      case 'mirror':
        return setPreferences({ mirror: !preferences().mirror });
      case 'hide':
        return this.ask('toggleSelfView');
    }
  }
}

async function togglePictureInPicture({ video, shadowRoot, ownerDocument }: RoomTile): Promise<void> {
  if (shadowRoot?.pictureInPictureElement === video) await ownerDocument.exitPictureInPicture();
  else await video?.requestPictureInPicture();
}

declare global {
  interface HTMLElementTagNameMap {
    'room-tile-menu': RoomTileMenu;
  }
}

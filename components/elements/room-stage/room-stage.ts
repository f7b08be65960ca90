import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { each } from '../shared/each.ts';
import { INITIAL_STATE, type RoomState } from '../../room/room-state.ts';
import { controls } from '../../styles/controls.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { SizeObserver } from '../shared/size-observer.ts';
import { RoomElement } from '../shared/room-element.ts';
import { arrange, type Rect } from './arrange.ts';
import type { Box } from './best-grid.ts';
import { stageStyles } from './room-stage.styles.ts';
import {
  arrangement,
  stageTiles,
  type StageLayout,
  type StageTile,
  type StageWishes,
  type TileName,
} from './stage-tiles.ts';

/** All that has to be known to give everything its place. */
export interface StageScene extends StageWishes {
  readonly tiles: readonly StageTile[];
  /** Of each tile, in the same order. */
  readonly elements: readonly HTMLElement[];
  readonly size: Box;
}

/** Takes over from the plain arrangement once it has been fetched. */
export interface StageDirector extends HTMLElement {
  /** A place for each tile, in their order; `null` for what is not to be seen now. */
  direct(scene: StageScene): readonly (Rect | null)[];
}

/**
 * Everyone's pictures, arranged so that they use the space there is.
 *
 * @slot empty - Shown while nobody else is here.
 * @csspart tile - Each picture with its name.
 * @csspart empty - The card shown while nobody else is here.
 */
export class RoomStage extends RoomElement {
  static override styles = [tokens, controls, stageStyles];

  @property({ attribute: false }) roomState: RoomState = INITIAL_STATE;
  @property() layout: StageLayout = 'auto';
  @property({ attribute: false }) pinned: TileName | null = null;
  @property({ type: Boolean }) selfView = true;
  /** Address to invite others with. */
  @property() link = '';

  @state() private size: Box = { width: 0, height: 0 };
  @query('.tiles') private readonly area!: HTMLElement;
  @query('room-director') private readonly director!: Partial<StageDirector>;

  #tiles: readonly StageTile[] = [];

  constructor() {
    super();
    new SizeObserver(this, () => this.#measure());
  }

  protected override render(): TemplateResult {
    const alone = this.roomState.participants.length === 0;
    this.#tiles = stageTiles(this.roomState, this.selfView || alone);
    return html`<div class="tiles">
        ${each(
          this.#tiles,
          (tile) => tile.key,
          (tile) => this.#tile(tile),
        )}
      </div>
      <room-director></room-director>
      ${
        alone
          ? html`<slot name="empty"
              ><room-invite
                card
                exportparts="empty, copy-button, share-button, qr-button, qr"
                .link=${this.link}
              ></room-invite
            ></slot>`
          : nothing
      }`;
  }

  #tile({ person, kind, local }: StageTile): TemplateResult {
    return html`<room-tile
      part="tile"
      exportparts="video, avatar, name, status, call-button, quality, unmute-button, tile-menu-button, tile-menu-item"
      .person=${person}
      .kind=${kind}
      .local=${local}
      .pinned=${this.pinned?.id === person.id && this.pinned.kind === kind}
    ></room-tile>`;
  }

  protected override firstUpdated(): void {
    this.#measure();
  }

  /** Positions are set through the CSSOM: `style` attributes are blocked under a strict policy. */
  protected override updated(): void {
    const { size, layout, pinned } = this;
    const tiles = this.#tiles;
    const elements = [...this.area.children] as HTMLElement[];
    const scene = { tiles, elements, size, layout, pinned };
    const places = this.director.direct?.(scene) ?? arrange(tiles.length, size, arrangement(tiles, scene));
    for (const [index, element] of elements.entries()) {
      const place = places[index];
      element.hidden = !place;
      if (!place) continue;
      element.style.insetInlineStart = `${place.x}px`;
      element.style.insetBlockStart = `${place.y}px`;
      element.style.inlineSize = `${place.width}px`;
      element.style.blockSize = `${place.height}px`;
      element.classList.toggle('floating', place.floating ?? false);
    }
  }

  #measure(): void {
    const { clientWidth: width, clientHeight: height } = this.area;
    if (width !== this.size.width || height !== this.size.height) this.size = { width, height };
  }
}

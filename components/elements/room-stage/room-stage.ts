import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { each } from '../shared/each.ts';
import { INITIAL_STATE, type RoomState } from '../../room/room-state.ts';
import { controls } from '../../styles/controls.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { SizeObserver } from '../shared/size-observer.ts';
import { RoomElement } from '../shared/room-element.ts';
import { arrange } from './arrange.ts';
import type { Box } from './best-grid.ts';
import { inviteCard } from './invite-card.ts';
import { stageStyles } from './room-stage.styles.ts';
import { arrangement, stageTiles, type StageLayout, type StageTile } from './stage-tiles.ts';

const COPIED_FOR = 2_500;

/**
 * Everyone's pictures, arranged so that they use the space there is.
 *
 * @slot empty - Shown while nobody else is here.
 * @csspart empty - The card shown while nobody else is here.
 */
export class RoomStage extends RoomElement {
  static override styles = [tokens, controls, stageStyles];

  @property({ attribute: false }) roomState: RoomState = INITIAL_STATE;
  @property() layout: StageLayout = 'auto';
  @property({ attribute: false }) pinned: string | null = null;
  @property({ type: Boolean }) selfView = true;
  /** Address to invite others with. */
  @property() link = '';

  @state() private size: Box = { width: 0, height: 0 };
  @state() private copied = false;
  @query('.tiles') private readonly area!: HTMLElement;

  /** Kept when everyone is silent, or the picture would jump at every pause. */
  #speaker: string | null = null;
  #copiedTimer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new SizeObserver(this, () => this.#measure());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('roomState')) return;
    const speaking = this.roomState.participants.find((participant) => participant.speaking);
    if (speaking) this.#speaker = speaking.id;
  }

  protected override render(): TemplateResult {
    const alone = this.roomState.participants.length === 0;
    return html`<div class="tiles">
        ${each(
          stageTiles(this.roomState, this.selfView || alone),
          (tile) => tile.key,
          (tile) => this.#tile(tile),
        )}
      </div>
      ${
        alone
          ? html`<slot name="empty"
              >${inviteCard(this.t, { link: this.link, copied: this.copied, onCopy: () => void this.#copy() })}</slot
            >`
          : nothing
      }`;
  }

  #tile({ person, kind, local }: StageTile): TemplateResult {
    return html`<room-tile
      part="tile"
      exportparts="video, avatar, name, status, call-button"
      .person=${person}
      .kind=${kind}
      .local=${local}
    ></room-tile>`;
  }

  protected override firstUpdated(): void {
    this.#measure();
  }

  /** Positions are set through the CSSOM: `style` attributes are blocked under a strict policy. */
  protected override updated(): void {
    const tiles = stageTiles(this.roomState, this.selfView || this.roomState.participants.length === 0);
    const how = arrangement(tiles, { layout: this.layout, pinned: this.pinned, speaker: this.#speaker });
    const rects = arrange(tiles.length, this.size, how);
    for (const [index, element] of [...this.area.children].entries()) {
      const rect = rects[index];
      if (!rect || !(element instanceof HTMLElement)) continue;
      element.style.insetInlineStart = `${rect.x}px`;
      element.style.insetBlockStart = `${rect.y}px`;
      element.style.inlineSize = `${rect.width}px`;
      element.style.blockSize = `${rect.height}px`;
      element.classList.toggle('floating', rect.floating ?? false);
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#copiedTimer);
  }

  #measure(): void {
    const { clientWidth: width, clientHeight: height } = this.area;
    if (width !== this.size.width || height !== this.size.height) this.size = { width, height };
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.link);
    } catch {
      // Frames without that permission: the address is selected, ready for the keyboard.
      this.renderRoot.querySelector<HTMLInputElement>('.link')?.focus();
      return;
    }
    this.copied = true;
    clearTimeout(this.#copiedTimer);
    this.#copiedTimer = setTimeout(() => (this.copied = false), COPIED_FOR);
  }
}

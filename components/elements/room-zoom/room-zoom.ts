import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import Minus from 'lucide/dist/esm/icons/minus.mjs';
import Plus from 'lucide/dist/esm/icons/plus.mjs';
import { tokens } from '../../styles/tokens.styles.ts';
import { toolStyles } from '../../styles/tool.styles.ts';
import type { RoomTile } from '../room-tile/room-tile.ts';
import { icon } from '../shared/icon.ts';
import { RoomElement } from '../shared/room-element.ts';
import { SizeObserver } from '../shared/size-observer.ts';
import { ZoomGestures } from './zoom-gestures.ts';
import {
  CLOSEST,
  contained,
  panned,
  STEP,
  toggled,
  WHOLE,
  zoomed,
  zoomedByKey,
  type Point,
  type ZoomSpace,
  type ZoomView,
} from './zoom-view.ts';

/**
 * Lets one look closely at a shared screen. Lies upon its tile; the picture itself stays the tile's.
 *
 * @csspart zoom - The group of buttons.
 * @csspart zoom-button - Makes a screen larger or smaller.
 */
export class RoomZoom extends RoomElement {
  static override styles = [
    tokens,
    toolStyles,
    css`
      :host {
        position: absolute;
        z-index: 1;
        pointer-events: none;
        color-scheme: dark;
      }
      .zoom {
        position: absolute;
        inset-inline-end: 8px;
        inset-block-end: 8px;
        display: flex;
        gap: 4px;
        opacity: 0;
        transition: opacity var(--_quick);
      }
      .tool {
        background: rgb(20 23 26 / 92%);
        border-color: rgb(255 255 255 / 18%);
      }
      .tool:hover {
        background: #343a42;
      }
      .tool[aria-disabled='true'] {
        color: #b6bdbf;
        cursor: default;
      }
      .level {
        inline-size: auto;
        min-inline-size: 64px;
        padding-inline: 8px;
        display: flex;
        align-items: center;
        justify-content: center;
        gap: 6px;
        font-size: 13px;
        font-weight: 600;
        font-variant-numeric: tabular-nums;
      }
      :host([near]) .zoom,
      .zoom:focus-within {
        opacity: 1;
        pointer-events: auto;
      }
    `,
  ];

  /** Whose picture it is. */
  @property({ attribute: false }) tile: RoomTile | undefined;
  /** A hand is near: the buttons can be seen. */
  @property({ type: Boolean, reflect: true }) near = false;
  @state() private view: ZoomView = WHOLE;
  #gestures: ZoomGestures | null = null;

  constructor() {
    super();
    new SizeObserver(this, () => this.#set(panned(this.view, { x: 0, y: 0 }, this.#space)));
  }

  get #video(): HTMLVideoElement | null {
    return this.tile?.renderRoot.querySelector('video') ?? null;
  }

  get #space(): ZoomSpace {
    const { clientWidth: width = 0, clientHeight: height = 0 } = this.tile ?? {};
    const { videoWidth = 0, videoHeight = 0 } = this.#video ?? {};
    const frame = { width, height };
    return { frame, picture: contained(frame, { width: videoWidth, height: videoHeight }) };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#listen(this.tile);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave(this.tile);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('tile')) return;
    this.#leave(changed.get('tile'));
    this.#listen(this.tile);
  }

  #listen(tile: RoomTile | undefined): void {
    if (!tile) return;
    this.#gestures = new ZoomGestures(tile, {
      isClose: () => this.view.scale > 1,
      zoom: (factor, at) => this.#set(zoomed(this.view, factor, this.#inside(at), this.#space)),
      pan: (by) => this.#set(panned(this.view, by, this.#space)),
      toggle: (at) => this.#set(toggled(this.view, this.#inside(at), this.#space)),
    });
  }

  /** The picture that is large no more is shown whole. */
  #leave(tile: RoomTile | undefined): void {
    this.#gestures?.close();
    this.#gestures = null;
    this.view = WHOLE;
    apply(tile, WHOLE);
  }

  /** From the window's corner to the middle of the frame. */
  #inside({ x, y }: Point): Point {
    const { left, top, width, height } = (this.tile ?? this).getBoundingClientRect();
    return { x: x - left - width / 2, y: y - top - height / 2 };
  }

  #set(view: ZoomView): void {
    this.view = view;
    apply(this.tile, view);
    this.#gestures?.update();
  }

  #by(factor: number): void {
    this.#set(zoomed(this.view, factor, { x: 0, y: 0 }, this.#space));
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const view = zoomedByKey(this.view, event.key, this.#space);
    if (!view) return;
    event.preventDefault();
    event.stopPropagation();
    this.#set(view);
  };

  protected override render(): TemplateResult {
    const { scale } = this.view;
    const percent = this.localize.number(scale, { style: 'percent', maximumFractionDigits: 0 });
    return html`<div
      class="zoom"
      part="zoom"
      role="group"
      aria-label=${this.t('zoom')}
      aria-description=${this.t('zoomHint')}
      @keydown=${this.#onKey}
    >
      <button
        class="tool"
        part="zoom-button"
        aria-label=${this.t('zoomOut')}
        aria-disabled=${scale <= 1}
        @click=${() => this.#by(1 / STEP)}
      >
        ${icon(Minus)}
      </button>
      <button
        class="tool level"
        part="zoom-button"
        aria-label=${this.t('zoomFit')}
        title=${this.t('zoomFit')}
        aria-disabled=${scale <= 1}
        @click=${() => this.#set(WHOLE)}
      >
        <span role="status">${percent}</span>
      </button>
      <button
        class="tool"
        part="zoom-button"
        aria-label=${this.t('zoomIn')}
        aria-disabled=${scale >= CLOSEST}
        @click=${() => this.#by(STEP)}
      >
        ${icon(Plus)}
      </button>
    </div>`;
  }
}

/** Video and the still picture that stands in for it are moved alike: their box is. */
function apply(tile: RoomTile | undefined, { scale, x, y }: ZoomView): void {
  const box = tile?.renderRoot.querySelector('video')?.parentElement;
  if (box) box.style.transform = scale > 1 ? `translate(${x}px, ${y}px) scale(${scale})` : '';
}

declare global {
  interface HTMLElementTagNameMap {
    'room-zoom': RoomZoom;
  }
}

import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { tokens } from '../../styles/tokens.styles.ts';
import { toolStyles } from '../../styles/tool.styles.ts';
import type { Rect } from '../room-stage/arrange.ts';
import type { RoomStage, StageDirector, StageScene } from '../room-stage/room-stage.ts';
import type { StageTile } from '../room-stage/stage-tiles.ts';
import type { RoomTile } from '../room-tile/room-tile.ts';
import type { IntentEvent } from '../shared/intent.ts';
import { RoomElement } from '../shared/room-element.ts';
import { cornerAt, cornerByKey, nextCorner, USUAL_CORNER, type Corner } from './corner.ts';
import { Nearness } from './nearness.ts';
import { directorStyles } from './room-director.styles.ts';
import { pager, screenChoice, selfControls } from './stage-controls.ts';
import { SelfView } from './self-view.ts';
import { StageGestures } from './stage-gestures.ts';
import { StageMemory } from './stage-memory.ts';
import { StageMotion } from './stage-motion.ts';
import { placesOf, toggleFullscreen } from './tile-fullscreen.ts';
import { buttonPlace, EMPTY_PLAN, type StagePlan } from './stage-plan.ts';

const PARTS = 'pager, page-button, screen-choice, self-view-button, zoom, zoom-button';

const isOwnCamera = ({ local, kind }: StageTile): boolean => local && kind === 'camera';

/**
 * Decides what is where on the stage around it: who is large, who is on which page, where the own picture floats; and has
 * the controls for it. Without it the stage shows everybody at once.
 *
 * @csspart pager - Buttons to turn the pages, where there are several.
 * @csspart page-button - Each button of the pager.
 * @csspart screen-choice - Which of several shared screens is large.
 * @csspart self-view-button - Moves, hides and shows the own picture.
 * @csspart zoom - Buttons to look at a shared screen more closely.
 * @csspart zoom-button - Makes a shared screen larger or smaller.
 */
export class RoomDirector extends RoomElement implements StageDirector {
  static override styles = [tokens, toolStyles, directorStyles];
  /** Fetches what is needed once a screen is shared. */
  static loadZoom: () => Promise<unknown> = () => Promise.resolve();

  /** A hand is near: controls upon pictures can be seen. */
  @property({ type: Boolean, reflect: true }) near = false;
  @state() private plan: StagePlan = EMPTY_PLAN;
  @state() private dragging = false;
  @query('.self') private readonly ownControls!: HTMLElement | null;
  @query('room-zoom') private readonly zoom!: HTMLElement | null;

  readonly #memory = new StageMemory();
  readonly #motion = new StageMotion();
  #scene: StageScene | null = null;
  #grip: HTMLElement | null = null;
  #page = 0;
  #self: SelfView | null = null;
  readonly #nearness = new Nearness((near) => (this.near = near));
  #ends: readonly (() => void)[] = [];
  #again: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const root = this.getRootNode() as ShadowRoot;
    this.#exportParts(root.host);
    const self = new SelfView(this.#restage);
    this.#self = self;
    const gestures = new StageGestures(root.querySelector('.tiles') as HTMLElement, {
      canDrag: (tile) => tile === this.#elementOf(this.plan.floating),
      lifted: () => (this.dragging = true),
      dropped: (tile, x, y) => this.#drop(tile, x, y),
      swiped: (step) => this.#turn(this.#rtl ? (-step as 1 | -1) : step),
      moved: () => this.#nearness.moved(),
      tapped: () => this.#nearness.tapped(),
    });
    root.addEventListener('room-intent', this.#onIntent as EventListener);
    root.addEventListener('fullscreenchange', this.#restage);
    root.host.addEventListener('pointerleave', this.#onPointerLeave as EventListener);
    this.#ends = [
      () => gestures.close(),
      () => self.close(),
      () => root.removeEventListener('room-intent', this.#onIntent as EventListener),
      () => root.removeEventListener('fullscreenchange', this.#restage),
      () => root.host.removeEventListener('pointerleave', this.#onPointerLeave as EventListener),
    ];
    this.#restage();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.#ends) end();
    clearTimeout(this.#again);
    this.#nearness.left();
  }

  /** Through the stage as well, which does not know what is fetched for it. */
  #exportParts(stage: Element): void {
    this.setAttribute('exportparts', PARTS);
    const own = stage.getAttribute('exportparts') ?? '';
    if (!own.includes(PARTS)) stage.setAttribute('exportparts', own ? `${own}, ${PARTS}` : PARTS);
  }

  direct(scene: StageScene): readonly (Rect | null)[] {
    const { tiles, elements, size } = scene;
    this.#scene = scene;
    const again = this.#memory.hear(tiles, performance.now());
    clearTimeout(this.#again);
    if (again !== null) this.#again = setTimeout(this.#restage, again);
    const plan = this.#memory.plan({
      ...scene,
      tiles: this.#isSelfHidden ? tiles.filter((tile) => !isOwnCamera(tile)) : tiles,
      page: this.#page,
      corner: this.#corner,
    });
    const places = placesOf(scene, plan);
    this.#motion.move(elements, places, size);
    this.#leaveToBrowser(plan);
    this.#page = plan.page;
    this.plan = plan;
    return places;
  }

  /** Scrolling, but what is dragged or swiped here. */
  #leaveToBrowser({ floating, pages }: StagePlan): void {
    const grip = this.#elementOf(floating) ?? null;
    if (grip !== this.#grip && this.#grip) this.#grip.style.touchAction = '';
    if (grip) grip.style.touchAction = 'none';
    this.#grip = grip;
    const area = this.#scene?.elements[0]?.parentElement;
    if (area) area.style.touchAction = pages > 1 ? 'pan-y' : '';
  }

  /** Whoever is alone has nothing else to look at. */
  get #isSelfHidden(): boolean {
    const tiles = this.#scene?.tiles ?? [];
    return this.#self?.hidden === true && tiles.length > 1 && tiles.some(isOwnCamera);
  }

  get #corner(): Corner {
    return this.#self?.corner ?? USUAL_CORNER;
  }

  get #stage(): RoomStage {
    return (this.getRootNode() as ShadowRoot).host as RoomStage;
  }

  get #rtl(): boolean {
    return this.matches(':dir(rtl)');
  }

  readonly #restage = (): void => this.#stage.requestUpdate();

  #elementOf(tile: StageTile | null): HTMLElement | undefined {
    const index = this.#scene?.tiles.findIndex(({ key }) => key === tile?.key) ?? -1;
    return this.#scene?.elements[index];
  }

  #turn(step: 1 | -1): void {
    const page = this.#page + step;
    if (page < 0 || page >= this.plan.pages) return;
    this.#page = page;
    this.#restage();
  }

  #drop(tile: HTMLElement, x: number, y: number): void {
    this.dragging = false;
    this.#motion.loosen(tile);
    this.#self?.moveTo(cornerAt(x, y, this.#stage.getBoundingClientRect(), this.#rtl));
  }

  /** A finger that is lifted leaves as well, and what it has brought is to stay. */
  readonly #onPointerLeave = ({ pointerType }: PointerEvent): void => {
    if (pointerType === 'mouse') this.#nearness.left();
  };

  readonly #onSelfKey = (event: KeyboardEvent): void => {
    const corner = cornerByKey(this.#corner, event.key, this.#rtl);
    if (!corner) return;
    event.preventDefault();
    this.#self?.moveTo(corner);
  };

  readonly #onPagerKey = ({ key, target }: KeyboardEvent): void => {
    // The choice of a screen has arrows of its own.
    if (target instanceof HTMLSelectElement) return;
    const forward = this.#rtl ? 'ArrowLeft' : 'ArrowRight';
    if (key === 'ArrowLeft' || key === 'ArrowRight') this.#turn(key === forward ? 1 : -1);
  };

  readonly #onIntent = (event: IntentEvent): void => {
    const { intent, args } = event;
    if (intent === 'toggleSelfView') this.#toggleSelf();
    else if (intent === 'toggleTileFullscreen') void toggleFullscreen(this.#named(args));
    else return;
    event.stopPropagation();
  };

  #named([id, kind]: IntentEvent['args']): HTMLElement | undefined {
    const tile = this.#scene?.tiles.find((one) => one.person.id === id && one.kind === kind);
    return this.#elementOf(tile ?? null);
  }

  #toggleSelf(): void {
    const own = this.#elementOf(this.#scene?.tiles.find(isOwnCamera) ?? null);
    const hadFocus = [this.ownControls, own].some((element) => element?.matches(':focus-within'));
    this.#self?.toggle();
    if (hadFocus) void this.#focusSelfControls();
  }

  /** The button that was pressed is gone; the one that undoes it has come. */
  async #focusSelfControls(): Promise<void> {
    await this.#stage.updateComplete;
    await this.updateComplete;
    this.ownControls?.querySelector<HTMLElement>('.toggle')?.focus();
  }

  protected override render(): TemplateResult {
    const { t, plan } = this;
    const screens = plan.large?.kind === 'screen' ? plan.screens : [];
    const hidden = this.#isSelfHidden;
    return html`${
      plan.pages > 1 || screens.length > 1
        ? html`<div class="bar" @keydown=${this.#onPagerKey}>
            ${
              plan.pages > 1
                ? pager({
                    t,
                    page: plan.page,
                    pages: plan.pages,
                    number: (value) => this.localize.number(value),
                    turn: (step) => this.#turn(step),
                  })
                : nothing
            }
            ${
              screens.length > 1
                ? screenChoice({
                    t,
                    screens,
                    large: plan.large,
                    choose: ({ person, kind }) => this.ask('pinParticipant', person.id, kind),
                  })
                : nothing
            }
          </div>`
        : nothing
    }
    ${
      plan.large?.kind === 'screen'
        ? html`<room-zoom
            exportparts="zoom, zoom-button"
            ?near=${this.near}
            .tile=${this.#elementOf(plan.large) as RoomTile}
          ></room-zoom>`
        : nothing
    }
    ${
      hidden || (plan.floating && !this.dragging)
        ? html`<div class="over self ${hidden ? 'stays' : ''}">
            ${selfControls({
              t,
              hidden,
              toggle: () => this.#toggleSelf(),
              move: () => this.#self?.moveTo(nextCorner(this.#corner)),
              moveByKey: this.#onSelfKey,
            })}
          </div>`
        : nothing
    }`;
  }

  protected override updated(changed: PropertyValues): void {
    // Not there yet, or not at all: then a screen is shown as a picture is.
    if (this.zoom) (this.constructor as typeof RoomDirector).loadZoom().catch(() => undefined);
    if (!changed.has('plan')) return;
    const { plan } = this;
    const large = plan.large && plan.places.get(plan.large.key);
    if (this.zoom && large) put(this.zoom, large);
    const own = plan.floating ? plan.places.get(plan.floating.key) : buttonPlace(plan.space, this.#corner);
    if (this.ownControls && own) put(this.ownControls, own);
  }
}

/** `style` attributes are blocked under a strict policy; this is not. */
function put({ style }: HTMLElement, { x, y, width, height }: Rect): void {
  style.insetInlineStart = `${x}px`;
  style.insetBlockStart = `${y}px`;
  style.inlineSize = `${width}px`;
  style.blockSize = `${height}px`;
}

declare global {
  interface HTMLElementTagNameMap {
    'room-director': RoomDirector;
  }
}

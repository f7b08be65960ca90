import { render } from 'lit';
import { avatarStyles } from '../../styles/avatar.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { toolStyles } from '../../styles/tool.styles.ts';
import type { DocumentPictureInPicture } from '../../utils/dom-picture-in-picture.ts';
import { bestGrid } from '../room-stage/best-grid.ts';
import { adoptSheets } from '../shared/sheets.ts';
import { pipStyles } from './pip.styles.ts';
import { pipTiles } from './pip-tiles.ts';
import { pipView } from './pip-view.ts';
import type { PipContext, PipWindow } from './pip-window.ts';

const SIZE = { width: 380, height: 300 };
const GAP = 4;
/** What a page may have set that shows in the small window. */
const TAKEN_OVER = ['accent', 'on-accent', 'stage', 'tile', 'danger', 'font'];

/**
 * The call in a window of its own that stays above others (WICG Document Picture-in-Picture): plain videos of the same streams, so
 * that the elements of the page stay where they are.
 */
export class DocumentPip implements PipWindow {
  readonly #view: Window & typeof globalThis;
  readonly #root: ShadowRoot;
  readonly #context: PipContext;
  readonly #stop: () => void;
  #closed = false;

  private constructor(view: Window & typeof globalThis, context: PipContext) {
    this.#view = view;
    this.#context = context;
    this.#root = furnish(view.document, context);
    this.#stop = context.session.on('state', () => this.#render());
    view.addEventListener('resize', () => this.#arrange());
    view.addEventListener('pagehide', () => this.#end(), { once: true });
    this.#render();
  }

  /** Within a click. Rejects with the browser's own error where it refuses. */
  static async open(api: DocumentPictureInPicture, context: PipContext): Promise<DocumentPip> {
    return new DocumentPip(await api.requestWindow(SIZE), context);
  }

  close(): void {
    this.#view.close();
    this.#end();
  }

  #end(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#stop();
    for (const video of this.#root.querySelectorAll('video')) video.srcObject = null;
    this.#context.onClose();
  }

  #render(): void {
    const { session, t, ask } = this.#context;
    const model = {
      state: session.state,
      tiles: pipTiles(session.state),
      t,
      toggleMicrophone: () => ask('toggleMicrophone'),
      toggleCamera: () => ask('toggleCamera'),
      leave: () => ask('leave'),
    };
    render(pipView(model), this.#root, { creationScope: this.#view.document });
    this.#arrange();
  }

  #arrange(): void {
    const area = this.#root.querySelector<HTMLElement>('.tiles');
    if (!area) return;
    const space = { width: area.clientWidth - 2 * GAP, height: area.clientHeight - 2 * GAP };
    const { columns } = bestGrid(area.children.length, space, GAP);
    area.style.gridTemplateColumns = `repeat(${columns}, minmax(0, 1fr))`;
  }
}

function furnish(page: Document, { room, t }: PipContext): ShadowRoot {
  const looks = getComputedStyle(room);
  page.title = t('pictureInPicture');
  page.documentElement.lang = room.closest<HTMLElement>('[lang]')?.lang ?? '';
  page.documentElement.dir = looks.direction;
  const holder = page.createElement('div');
  for (const name of TAKEN_OVER.map((token) => `--room-${token}`)) {
    const value = looks.getPropertyValue(name);
    if (value) holder.style.setProperty(name, value);
  }
  page.body.append(holder);
  const root = holder.attachShadow({ mode: 'open' });
  adoptSheets(root, [tokens, avatarStyles, toolStyles, pipStyles]);
  return root;
}

import { css, html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { controls } from '../../components/styles/controls.styles.ts';
import { tokens } from '../../components/styles/tokens.styles.ts';
import { FAILURE_TEXTS } from '../service/failure-texts.ts';
import { keyStore } from '../service/key-store.ts';
import { OperatorApi } from '../service/operator-api.ts';
import { OperatorError, type OperatorErrorCode } from '../service/operator-error.ts';
import { Watcher, type Picture } from '../service/watcher.ts';
import { OperatorElement } from './operator-element.ts';
import { OperatorEvent, type OperatorWish } from './operator-event.ts';
import type { OperatorConfirm } from './operator-confirm.ts';
import type { OperatorKey } from './operator-key.ts';
import { operatorStyles } from './operator.styles.ts';
import { questionOf } from './questions.ts';

/** The whole page: asks for the key, then shows what goes on and does what is wished. Alone knows the service. */
export class OperatorPage extends OperatorElement {
  static override styles = [
    tokens,
    controls,
    operatorStyles,
    css`
      main,
      header {
        max-inline-size: 1120px;
        margin-inline: auto;
        padding-inline: clamp(14px, 4vw, 40px);
      }
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 4px 16px;
        padding-block: max(14px, env(safe-area-inset-top)) 10px;
      }
      h1 {
        font-size: 1.33em;
        letter-spacing: -0.01em;
      }
      main {
        display: grid;
        gap: 26px;
        padding-block-end: 48px;
      }
      .failure {
        padding: 12px 16px;
        border: 1px solid currentcolor;
        border-radius: var(--_radius-m);
        background: var(--_surface);
        color: var(--_danger);
      }
      .done {
        position: sticky;
        inset-block-end: 16px;
        justify-self: center;
        max-inline-size: 100%;
        padding: 10px 18px;
        border-radius: var(--_radius-m);
        background: var(--_text);
        color: var(--_surface);
        box-shadow: var(--_shadow);
        overflow-wrap: anywhere;
      }
      .done:empty {
        display: none;
      }
    `,
  ];

  /** How the page comes by the service. Tests hand in one of their own. */
  static createApi: (key: string) => OperatorApi = (key) => new OperatorApi(key);

  @state() private entered = false;
  @state() private problem = '';
  @state() private picture: Picture | null = null;
  @state() private failure: OperatorErrorCode | null = null;
  @state() private opened: string | null = null;
  @state() private done = '';

  @query('operator-confirm') private readonly confirmation!: OperatorConfirm;
  #api: OperatorApi | null = null;
  #watcher: Watcher | null = null;

  constructor() {
    super();
    this.addEventListener(OperatorEvent.type, (event) => void this.#do(event.wish));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const key = keyStore.get();
    if (key !== null) this.#enter(key);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watcher?.close();
  }

  protected override render(): TemplateResult {
    if (!this.entered) {
      return html`<main><operator-key .problem=${this.problem}></operator-key></main>`;
    }
    const { picture, failure } = this;
    return html`<header>
        <h1>Operator</h1>
        <button class="button quiet" @click=${() => this.wish({ wish: 'leave' })}>Forget the key</button>
      </header>
      <main>
        ${failure ? html`<p class="failure" role="alert">${FAILURE_TEXTS[failure]}</p>` : nothing}
        ${picture ? this.#dashboard(picture) : failure ? nothing : html`<p class="muted">Looking…</p>`}
        <p class="done" role="status">${this.done}</p>
      </main>
      <operator-confirm></operator-confirm>`;
  }

  #dashboard({ nodes, rooms, more, room, rates }: Picture): TemplateResult {
    const inAll = nodes.reduce((sum, { participants }) => sum + participants, 0);
    return html`<operator-rates .rates=${rates} .rooms=${rooms.length} .people=${inAll}></operator-rates>
      <operator-nodes .nodes=${nodes}></operator-nodes>
      <operator-rooms .rooms=${rooms} ?more=${more} .opened=${this.opened} .room=${room}></operator-rooms>`;
  }

  #enter(key: string): void {
    this.#watcher?.close();
    const { createApi } = this.constructor as typeof OperatorPage;
    const api = createApi(key);
    this.#api = api;
    keyStore.set(key);
    Object.assign(this, { entered: true, problem: '', failure: null, picture: null, opened: null });
    this.#watcher = new Watcher(api, {
      changed: (picture) => (this.picture = picture),
      failed: (code) => (code === 'key' || code === 'limited' ? this.#leave(code) : (this.failure = code)),
    });
  }

  /** `code`: why the key did not do. */
  #leave(code?: OperatorErrorCode): void {
    keyStore.forget();
    this.#watcher?.close();
    this.#watcher = null;
    this.#api = null;
    Object.assign(this, {
      entered: false,
      picture: null,
      done: '',
      problem: code ? FAILURE_TEXTS[code] : '',
    });
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<OperatorKey>('operator-key')?.focus();
    });
  }

  async #do(wish: OperatorWish): Promise<void> {
    switch (wish.wish) {
      case 'enter':
        return this.#enter(wish.key);
      case 'leave':
        return this.#leave();
      case 'open':
        this.opened = wish.room;
        return this.#watcher?.open(wish.room);
      case 'end':
      case 'remove':
      case 'mute':
        return this.#act(wish);
    }
  }

  async #act(wish: Extract<OperatorWish, { readonly wish: 'end' | 'remove' | 'mute' }>): Promise<void> {
    const question = questionOf(wish);
    this.done = '';
    if (!(await this.confirmation.ask(question)) || !this.#api) return;
    try {
      if (wish.wish === 'end') {
        await this.#api.end(wish.room);
        this.opened = null;
        this.#watcher?.open(null);
      } else if (wish.wish === 'remove') await this.#api.remove(wish.room, wish.person.id);
      else await this.#api.mute(wish.room, wish.person.id, wish.media);
      this.done = question.done;
    } catch (error) {
      this.done = FAILURE_TEXTS[error instanceof OperatorError ? error.code : 'away'];
    }
    this.#watcher?.look();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'operator-page': OperatorPage;
  }
}

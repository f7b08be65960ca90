import { LitElement, type CSSResultOrNative } from 'lit';
import { Localize, type Translate } from '../../i18n/localize.ts';
import { adoptSheets } from './sheets.ts';
import { IntentEvent, type RoomIntents } from './intent.ts';

/** What all our elements have: texts in the right language, sheets that survive another document, intents. */
export abstract class RoomElement extends LitElement {
  protected readonly localize = new Localize(this);
  protected readonly t: Translate = this.localize.term;

  protected ask<K extends keyof RoomIntents>(intent: K, ...args: Parameters<RoomIntents[K]>): void {
    this.dispatchEvent(new IntentEvent(intent, args));
  }

  protected override createRenderRoot(): ShadowRoot {
    const root =
      this.shadowRoot ?? this.attachShadow((this.constructor as typeof LitElement).shadowRootOptions);
    this.#adoptSheets(root);
    return root;
  }

  /** What is shown for the first time is shown in the right language. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const fetching = this.hasUpdated ? undefined : this.localize.fetching;
    return fetching ? fetching.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  adoptedCallback(): void {
    if (this.shadowRoot) this.#adoptSheets(this.shadowRoot);
  }

  #adoptSheets(root: ShadowRoot): void {
    const styles: readonly CSSResultOrNative[] = (this.constructor as typeof LitElement).elementStyles;
    adoptSheets(root, styles);
  }
}

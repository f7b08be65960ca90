import type { ElementHandle } from 'puppeteer-core';
import type { Person } from '../person.ts';

/** WordPress' editor, in the hands of somebody who has logged in. */
export class BlockEditor {
  readonly #person: Person;

  private constructor(person: Person) {
    this.#person = person;
  }

  /** Opens a new post. */
  static async open(person: Person, origin: string): Promise<BlockEditor> {
    await person.page.goto(`${origin}/wp-admin/post-new.php`);
    const editor = new BlockEditor(person);
    await editor.#find('.editor-post-title__input');
    return editor;
  }

  /** Writes the title. */
  async write(title: string): Promise<void> {
    await (await this.#find('.editor-post-title__input')).click();
    await this.#person.page.keyboard.type(title);
  }

  /** Inserts a block below, by its name. */
  async insert(name: string): Promise<void> {
    const { keyboard } = this.#person.page;
    await keyboard.press('Enter');
    await keyboard.type(`/${name}`);
    // The list is narrowed with every letter: until the last has been heard, Enter would choose another block.
    await this.#find(`[role="option"][aria-selected="true"] ::-p-text(${name})`);
    await keyboard.press('Enter');
  }

  /** Types into a field, by its label. */
  async type(label: string, text: string): Promise<void> {
    await (await this.#find(`label::-p-text(${label})`)).click();
    await this.#person.page.keyboard.type(text);
  }

  /** Publishes the post. Answers its address. */
  async publish(): Promise<string> {
    await this.#press('.editor-post-publish-panel__toggle');
    await this.#press('.editor-post-publish-panel .editor-post-publish-button');
    const link = await this.#find('.post-publish-panel__postpublish-buttons a');
    return link.evaluate((element) => (element as HTMLAnchorElement).href);
  }

  /** Waits for a text, in the post or beside it. */
  async reads(text: string): Promise<void> {
    await this.#find(`::-p-text(${text})`);
  }

  /**
   * Presses a button as soon as it takes it. Not with the pointer: panels of the editor slide in, and a button that moves is not
   * where it was found.
   */
  async #press(selector: string): Promise<void> {
    const takesIt = (element: Element) => {
      if (element.matches(':disabled, [aria-disabled="true"]')) return false;
      (element as HTMLElement).click();
      return true;
    };
    await this.#person.waitFor(`${selector} takes a press`, async () =>
      (await this.#find(selector)).evaluate(takesIt),
    );
  }

  /** Since WordPress 6.5 the post is in a frame where every block can be. */
  #find(selector: string): Promise<ElementHandle> {
    return this.#person.waitFor(selector, async () => {
      for (const frame of this.#person.page.frames()) {
        const element = await frame.$(selector);
        if (await element?.isVisible()) return element;
      }
      return null;
    });
  }
}

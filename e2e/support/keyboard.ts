import type { Focus } from '../synthetic/focus.ts';
import { bundleForPage } from './bundle.ts';
import type { Person } from './person.ts';

/** More stops than any part of the room has: by then, a search has gone round. */
const STOPS = 60;

/** `Shift+Tab` goes backwards. */
type Key = 'Tab' | 'Shift+Tab' | 'ArrowRight' | 'ArrowDown' | 'Enter' | 'Escape';

/** Somebody's hands on the keyboard, and eyes on the focus: wherever it goes, it has to be seen. */
export class Keyboard {
  readonly #person: Person;

  private constructor(person: Person) {
    this.#person = person;
  }

  /** Before the person opens a page. */
  static async of(person: Person): Promise<Keyboard> {
    await person.page.evaluateOnNewDocument(await bundleForPage('../synthetic/focus.ts'));
    return new Keyboard(person);
  }

  where(): Promise<Focus> {
    return this.#person.page.evaluate(() => window.whereIsFocus());
  }

  /** Presses a key, and waits until it can be seen where the focus is. */
  async press(key: Key): Promise<Focus> {
    const { keyboard } = this.#person.page;
    const isBack = key === 'Shift+Tab';
    if (isBack) await keyboard.down('Shift');
    await keyboard.press(isBack ? 'Tab' : key);
    if (isBack) await keyboard.up('Shift');
    return this.sees();
  }

  /** Waits until the focus can be seen on something of that name; on anything, without one. */
  sees(name = /(?:)/): Promise<Focus> {
    return this.#sees((at) => name.test(at.name), String(name));
  }

  /** Waits until what a control of the call has opened has taken the focus. */
  leavesToolbar(): Promise<Focus> {
    return this.#sees(({ isTool }) => !isTool, 'what was opened');
  }

  async #sees(isThere: (focus: Focus) => boolean, what: string): Promise<Focus> {
    let last: Focus | null = null;
    try {
      return await this.#person.waitFor(`the focus on ${what}`, async () => {
        last = await this.where();
        return last.problem === null && isThere(last) ? last : null;
      });
    } catch (error) {
      throw new Error(`The focus is on ${JSON.stringify(last)}`, { cause: error });
    }
  }

  /** Presses one key until the focus is where it should be. Answers whether it has come there before it went round. */
  async reaches(isThere: (focus: Focus) => boolean, key: Key): Promise<boolean> {
    const from = await this.where();
    let at = from;
    for (let stop = 0; stop < STOPS; stop++) {
      if (at.problem === null && isThere(at)) return true;
      if (stop > 0 && at.where === from.where) return false;
      at = await this.press(key);
    }
    return false;
  }

  async goTo(name: RegExp, key: Key = 'Tab'): Promise<void> {
    await this.#reach((at) => name.test(at.name), key, String(name));
  }

  async #reach(isThere: (focus: Focus) => boolean, key: Key, what: string): Promise<void> {
    const from = await this.where();
    if (await this.reaches(isThere, key)) return;
    throw new Error(`${key} does not lead from ${from.where} to ${what}.\n${await this.#person.describe()}`);
  }

  async type(text: string): Promise<void> {
    await this.#person.page.keyboard.type(text);
  }

  async goToToolbar(): Promise<void> {
    await this.#reach(({ isTool }) => isTool, 'Tab', 'the toolbar');
    await this.#sees(({ hasArrowKeys }) => hasArrowKeys, 'a row with arrow keys');
  }

  /** Goes to a control of the toolbar, and presses it; if it is not in the row, behind "More". */
  async use(tool: RegExp): Promise<void> {
    await this.goToToolbar();
    if (!(await this.reaches(({ name }) => tool.test(name), 'ArrowRight'))) {
      await this.goTo(/^More/, 'ArrowRight');
      await this.press('Enter');
      await this.leavesToolbar();
      await this.goTo(tool, 'ArrowDown');
    }
    await this.press('Enter');
  }
}

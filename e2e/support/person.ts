import assert from 'node:assert/strict';
import type { Browser, BrowserContext, ConsoleMessage, Frame, Page } from 'puppeteer-core';
import { describeConnections, installProbe } from './probe.ts';
import { waitFor } from './wait-for.ts';

/** How many lines of a page's console are told with a failure. */
const TOLD = 40;

/** Reports what a Content-Security-Policy has blocked through the console, where the test reads it. */
function reportViolations(): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    console.error(
      `CSP violation: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`,
    );
  });
}

/** All text that stands on the page, shadow trees included; for a failure. */
function readAll(): string {
  const read = (node: Node): string => {
    if (node instanceof HTMLSlotElement) return node.assignedNodes({ flatten: true }).map(read).join(' ');
    if (node instanceof Text) return node.data.trim();
    if (!(node instanceof Element) || !node.checkVisibility() || node.matches('style, script')) return '';
    const label = node.getAttribute('aria-label');
    const children = [...(node.shadowRoot ?? node).childNodes].map(read).filter(Boolean).join(' ');
    return [label && `[${label}]`, children].filter(Boolean).join(' ');
  };
  return read(document.body);
}

/** Closes the pages of people. None may have complained of anything that was not expected. */
export async function dismiss(persons: Iterable<Person>): Promise<void> {
  const all = [...persons];
  const complaints = all.flatMap(({ name, complaints: own }) => own.map((text) => `${name}: ${text}`));
  await Promise.all(all.map((person) => person.close()));
  assert.deepEqual(complaints, []);
}

/** One person: a page in a context of its own, with an eye on what goes wrong in it. */
export class Person {
  readonly page: Page;
  readonly name: string;
  /** Where the room is: the page itself, or a frame on it that {@link enterFrame} has found. */
  view: Frame;
  /** What this person's page may complain of, because the test provokes it. */
  readonly expected: RegExp[] = [];
  readonly #context: BrowserContext;
  readonly #console: string[] = [];
  readonly #errors: string[] = [];
  #isSecond = false;

  private constructor(name: string, page: Page, context: BrowserContext) {
    this.name = name;
    this.page = page;
    this.view = page.mainFrame();
    this.#context = context;
    page.on('console', (message) => this.#hear(message));
    page.on('pageerror', (error) => {
      this.#errors.push(
        `uncaught: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    });
  }

  static async create(browser: Browser, name: string): Promise<Person> {
    return Person.#open(await browser.createBrowserContext(), name);
  }

  static async #open(context: BrowserContext, name: string): Promise<Person> {
    const page = await context.newPage({ type: 'window' });
    const person = new Person(name, page, context);
    await installProbe(page);
    await page.evaluateOnNewDocument(reportViolations);
    return person;
  }

  /** Another tab of the same person: what sites have stored for all tabs is there, and nothing of this one's own. */
  async openTab(): Promise<Person> {
    const tab = await Person.#open(this.#context, this.name);
    tab.#isSecond = true;
    return tab;
  }

  /** From now on this person acts in the only frame of the page. */
  async enterFrame(): Promise<void> {
    this.view = await this.waitFor('the frame', () => this.page.mainFrame().childFrames()[0]);
  }

  /** Waits for a fact of this page; a failure tells its state and console. */
  waitFor<T>(
    what: string,
    probe: () => Promise<T> | T,
    deadline?: number,
  ): Promise<Exclude<T, false | null | undefined>> {
    return waitFor(`${this.name}: ${what}`, probe, {
      ...(deadline !== undefined && { deadline }),
      describe: () => this.describe(),
    });
  }

  /** What went wrong in the page and was not expected. */
  get complaints(): readonly string[] {
    return this.#errors.filter((text) => !this.expected.some((pattern) => pattern.test(text)));
  }

  async describe(): Promise<string> {
    const text = await this.view.evaluate(readAll).catch(() => '(the page does not answer)');
    const connections = await describeConnections(this.view).catch(() => '(no connections to tell of)');
    const said = this.#console.slice(-TOLD);
    return [`${this.name} at ${this.view.url()} sees:`, text, connections, 'console:', ...said].join('\n');
  }

  /** A second tab is closed with the first. */
  async close(): Promise<void> {
    if (!this.#isSecond) await this.#context.close();
  }

  #hear(message: ConsoleMessage): void {
    const line = `${message.type()}: ${message.text()}`;
    this.#console.push(line);
    if (message.type() === 'error') this.#errors.push(line);
  }
}

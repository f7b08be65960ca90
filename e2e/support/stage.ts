import { after, afterEach, before } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launch, type BrowserName } from './browsers.ts';
import { dismiss, Person } from './person.ts';
import { RoomUser, type EnterOptions } from './room-user.ts';
import { Service } from './service.ts';
import { startStaticServer, type StaticServer } from './static-server.ts';
import { WalkthroughUser } from './walkthrough.ts';

export interface StageOptions {
  readonly browsers: readonly BrowserName[];
  /** Variables of the service. */
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * A service, browsers and a foreign web site for the tests of one file, and people for each test. Whatever a test leaves behind is
 * closed, and no page may have complained of anything that the test did not expect.
 */
export class Stage {
  readonly service: Service;
  readonly #browsers = new Map<BrowserName, Browser>();
  readonly #persons = new Set<Person>();
  #pages: StaticServer | null = null;

  /** To be called within a `describe`. */
  constructor({ browsers, env }: StageOptions) {
    this.service = new Service(env);
    before(async () => {
      await this.service.start();
      this.#pages = await startStaticServer();
      for (const name of browsers) this.#browsers.set(name, await launch(name));
    });
    afterEach(() => this.#dismiss());
    after(async () => {
      await this.service.stop();
      await this.#pages?.close();
      await Promise.all([...this.#browsers.values()].map((browser) => browser.close()));
    });
  }

  /** A web site of somebody else. */
  get pages(): StaticServer {
    if (!this.#pages) throw new Error('the stage is not set');
    return this.#pages;
  }

  browser(name: BrowserName): Browser {
    const browser = this.#browsers.get(name);
    if (!browser) throw new Error(`the stage has no ${name}`);
    return browser;
  }

  /** Somebody with a blank page. */
  async visitor(name: string, browser: BrowserName = 'chromium'): Promise<RoomUser> {
    const user = await RoomUser.open(this.browser(browser), name);
    this.#persons.add(user.person);
    return user;
  }

  /** Somebody's second tab, blank. Closed with the first. */
  async secondTab({ person }: RoomUser): Promise<RoomUser> {
    const tab = await person.openTab();
    this.#persons.add(tab);
    return new RoomUser(tab);
  }

  /** Somebody who has joined a room in the demo. */
  async participant(name: string, room: EnterOptions, browser: BrowserName = 'chromium'): Promise<RoomUser> {
    const user = await this.visitor(name, browser);
    await user.enter(this.service.origin, room);
    return user;
  }

  /** Somebody with a client of the walkthrough. */
  async walkthroughUser(name: string, browser: BrowserName = 'chromium'): Promise<WalkthroughUser> {
    const person = await Person.create(this.browser(browser), name);
    this.#persons.add(person);
    return WalkthroughUser.open(person, this.pages.origin, this.service.origin);
  }

  async #dismiss(): Promise<void> {
    const persons = [...this.#persons];
    this.#persons.clear();
    await dismiss(persons);
  }
}

/** A name for a room that no other test uses. */
export function newRoom(): string {
  return `room-${crypto.randomUUID().slice(0, 8)}`;
}

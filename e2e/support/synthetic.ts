import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, HTTPRequest, Page } from 'puppeteer-core';
import type { SceneName } from '../synthetic/scene-names.ts';
import type {} from '../synthetic/page.ts';
import { launch, type BrowserName } from './browsers.ts';
import { bundleForPage } from './bundle.ts';
import { startStaticServer, type StaticServer } from './static-server.ts';
import { waitFor } from './wait-for.ts';

const CLIENT = fileURLToPath(new URL('../../dist/client', import.meta.url));
/** Plays sessions in a page. */
const PLAYER = '../synthetic/page.ts';

export interface Viewport {
  readonly width: number;
  readonly height: number;
}

/** A page of somebody else in which the built elements stand, with sessions that the test plays. */
export class SyntheticPage {
  readonly page: Page;
  readonly #context: BrowserContext;
  readonly #errors: string[] = [];
  /** Requests that are not answered yet. */
  readonly #fetching = new Set<HTTPRequest>();

  constructor(page: Page, context: BrowserContext) {
    this.page = page;
    this.#context = context;
    page.on('request', (request) => this.#fetching.add(request));
    page.on('requestfinished', (request) => this.#fetching.delete(request));
    page.on('requestfailed', (request) => this.#fetching.delete(request));
    page.on('pageerror', (error) => {
      this.#errors.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
    });
    page.on('console', (message) => {
      if (message.type() === 'error') this.#errors.push(message.text());
    });
  }

  /** What the page has complained of. */
  get complaints(): readonly string[] {
    return this.#errors;
  }

  /** Plays a scene in the page's `<video-room>`, and waits until every picture that is to be seen is there. */
  async show(scene: SceneName): Promise<void> {
    await this.page.evaluate((name) => window.synthetic.show(name), scene);
    await this.settled();
  }

  async resize(viewport: Viewport): Promise<void> {
    await this.page.setViewport(viewport);
    await this.settled();
  }

  /** Waits until the layout has come to rest: sizes are measured, pictures are there and nothing moves to its place any more. */
  async settled(): Promise<void> {
    await waitFor('the layout to come to rest', async () => {
      const rests = await this.page.evaluate(() => window.synthetic.isAtRest());
      return rests && this.#fetching.size === 0;
    });
  }

  async close(): Promise<void> {
    await this.#context.close();
  }
}

/** Browsers and a web site with the built elements, without any service. */
export class SyntheticStage {
  readonly #browsers: ReadonlyMap<BrowserName, Browser>;
  readonly #site: StaticServer;
  readonly #player: string;

  private constructor(browsers: ReadonlyMap<BrowserName, Browser>, site: StaticServer, script: string) {
    this.#browsers = browsers;
    this.#site = site;
    this.#player = script;
  }

  static async open(...names: readonly BrowserName[]): Promise<SyntheticStage> {
    if (!existsSync(`${CLIENT}/roomlet.js`))
      throw new Error('The widget is not built. Run `npm run build` first.');
    // What may fail comes first: a server or browser that nobody closes would keep a test from ending.
    const script = await bundleForPage(PLAYER);
    const browsers = new Map<BrowserName, Browser>();
    for (const name of names) browsers.set(name, await launch(name));
    const site = await startStaticServer(CLIENT);
    return new SyntheticStage(browsers, site, script);
  }

  /**
   * A page with the script tag.
   *
   * @param body - What its author wrote into the body: one `<video-room>`, and what is around it.
   * @param head - What its author wrote into the head: styles.
   * @param browser - Default: Chromium.
   */
  async page(body: string, head = '', browser: BrowserName = 'chromium'): Promise<SyntheticPage> {
    // The room's name at the end of the address makes it a link to invite others with.
    this.#site.add(
      '/room/tea',
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Somebody’s page</title>
        <link rel="icon" href="data:,"><meta name="viewport" content="width=device-width, initial-scale=1">
        ${head}<script type="module" src="/roomlet.js"></script></head><body>${body}</body></html>`,
    );
    const opened = await this.blank(browser);
    await opened.page.goto(`${this.#site.origin}/room/tea`);
    return opened;
  }

  /** A page of the demo, by its path. */
  async demo(path: string): Promise<SyntheticPage> {
    const opened = await this.blank();
    await opened.page.goto(`${this.#site.origin}${path}`);
    return opened;
  }

  /** A page that is nowhere yet. */
  async blank(browser: BrowserName = 'chromium'): Promise<SyntheticPage> {
    const launched = this.#browsers.get(browser);
    if (!launched) throw new Error(`the stage has no ${browser}`);
    const context = await launched.createBrowserContext();
    const page = await context.newPage({ type: 'window' });
    await page.evaluateOnNewDocument(this.#player);
    return new SyntheticPage(page, context);
  }

  async close(): Promise<void> {
    await Promise.all([...this.#browsers.values()].map((browser) => browser.close()));
    await this.#site.close();
  }
}

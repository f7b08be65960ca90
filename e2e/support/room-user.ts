import type { Browser, ElementHandle } from 'puppeteer-core';
import '../../components/index.ts';
import { hearsSound, pictureOf, seesPicture } from './media.ts';
import { Person } from './person.ts';

/** A control of the toolbar, by its part. */
export type Tool =
  'microphone' | 'camera' | 'screenshare' | 'chat' | 'people' | 'hand' | 'settings' | 'leave';

export interface EnterOptions {
  readonly room: string;
  readonly mode?: 'auto' | 'ring';
  /** Media over relays only. */
  readonly relayOnly?: boolean;
}

/** Runs in the page: a click on the element's middle would reach it, once it has been scrolled to. */
function isOnTop(element: Element): boolean {
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  const at = [x + width / 2, y + height / 2] as const;
  let hit = document.elementFromPoint(...at);
  while (hit?.shadowRoot) {
    const inner: Element | null = hit.shadowRoot.elementFromPoint(...at);
    if (!inner || inner === hit) break;
    hit = inner;
  }
  return hit !== null && element.contains(hit);
}

/** Somebody in the demo, who does and sees what people do and see. Called by name: the part of the e-mail before the `@`. */
export class RoomUser {
  readonly person: Person;

  constructor(person: Person) {
    this.person = person;
  }

  get name(): string {
    return this.person.name;
  }

  static async open(browser: Browser, name: string): Promise<RoomUser> {
    return new RoomUser(await Person.create(browser, name));
  }

  /** Opens the room's link and goes through the lobby. */
  async enter(origin: string, { room, mode = 'auto', relayOnly = false }: EnterOptions): Promise<void> {
    await this.person.page.goto(
      `${origin}/room/${encodeURIComponent(room)}${mode === 'ring' ? '?mode=ring' : ''}`,
    );
    if (relayOnly) {
      await this.person.view.$eval('video-room', (element) => element.setAttribute('relay-only', ''));
    }
    await this.join();
    await this.isJoined();
  }

  /** Fills in the lobby and presses Join. `room`: where the lobby asks for one. */
  async join(room?: string): Promise<void> {
    await this.fill('email', `${this.name}@example.org`);
    if (room !== undefined) await this.fill('room', room);
    await this.press('>>> room-lobby >>> [part~="join-button"]');
  }

  async fill(field: 'email' | 'displayName' | 'room', text: string): Promise<void> {
    const input = await this.find(`>>> room-lobby >>> input[name="${field}"]`);
    await input.click({ count: 3 });
    await input.type(text);
  }

  async isJoined(): Promise<void> {
    await this.person.waitFor('the room is joined', async () => (await this.state()) === 'joined');
  }

  /** Leaves by the method of the element. */
  async leave(): Promise<void> {
    await this.person.view.evaluate(() => document.querySelector('video-room')?.leave());
  }

  /** Joins by the method of the element. */
  async joinDirectly(room: string): Promise<void> {
    await this.person.view.evaluate((options) => document.querySelector('video-room')?.join(options), {
      room,
      email: `${this.name}@example.org`,
    });
  }

  async shareScreen(force: boolean): Promise<void> {
    await this.person.view.evaluate(
      (on) => document.querySelector('video-room')?.toggleScreenshare(on),
      force,
    );
  }

  state(): Promise<string> {
    return this.person.view.evaluate(() => document.querySelector('video-room')?.state ?? 'none');
  }

  /** Presses a control of the toolbar. */
  async use(tool: Tool): Promise<void> {
    await this.press(`>>> room-toolbar >>> [part~="${tool}-button"]`);
  }

  /** Waits until an element is there and nothing moves across it any more, and clicks on it. */
  async press(selector: string): Promise<void> {
    const element = await this.find(selector);
    await this.person.waitFor(`${selector} to lie open`, () => element.evaluate(isOnTop));
    await this.person.view.locator(selector).click();
  }

  /** Waits for an element. */
  find(selector: string): Promise<ElementHandle> {
    return this.person.waitFor(selector, () => this.person.view.$(selector));
  }

  /** Waits until so many elements fit. */
  async finds(selector: string, count: number, deadline?: number): Promise<void> {
    await this.person.waitFor(
      `${count} of ${selector}`,
      async () => (await this.person.view.$$(selector)).length === count,
      deadline,
    );
  }

  /** The picture on a tile, by its title: a name, or "bob’s screen". */
  async video(title: string): Promise<ElementHandle<HTMLVideoElement>> {
    return (await this.find(`>>> .tile[aria-label="${title}"] video`)) as ElementHandle<HTMLVideoElement>;
  }

  /** Waits until the tile with this title shows a moving picture, and not the avatar. */
  async sees(title: string): Promise<void> {
    await this.person.waitFor(
      `the picture of ${title} instead of initials`,
      async () => !(await this.#seesAvatar(title)),
    );
    await seesPicture(this.person, await this.video(title), `the picture of ${title}`);
  }

  /** Waits until the tile with this title shows the avatar instead of a picture. */
  async seesNoPicture(title: string): Promise<void> {
    await this.person.waitFor(`the initials of ${title}`, () => this.#seesAvatar(title));
  }

  async #seesAvatar(title: string): Promise<boolean> {
    await this.find(`>>> .tile[aria-label="${title}"]`);
    const avatar = await this.person.view.$(`>>> .tile[aria-label="${title}"] [part~="avatar"]`);
    return (await avatar?.evaluate((element) => element.checkVisibility())) ?? false;
  }

  /** How large a picture arrives. */
  async pictureSize(title: string): Promise<{ readonly width: number; readonly height: number }> {
    const { width, height } = await pictureOf(await this.video(title));
    return { width, height };
  }

  async hears(): Promise<void> {
    await hearsSound(this.person);
  }

  /** Waits for a sentence, wherever on the page it stands. */
  async reads(text: string): Promise<void> {
    await this.find(`>>> ::-p-text(${text})`);
  }

  async say(text: string): Promise<void> {
    const input = await this.find('>>> room-chat >>> textarea');
    await input.type(text);
    await input.press('Enter');
  }
}

import type { ElementHandle } from 'puppeteer-core';
import { hearsSound, seesPicture } from './media.ts';
import type { Person } from './person.ts';

/** Somebody with a client of the walkthrough (e2e/walkthrough). */
export class WalkthroughUser {
  readonly person: Person;

  private constructor(person: Person) {
    this.person = person;
  }

  /** `pages`: origin that serves the client; `service`: origin of the signalling. */
  static async open(person: Person, pages: string, service: string): Promise<WalkthroughUser> {
    await person.page.goto(`${pages}/e2e/walkthrough/index.html?server=${encodeURIComponent(service)}`);
    return new WalkthroughUser(person);
  }

  async join(room: string): Promise<void> {
    const { page } = this.person;
    await page.type('#email', `${this.person.name}@example.org`);
    await page.type('#room', room);
    await page.click('#join');
    await this.person.waitFor('the room page', () => page.$('#room-page:not([hidden])'));
  }

  /** Presses Call, once somebody is there to be called. */
  async call(): Promise<void> {
    await this.#press('#call');
  }

  /** Presses Send stream, as the walkthrough has it: once the page tells of a stream of the other. */
  async sendStream(): Promise<void> {
    await this.person.waitFor('the stream of the other', () =>
      this.person.page.$('#remote-title:not([hidden])'),
    );
    await this.#press('#send');
  }

  /** Waits until the other's picture and sound are there. */
  async hasMedia(): Promise<void> {
    const video = (await this.person.page.$('#remote')) as ElementHandle<HTMLVideoElement>;
    await seesPicture(this.person, video, 'the other');
    await hearsSound(this.person);
  }

  /** 0 while there is none. */
  pictureWidth(): Promise<number> {
    return this.person.page.$eval('#remote', (video) =>
      video instanceof HTMLVideoElement ? video.videoWidth : 0,
    );
  }

  async #press(button: string): Promise<void> {
    await this.person.waitFor(`${button} can be pressed`, () =>
      this.person.page.$(`${button}:not([hidden])`),
    );
    await this.person.page.click(button);
  }
}

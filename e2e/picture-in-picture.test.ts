import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ElementHandle } from 'puppeteer-core';
import type { DocumentPictureInPicture } from '../components/utils/dom-picture-in-picture.ts';
import { seesPicture } from './support/media.ts';
import type { RoomUser } from './support/room-user.ts';
import { newRoom, Stage } from './support/stage.ts';

/** Runs in the page: what is in its small window. */
function small(selector: string): Element | null {
  const { documentPictureInPicture: api } = window as unknown as {
    readonly documentPictureInPicture: DocumentPictureInPicture & { readonly window: Window | null };
  };
  return api.window?.document.querySelector('div')?.shadowRoot?.querySelector(selector) ?? null;
}

const isOpen = ({ person }: RoomUser): Promise<boolean> =>
  person.page.evaluate(
    () => document.querySelector('video-room')?.matches(':state(picture-in-picture)') ?? false,
  );

async function find(user: RoomUser, selector: string): Promise<ElementHandle<HTMLElement>> {
  return user.person.waitFor(`${selector} in the small window`, async () => {
    const handle = await user.person.page.evaluateHandle(small, selector);
    return handle.asElement() as ElementHandle<HTMLElement> | null;
  });
}

/** Puppeteer has each evaluation count as a click. */
const toggle = ({ person }: RoomUser): Promise<boolean | undefined> =>
  person.page.evaluate(() => document.querySelector('video-room')?.togglePictureInPicture());

describe('the call in a small window', () => {
  const stage = new Stage({ browsers: ['chromium'] });

  it('shows the others, goes on while the tab is behind another, and closes with the call', async () => {
    const room = newRoom();
    const ann = await stage.participant('ann', { room });
    const bob = await stage.participant('bob', { room });
    await bob.sees('ann');
    await bob.find('>>> room-toasts');
    assert.equal(await toggle(bob), true);
    const video = (await find(bob, '[aria-label="ann"] video')) as ElementHandle<HTMLVideoElement>;
    await seesPicture(bob.person, video, 'ann in the small window');

    await stage.secondTab(bob).then((other) => other.person.page.bringToFront());
    await seesPicture(bob.person, video, 'ann in the small window of a tab behind another');

    await (await find(bob, 'button[aria-label="Mute microphone"]')).evaluate((button) => button.click());
    await ann.find('>>> .tile[aria-label="bob"] [aria-label="Muted"]');
    await find(bob, 'button[aria-label="Unmute microphone"]');

    await (await find(bob, 'button[aria-label="Leave"]')).evaluate((button) => button.click());
    await ann.finds('>>> .tile[aria-label="bob"]', 0);
    await bob.person.waitFor('the window to close', async () => !(await isOpen(bob)));
  });

  it('is one picture where the browser puts no more there', async () => {
    const room = newRoom();
    const ann = await stage.participant('ann', { room });
    const bob = await stage.visitor('bob');
    await bob.person.page.evaluateOnNewDocument(() => {
      Reflect.deleteProperty(window, 'documentPictureInPicture');
    });
    await bob.enter(stage.service.origin, { room });
    await bob.sees('ann');
    await bob.find('>>> room-toasts');
    assert.equal(await toggle(bob), true);
    const source = (await bob.person.page.evaluateHandle(
      () => document.querySelector('video-room')?.shadowRoot?.pictureInPictureElement,
    )) as ElementHandle<HTMLVideoElement>;
    await seesPicture(bob.person, source, 'ann in the small window');
    await ann.use('screenshare');
    const shared = await bob.video('ann’s screen');
    await bob.person.waitFor('the screen in the small window', async () => {
      const screen = await shared.evaluateHandle((element) => element.srcObject);
      return source.evaluate((element, stream) => element.srcObject === stream, screen);
    });
    assert.equal(await toggle(bob), false);
    assert.equal(await bob.person.page.evaluate(() => document.pictureInPictureElement), null);
    assert.equal(await isOpen(bob), false);
  });
});

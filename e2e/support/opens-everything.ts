import type { RoomUser } from './room-user.ts';
import { fileIs, sends } from './files.ts';

const CLOSE = '[part~="close-button"]';
const TABS = ['devices', 'video', 'notices', 'look', 'stats', 'report'] as const;

/** Goes through all that a call has to offer, so that every chunk is loaded and every part was shown once. `bob`: who is there as well. */
export async function opensEverything(ann: RoomUser, bob: RoomUser): Promise<void> {
  await ann.find('>>> room-toasts >>> .list');
  await chats(ann, bob);
  await reacts(ann, bob);
  await invites(ann);
  await readsHelp(ann);
  await goesThroughSettings(ann);
  await changesLanguage(ann);
}

/** Puts the call into a small window, and back. Browsers open one for a page, not for a frame on it. */
export async function usesSmallWindow({ person }: RoomUser): Promise<void> {
  // Puppeteer has each evaluation count as a click.
  const toggle = () =>
    person.page.evaluate(() => document.querySelector('video-room')?.togglePictureInPicture());
  const isOpen = () => person.page.$eval('video-room', (room) => room.matches(':state(picture-in-picture)'));
  await toggle();
  await person.waitFor('the small window', isOpen);
  await toggle();
  await person.waitFor('the small window to close', async () => !(await isOpen()));
}

async function chats(ann: RoomUser, bob: RoomUser): Promise<void> {
  await bob.use('chat');
  await ann.use('chat');
  await ann.press('>>> room-composer >>> [part="emoji-button"]');
  await ann.find('>>> room-emoji >>> [part="search"]');
  await ann.press('>>> room-emoji >>> [part="emoji"][tabindex="0"]');
  await ann.say('hello');
  await bob.reads('hello');
  await sends(ann, 1_000);
  await fileIs(bob, 'offered', ({ phase }) => phase === 'offered');
  await ann.find('>>> room-file >>> [part~="file"]');
}

async function reacts(ann: RoomUser, bob: RoomUser): Promise<void> {
  await ann.press('>>> room-toolbar >>> [part~="reactions-button"]');
  await ann.press('>>> room-menu#reactions >>> [data-key="🎉"]');
  await bob.find('>>> room-reactions >>> [part="reaction"]');
}

async function invites(ann: RoomUser): Promise<void> {
  await ann.use('people');
  await ann.press('>>> room-invite-button >>> [part="invite-button"]');
  await ann.find('>>> room-invite-button >>> room-invite >>> [part="qr"]');
  await ann.press(`>>> room-invite-button >>> ${CLOSE}`);
  await ann.use('people');
}

async function readsHelp(ann: RoomUser): Promise<void> {
  await ann.press('>>> room-toolbar >>> [part~="more-button"]');
  await ann.press('>>> room-menu#more >>> [data-key="shortcuts"]');
  await ann.press('>>> room-help >>> [part="shortcuts-close-button"]');
}

async function goesThroughSettings(ann: RoomUser): Promise<void> {
  await ann.use('settings');
  for (const tab of TABS) await ann.press(`>>> room-settings >>> #tab-${tab}`);
  await ann.press('>>> room-report >>> [part~="report-button"]');
  await ann.find('>>> room-report >>> [part="report"]');
  await ann.press('>>> room-settings >>> #tab-stats');
  await ann.find('>>> room-stats >>> [part="stats-plot"]');
  await ann.press(`>>> room-settings >>> ${CLOSE}`);
}

async function changesLanguage(ann: RoomUser): Promise<void> {
  const speaks = (lang: string) =>
    ann.person.view.$eval('video-room', (room, tag) => room.setAttribute('lang', tag), lang);
  await speaks('ar');
  await ann.find('>>> room-toolbar >>> [dir="rtl"], video-room >>> [dir="rtl"]');
  await speaks('en');
}

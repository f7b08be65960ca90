import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { received } from '../../support/probe.ts';
import type { RoomUser } from '../../support/room-user.ts';

declare global {
  interface Window {
    /** Names of the element's events since `listen`. */
    told: string[];
  }
}

/** What somebody's room shows. */
export interface RoomView {
  readonly state: string;
  readonly id: string | null;
  /** Names of the others that are there, and not away, in alphabetical order. */
  readonly others: readonly string[];
  /** Texts of the chat, in order. */
  readonly texts: readonly string[];
}

export function view({ person }: RoomUser): Promise<RoomView> {
  return person.page.evaluate(() => {
    const room = document.querySelector('video-room');
    return {
      state: room?.state ?? 'none',
      id: room?.localParticipant.id ?? null,
      others: (room?.participants ?? [])
        .filter(({ away }) => !away)
        .map(({ name }) => name)
        .sort(),
      texts: (room?.messages ?? []).map(({ text }) => text),
    };
  });
}

/** From now on {@link told} has what the element tells its page. A reload forgets it. */
export function listen({ person }: RoomUser): Promise<void> {
  return person.page.evaluate(() => {
    window.told = [];
    for (const name of ['participant-left', 'participant-joined', 'room-reconnecting', 'room-left'] as const)
      document.addEventListener(name, () => window.told.push(name));
    document.addEventListener('chat-message', ({ message }) => window.told.push(`chat: ${message.text}`));
  });
}

export function told({ person }: RoomUser): Promise<readonly string[]> {
  return person.page.evaluate(() => window.told);
}

/** Writes a message without opening the chat. */
export async function write({ person }: RoomUser, text: string): Promise<void> {
  await person.page.evaluate(
    (message) => document.querySelector('video-room')?.sendChatMessage(message),
    text,
  );
}

/** Waits until somebody is in the room with exactly these others, none of them away. */
export async function isWith(user: RoomUser, others: readonly string[]): Promise<void> {
  const wanted = [...others].sort().join();
  await user.person.waitFor(`the room with ${wanted}`, async () => {
    const { state, others: there } = await view(user);
    return state === 'joined' && there.join() === wanted;
  });
}

/** Waits until the chat has exactly these texts, in this order. */
export async function hasChat(user: RoomUser, texts: readonly string[]): Promise<void> {
  await user.person.waitFor(`the messages ${texts.join(', ')}`, async () => {
    const there = (await view(user)).texts;
    return JSON.stringify(there) === JSON.stringify(texts)
      ? true
      : Promise.reject(new Error(there.join(', ')));
  });
}

/** What shows whether media went on as if nothing had happened. */
export interface MediaPath {
  /** Connections that were ever made. */
  readonly made: number;
  /** Over all open connections, as are frames (W3C webrtc-stats). */
  readonly packetsLost: number;
  readonly framesDecoded: number;
}

export async function mediaPath(page: Page): Promise<MediaPath> {
  const made = await page.evaluate(() => window.probe.peers.length);
  const { packetsLost, framesDecoded } = await received(page);
  return { made, packetsLost, framesDecoded };
}

/** That of each. */
export function mediaPaths(users: readonly RoomUser[]): Promise<readonly MediaPath[]> {
  return Promise.all(users.map(({ person }) => mediaPath(person.page)));
}

/** The same connections as at an earlier look, and not a packet less than were sent. */
export async function pathsAreUntouched(
  users: readonly RoomUser[],
  since: readonly MediaPath[],
): Promise<void> {
  const facts = ({ made, packetsLost }: MediaPath) => ({ made, packetsLost });
  assert.deepEqual((await mediaPaths(users)).map(facts), since.map(facts));
}

/** Waits until somebody has seen so many frames more than at an earlier look. */
export async function seesFramesGoOn({ person }: RoomUser, since: MediaPath, frames = 30): Promise<void> {
  await person.waitFor(
    'frames to go on',
    async () => (await mediaPath(person.page)).framesDecoded >= since.framesDecoded + frames,
  );
}

/** What a page complains of whose service is away, because the test has taken it away. */
export const SERVICE_AWAY =
  /ERR_CONNECTION|ERR_INTERNET|ERR_EMPTY|ERR_SOCKET|WebSocket|Failed to load resource/;

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import '../components/index.ts';
import type { FileTransfer } from '../components/index.ts';
import type { BrowserName } from './support/browsers.ts';
import type { RoomUser } from './support/room-user.ts';
import { newRoom, Stage } from './support/stage.ts';

const MEGABYTE = 1024 * 1024;
const PAIRINGS: readonly (readonly [from: BrowserName, to: BrowserName])[] = [
  ['chromium', 'chromium'],
  ['firefox', 'chromium'],
  ['chromium', 'firefox'],
];

/** Sends so many bytes that nobody could guess. Answers their SHA-256. */
function sends({ person }: RoomUser, size: number): Promise<readonly number[]> {
  return person.page.evaluate(async (length) => {
    const bytes = new Uint8Array(length);
    for (let at = 0; at < length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
    const file = new File([bytes], 'plan.bin', { type: 'application/x-plan' });
    await document.querySelector('video-room')?.sendFile(file);
    return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))];
  }, size);
}

function filesOf({ person }: RoomUser): Promise<readonly FileTransfer[]> {
  return person.page.evaluate(() => document.querySelector('video-room')?.session.state.files ?? []);
}

/** Waits until the only file stands like this. */
function fileIs(user: RoomUser, what: string, fact: (file: FileTransfer) => boolean): Promise<true> {
  return user.person.waitFor(`the file to be ${what}`, async () => {
    const files = await filesOf(user);
    assert.equal(files.length, 1);
    return files.every(fact);
  });
}

/** SHA-256 of what has been received. */
function received({ person }: RoomUser): Promise<readonly number[]> {
  return person.page.evaluate(async () => {
    const blob = document.querySelector('video-room')?.session.state.files[0]?.blob;
    return [
      ...new Uint8Array(
        await crypto.subtle.digest('SHA-256', (await blob?.arrayBuffer()) ?? new ArrayBuffer()),
      ),
    ];
  });
}

async function accepts(user: RoomUser): Promise<void> {
  await fileIs(user, 'offered', ({ phase }) => phase === 'offered');
  await user.person.page.evaluate(async () => {
    const room = document.querySelector('video-room');
    await room?.handleFile(room.session.state.files[0]?.id ?? '', 'accept');
  });
}

describe('files', () => {
  const stage = new Stage({ browsers: ['chromium', 'firefox'] });

  for (const [from, to] of PAIRINGS) {
    it(`of 20 MB arrive as they were sent, from ${from} to ${to}`, async () => {
      const room = newRoom();
      const ann = await stage.participant('ann', { room }, from);
      const bob = await stage.participant('bob', { room }, to);
      await bob.sees('ann');
      const sent = await sends(ann, 20 * MEGABYTE);
      await accepts(bob);
      await fileIs(bob, 'complete', ({ phase }) => phase === 'complete');
      assert.deepEqual(await received(bob), sent);
      await fileIs(
        ann,
        'told as there',
        ({ phase, moved }) => phase === 'complete' && moved === 20 * MEGABYTE,
      );
      await bob.sees('ann');
    });
  }
});

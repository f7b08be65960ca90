import assert from 'node:assert/strict';
import '../../components/index.ts';
import type { FileTransfer } from '../../components/index.ts';
import type { RoomUser } from './room-user.ts';

/** Sends so many bytes that nobody could guess. Answers their SHA-256. */
export function sends({ person }: RoomUser, size: number): Promise<readonly number[]> {
  return person.view.evaluate(async (length) => {
    const bytes = new Uint8Array(length);
    for (let at = 0; at < length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
    const file = new File([bytes], 'plan.bin', { type: 'application/x-plan' });
    await document.querySelector('video-room')?.sendFile(file);
    return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))];
  }, size);
}

/** Waits until the only file stands like this. */
export function fileIs(
  { person }: RoomUser,
  what: string,
  fact: (file: FileTransfer) => boolean,
  deadline?: number,
): Promise<true> {
  return person.waitFor(
    `the file to be ${what}`,
    async () => {
      const files = await person.view.evaluate(
        () => document.querySelector('video-room')?.session.state.files ?? [],
      );
      assert.equal(files.length, 1);
      return files.every(fact);
    },
    deadline,
  );
}

export async function accepts(user: RoomUser): Promise<void> {
  await fileIs(user, 'offered', ({ phase }) => phase === 'offered');
  await user.person.view.evaluate(async () => {
    const room = document.querySelector('video-room');
    await room?.handleFile(room.session.state.files[0]?.id ?? '', 'accept');
  });
}

/** SHA-256 of what has been received. */
export function received({ person }: RoomUser): Promise<readonly number[]> {
  return person.view.evaluate(async () => {
    const blob = document.querySelector('video-room')?.session.state.files[0]?.blob;
    const bytes = (await blob?.arrayBuffer()) ?? new ArrayBuffer();
    return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))];
  });
}

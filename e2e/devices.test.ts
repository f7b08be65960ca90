import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RoomUser } from './support/room-user.ts';
import { newRoom, Stage } from './support/stage.ts';

const negotiations = () => window.probe.negotiations;
const inUse = () => {
  const stream = document.querySelector('video-room')?.localParticipant.stream;
  return Object.fromEntries(stream?.getTracks().map((track) => [track.kind, track.label]) ?? []);
};
/** Where those are played who can be heard. */
const sinks = () => {
  const sounds = document.querySelector('video-room')?.renderRoot.querySelectorAll('audio') ?? [];
  return [...sounds].flatMap(({ srcObject, sinkId }) =>
    srcObject instanceof MediaStream && srcObject.getAudioTracks().length > 0 ? [sinkId] : [],
  );
};

/** Chooses the last device of a list, and answers its name. */
async function choosesLast(user: RoomUser, id: 'camera' | 'microphone' | 'speaker'): Promise<string> {
  const select = await user.find(`>>> room-devices >>> select#${id}`);
  const { label, value } = await select.evaluate((element) => {
    const last = (element as HTMLSelectElement).options[(element as HTMLSelectElement).length - 1];
    return { label: last?.text.trim() ?? '', value: last?.value ?? '' };
  });
  await user.person.page.locator(`>>> room-devices >>> select#${id}`).fill(value);
  return label;
}

describe('the choice of devices', () => {
  const stage = new Stage({ browsers: ['chromium'] });

  it('in a call changes what others get without negotiation, and lasts over visits', async () => {
    const room = newRoom();
    const ann = await stage.participant('ann', { room });
    const bob = await stage.participant('bob', { room });
    await Promise.all([bob.sees('ann'), bob.hears(), ann.hears()]);
    const { page } = ann.person;
    const before = await page.evaluate(negotiations);
    const first = await page.evaluate(inUse);

    await ann.use('settings');
    const camera = await choosesLast(ann, 'camera');
    const microphone = await choosesLast(ann, 'microphone');
    assert.notEqual(microphone, first['audio']);
    const wanted = { video: camera, audio: microphone };
    await ann.person.waitFor('the chosen ones', async () => {
      const { video, audio } = await page.evaluate(inUse);
      return video === wanted.video && audio === wanted.audio;
    });
    await Promise.all([bob.sees('ann'), bob.hears()]);
    assert.equal(await page.evaluate(negotiations), before);

    await choosesLast(ann, 'speaker');
    await ann.person.waitFor('the chosen speaker', async () => {
      const all = await page.evaluate(sinks);
      return all.length === 1 && all[0] !== '';
    });
    await ann.hears();

    await ann.press('>>> room-settings >>> [part="close-button"]');
    await ann.use('leave');
    await page.goto(`${stage.service.origin}/room/${newRoom()}`);
    await ann.join();
    await ann.isJoined();
    await ann.person.waitFor('the same devices on the next visit', async () => {
      const { video, audio } = await page.evaluate(inUse);
      return video === wanted.video && audio === wanted.audio;
    });
  });

  it('of the lobby is kept: whoever joined muted comes muted the next time', async () => {
    const ann = await stage.visitor('ann');
    const { page } = ann.person;
    await page.goto(`${stage.service.origin}/room/${newRoom()}`);
    await ann.press('>>> room-preview >>> [part="microphone-button"][aria-label="Mute microphone"]');
    await ann.join();
    await ann.isJoined();
    await ann.find('>>> room-toolbar >>> [aria-label="Unmute microphone"]');
    await page.goto(`${stage.service.origin}/room/${newRoom()}`);
    await ann.find('>>> room-preview >>> [part="camera-button"][aria-label="Turn camera off"]');
    await ann.find('>>> room-preview >>> [part="microphone-button"][aria-label="Unmute microphone"]');
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newRoom, Stage } from './support/stage.ts';
import type { RoomUser } from './support/room-user.ts';

const KEY = 'the-key-of-the-operator-is-long-enough';
const TOKEN = 'a-token-for-prometheus';

describe('the operator', () => {
  const stage = new Stage({ browsers: ['chromium'], env: { API_KEYS: KEY, METRICS_TOKEN: TOKEN } });

  async function enter(operator: RoomUser, key: string): Promise<void> {
    const input = await operator.find('>>> input[type="password"]');
    await input.type(key);
    await input.press('Enter');
  }
  /** Presses a button, and says yes to what is asked then. */
  async function act(operator: RoomUser, selector: string, said: string): Promise<void> {
    await operator.press(`>>> ${selector}`);
    await operator.press('>>> dialog[open] [value="yes"]');
    await operator.reads(said);
  }
  const bobSpeaks = (ann: RoomUser) =>
    ann.person.view.evaluate(() => document.querySelector('video-room')?.participants[0]?.microphone);

  const isMuted = (user: RoomUser) =>
    user.person.view.evaluate(
      () => document.querySelector('video-room')?.localParticipant.microphone === false,
    );

  it('sees a call, mutes and removes somebody, ends the room, and reads how the call was connected', async () => {
    const room = newRoom();
    const ann = await stage.participant('ann', { room });
    const bob = await stage.participant('bob', { room });
    await ann.sees('bob');
    await ann.hears();

    const operator = await stage.visitor('operator');
    // The browser tells of the answer to a wrong key by itself.
    operator.person.expected.push(/401/);
    await operator.person.page.goto(`${stage.service.origin}/operator`);
    await enter(operator, 'not the key');
    await operator.reads('The service does not know this key.');
    await enter(operator, KEY);
    await operator.reads('Nodes');
    await operator.press('>>> button.room');
    await operator.reads('bob@example.org');
    assert.ok(!operator.person.page.url().includes(KEY));

    assert.equal(await bobSpeaks(ann), true);
    await act(operator, '[aria-label="Mute: bob"]', 'bob is muted.');
    await ann.person.waitFor('bob to be muted', async () => (await bobSpeaks(ann)) === false);
    await bob.person.waitFor('the own microphone to be off', () => isMuted(bob));

    const response = await fetch(`${stage.service.origin}/metrics`, {
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    const metrics = await response.text();
    assert.match(metrics, /^roomlet_call_paths_total\{outcome="connected",path="\w+",protocol="udp"\} 2$/m);
    assert.match(metrics, /^roomlet_call_join_to_media_seconds_count 1$/m);

    await act(operator, '[aria-label="Remove: bob"]', 'bob has been removed.');
    await ann.finds('>>> .tile[aria-label="bob"]', 0);
    await bob.reads('You were removed from the call');
    assert.equal(await bob.state(), 'ended');

    assert.equal(await ann.state(), 'joined');
    await act(operator, '.end', 'has been ended.');
    await ann.reads('The call has ended');
    assert.equal(await ann.state(), 'ended');
  });
});

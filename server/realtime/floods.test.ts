import assert from 'node:assert/strict';
import { test } from 'node:test';
import { secretOf, startService } from '../testing/build.ts';

/** How many messages the two in the call exchange while the flood goes on. */
const ROUNDS = 50;

test('a flood of signals at one of two in a call ends with the connection that sends it', async (t) => {
  const service = await startService(t);
  const ada = await service.join({ email: 'ada@example.org' });
  const bob = await service.join({ email: 'bob@example.org' });
  const eve = await service.join({ email: 'eve@example.org' });
  const offer = { type: 'offer', sdp: `v=0\r\n${'a=x\r\n'.repeat(500)}` };
  const candidate = { candidate: 'candidate:1 1 udp 1 192.0.2.1 9 typ host' };
  for (let n = 0; n < 5_000; n += 1) {
    eve.emit('peer:nego:needed', { to: bob.id, offer });
    eve.emit('peer:candidate', { to: bob.id, candidate });
  }
  for (let n = 0; n < ROUNDS; n += 1) {
    assert.equal(await ada.codeOf('call:declined', { to: bob.id }), 'ok');
    await bob.next('call:declined');
  }
  await eve.next('disconnect');
  await bob.settled();
  const reached = (event: string) => bob.unread.filter((received) => received.event === event).length;
  assert.ok(reached('peer:nego:needed') <= 310, `${reached('peer:nego:needed')} offers came through`);
  assert.ok(reached('peer:candidate') <= 50, `${reached('peer:candidate')} candidates came through`);
});

test('a flood of joins is refused, and those in the room go on', async (t) => {
  const service = await startService(t, { MAX_JOINS_PER_MINUTE: '40', ROOM_CAPACITY: '0' });
  const ada = await service.join({ email: 'ada@example.org', secret: secretOf('ada') });
  const bob = await service.join({ email: 'bob@example.org', secret: secretOf('bob') });
  const flood = await service.connect();
  const codes = Array.from({ length: 500 }, async (_, n) => {
    const code = await flood.codeOf('room:join', {
      room: 'room',
      email: `eve${n}@example.org`,
      secret: secretOf(`e${n}`),
    });
    if (code === 'ok') await flood.request('room:leave', {});
    return code;
  });
  for (let n = 0; n < ROUNDS; n += 1) {
    assert.equal(await ada.codeOf('call:declined', { to: bob.id }), 'ok');
    await bob.next('call:declined');
  }
  const found = await Promise.all(codes);
  assert.ok(found.filter((code) => code === 'ok').length < 40, 'few came in');
  assert.ok(found.filter((code) => code === 'rate-limited').length > 400, 'most were refused');
});

import assert from 'node:assert/strict';
import { test } from '../testing/both-keepers.ts';
import { startService } from '../testing/either-service.ts';

const KEY = 'a-key-of-the-tests-that-is-long-enough';

test('rooms that the site makes are made and joined also where people may make no more', async (t) => {
  const service = await startService(t, { MAX_ROOMS: '1', API_KEYS: KEY });
  const codeOf = async (room: string) =>
    (await service.connect()).codeOf('room:join', { room, email: 'eve@example.org' });
  await service.join({ room: 'first' });
  assert.equal(await codeOf('second'), 'unavailable');
  const made = await service.app.inject({
    method: 'POST',
    url: '/api/v1/rooms',
    headers: { authorization: `Bearer ${KEY}` },
    payload: { name: 'lesson' },
  });
  assert.equal(made.statusCode, 201, made.body);
  assert.equal(await codeOf('lesson'), 'ok');
  assert.equal(await codeOf('second'), 'unavailable');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeJwt } from 'jose';
import { startApi, type TestApi } from '../../testing/api.ts';

/** The API, with Ada in the room `tea`. */
async function startTea(...[t, options]: Parameters<typeof startApi>): Promise<TestApi> {
  const api = await startApi(t, options);
  api.rooms.create('tea', {});
  api.rooms.enter('tea', { id: 'ada' });
  return api;
}

const codeOf = ({ body }: { readonly body: unknown }) => (body as { readonly code?: string }).code;

test('participants are told with what the service knows of them', async (t) => {
  const { ask } = await startTea(t);
  const media = { microphone: true, camera: false, screen: false, hand: false };
  const who = { id: 'ada', name: 'Ada', email: 'ada@example.org', role: 'host' };
  const ada = { ...who, joinedAt: '1970-01-01T00:00:00.000Z', away: false, media };
  assert.deepEqual((await ask('GET /rooms/tea/participants')).body, { participants: [ada] });
  assert.deepEqual(((await ask('GET /rooms/tea')).body as { participants: unknown }).participants, [ada]);
});

test('a participant is removed, and muted, by id', async (t) => {
  const { ask, rooms } = await startTea(t);
  assert.equal(
    (await ask('POST /rooms/tea/participants/ada/mute', { body: { media: 'camera' } })).status,
    204,
  );
  assert.equal((await ask('DELETE /rooms/tea/participants/ada')).status, 204);
  assert.deepEqual(rooms.done, [
    ['mute', 'tea', 'ada', 'camera'],
    ['remove', 'tea', 'ada'],
  ]);
});

for (const request of [
  'DELETE /rooms/tea/participants/bob',
  'DELETE /rooms/none/participants/ada',
  'POST /rooms/tea/participants/bob/mute',
  'POST /rooms/none/participants/ada/mute',
]) {
  test(`nobody is there: ${request}`, async (t) => {
    const { ask, rooms } = await startTea(t);
    const answer = await ask(request, request.startsWith('POST') ? { body: { media: 'camera' } } : {});
    assert.deepEqual([answer.status, codeOf(answer)], [404, 'no-such-participant']);
    assert.deepEqual(rooms.done, []);
  });
}

test('what cannot be muted is refused', async (t) => {
  const { ask } = await startTea(t);
  assert.equal((await ask('POST /rooms/tea/participants/ada/mute', { body: { media: 'chat' } })).status, 400);
});

test('a message goes to everybody, or to one, as it is', async (t) => {
  const { ask, rooms } = await startTea(t);
  const data = { quiz: [1, null, 'ü'] };
  assert.equal((await ask('POST /rooms/tea/messages', { body: { data } })).status, 204);
  assert.equal((await ask('POST /rooms/tea/messages', { body: { data: null, to: 'ada' } })).status, 204);
  assert.deepEqual(rooms.done, [
    ['tell', 'tea', data, undefined],
    ['tell', 'tea', null, 'ada'],
  ]);
  assert.equal(codeOf(await ask('POST /rooms/none/messages', { body: { data } })), 'no-such-room');
  assert.equal(
    codeOf(await ask('POST /rooms/tea/messages', { body: { data, to: 'bob' } })),
    'no-such-participant',
  );
  assert.equal(codeOf(await ask('POST /rooms/tea/messages', { body: {} })), 'invalid-request');
});

test('a message is no larger and no deeper than those of pages', async (t) => {
  const { ask, rooms } = await startTea(t);
  const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);
  const answers = [];
  for (const data of ['x'.repeat(16 * 1024 - 2), 'x'.repeat(16 * 1024 - 1), nested(12), nested(13)]) {
    answers.push((await ask('POST /rooms/tea/messages', { body: { data } })).status);
  }
  assert.deepEqual(answers, [204, 413, 204, 400]);
  assert.equal(rooms.done.length, 2);
});

test('a token is minted as it was asked for', async (t) => {
  const key = new TextEncoder().encode('a secret of the tests, long enough');
  const { ask } = await startTea(t, {
    signer: { key, algorithm: 'HS256', audience: 'roomlet', issuer: 'us' },
  });
  const answer = await ask('POST /tokens', { body: { room: 'tea', role: 'host', sub: '7', expiresIn: 60 } });
  assert.equal(answer.status, 201);
  const { token, expiresAt } = answer.body as { readonly token: string; readonly expiresAt: string };
  const { room, role, sub, aud, iss, exp = 0 } = decodeJwt(token);
  assert.deepEqual(
    { room, role, sub, aud, iss },
    { room: 'tea', role: 'host', sub: '7', aud: 'roomlet', iss: 'us' },
  );
  assert.equal(expiresAt, new Date(exp * 1_000).toISOString());
});

test('a token that cannot be is refused with what is wrong', async (t) => {
  const key = new TextEncoder().encode('a secret of the tests, long enough');
  const { ask } = await startTea(t, {
    signer: { key, algorithm: 'HS256', audience: 'roomlet', issuer: undefined },
  });
  const once = await ask('POST /tokens', { body: { room: 'tea-*', once: true } });
  assert.deepEqual([once.status, codeOf(once)], [400, 'invalid-request']);
  assert.match((once.body as { readonly detail: string }).detail, /exact name/);
  assert.equal((await ask('POST /tokens', { body: { room: 'tea', role: 'king' } })).status, 400);
});

test('a service that signs no tokens says so', async (t) => {
  const { ask } = await startTea(t);
  const answer = await ask('POST /tokens', { body: { room: 'tea' } });
  assert.deepEqual([answer.status, codeOf(answer)], [501, 'tokens-not-configured']);
});

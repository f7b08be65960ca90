import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UnavailableError } from '../../rooms/keeper.ts';
import { startApi, type TestApi } from '../../testing/api.ts';

interface Body {
  readonly code: string;
  readonly detail: string;
  readonly errors: readonly object[];
  readonly name: string;
  readonly rooms: readonly { readonly name: string }[];
  readonly next?: string;
}

async function bodyOf(answer: ReturnType<TestApi['ask']>): Promise<Body> {
  return (await answer).body as Body;
}

test('a room is created as it was said, and found by its address', async (t) => {
  const { ask } = await startApi(t);
  const settings = {
    capacity: 20,
    locked: true,
    knock: true,
    selfUnmute: false,
    emptyMs: 1_000,
    metadata: { a: 'b' },
  };
  const created = await ask('POST /rooms', { body: { name: ' tea / time ', ...settings } });
  assert.equal(created.status, 201);
  const location = String(created.headers['location']);
  assert.equal(location, '/api/v1/rooms/tea%20%2F%20time');
  const read = await ask(`GET ${location.replace('/api/v1', '')}`);
  const room = {
    name: 'tea / time',
    id: 'id of tea / time',
    createdAt: '1970-01-01T00:00:00.000Z',
    ...settings,
  };
  assert.deepEqual(read.body, { ...room, participantCount: 0, participants: [], waiting: [] });
});

test('a room without a name gets one that nobody guesses', async (t) => {
  const { ask } = await startApi(t);
  const [first, second] = [
    await bodyOf(ask('POST /rooms', { body: {} })),
    await bodyOf(ask('POST /rooms', { body: {} })),
  ];
  assert.match(first.name, /^[\w-]{22}$/);
  assert.notEqual(first.name, second.name);
});

test('a room that there is already is not created again, nor changed by it', async (t) => {
  const { ask, rooms } = await startApi(t);
  await ask('POST /rooms', { body: { name: 'tea', capacity: 3 } });
  const again = await ask('POST /rooms', { body: { name: 'tea', capacity: 5 } });
  assert.deepEqual([again.status, (again.body as Body).code], [409, 'room-exists']);
  assert.equal(rooms.find('tea')?.capacity, 3);
});

test('names are compared as people see them', async (t) => {
  const { ask } = await startApi(t);
  await ask('POST /rooms', { body: { name: 'ﬁka' } });
  assert.equal((await ask('GET /rooms/fika')).status, 200);
  assert.equal((await ask(`GET /rooms/${encodeURIComponent(' ﬁka ')}`)).status, 200);
});

test('the longest name there may be has an address, in any script', async (t) => {
  const { ask } = await startApi(t);
  for (const letter of ['a', '茶', '/']) {
    const name = letter.repeat(100);
    assert.equal((await ask('POST /rooms', { body: { name } })).status, 201);
    assert.equal((await ask(`GET /rooms/${encodeURIComponent(name)}`)).status, 200, letter);
  }
});

for (const name of ['..', 'a\u202Eb', 'x'.repeat(101), '\u0000']) {
  test(`no room is called ${JSON.stringify(name).slice(0, 20)}`, async (t) => {
    const { ask } = await startApi(t);
    const answer = await ask('POST /rooms', { body: { name } });
    assert.deepEqual([answer.status, (answer.body as Body).code], [400, 'invalid-room']);
  });
}

test('pages follow one another by name, and the last one says so', async (t) => {
  const { ask } = await startApi(t);
  for (const name of ['d', 'a/?&', 'c', 'b', 'ä']) await ask('POST /rooms', { body: { name } });
  const names: string[] = [];
  let query = '?limit=2';
  for (;;) {
    const page = await bodyOf(ask(`GET /rooms${query}`));
    assert.ok(page.rooms.length <= 2);
    names.push(...page.rooms.map(({ name }) => name));
    if (page.next === undefined) break;
    query = `?limit=2&after=${encodeURIComponent(page.next)}`;
  }
  assert.deepEqual(names, ['a/?&', 'b', 'c', 'd', 'ä']);
});

test('a full page that is the last one has no next', async (t) => {
  const { ask } = await startApi(t);
  for (const name of ['a', 'b']) await ask('POST /rooms', { body: { name } });
  assert.equal((await bodyOf(ask('GET /rooms?limit=2'))).next, undefined);
});

test('only what is said is changed', async (t) => {
  const { ask, rooms } = await startApi(t);
  await ask('POST /rooms', { body: { name: 'tea', capacity: 3, knock: true } });
  const changed = await ask('PATCH /rooms/tea', { body: { locked: true } });
  assert.equal(changed.status, 200);
  const { capacity, knock, locked } = rooms.find('tea') ?? {};
  assert.deepEqual({ capacity, knock, locked }, { capacity: 3, knock: true, locked: true });
});

test('everything that is wrong is told at once, by its place', async (t) => {
  const { ask } = await startApi(t);
  const body = { capacity: -1, locked: 'yes', metadata: { 'a/b': 1 }, colour: 'red' };
  const answer = await bodyOf(ask('POST /rooms', { body }));
  assert.equal(answer.code, 'invalid-request');
  assert.deepEqual(
    answer.errors.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    [
      { detail: 'is not known', pointer: '#/colour' },
      { detail: 'must be >= 0', pointer: '#/capacity' },
      { detail: 'must be boolean', pointer: '#/locked' },
      { detail: 'must be string', pointer: '#/metadata/a~1b' },
    ],
  );
});

test('a number in a body is a number, one in an address is text', async (t) => {
  const { ask } = await startApi(t);
  assert.equal((await ask('POST /rooms', { body: { capacity: '3' } })).status, 400);
  assert.equal((await ask('GET /rooms?limit=3')).status, 200);
  const { errors, detail } = await bodyOf(ask('GET /rooms?limit=0'));
  assert.deepEqual(errors, [{ detail: 'must be >= 1', parameter: 'limit' }]);
  assert.equal(detail, 'limit must be >= 1.');
});

test('what is broken in the service is told without details, and logged', async (t) => {
  const { ask, rooms, log } = await startApi(t);
  rooms.list = () => {
    throw new Error('the inner life of the service');
  };
  const answer = await ask('GET /rooms');
  assert.deepEqual([answer.status, (answer.body as Body).code], [500, 'internal']);
  assert.doesNotMatch(JSON.stringify(answer.body), /inner life/);
  assert.match(log.join(''), /inner life/);
});

test('rooms that are kept elsewhere and out of reach are a reason to come back', async (t) => {
  const { ask, rooms, log } = await startApi(t);
  rooms.find = () => {
    throw new UnavailableError();
  };
  const answer = await ask('GET /rooms/tea');
  assert.deepEqual([answer.status, (answer.body as Body).code], [503, 'unavailable']);
  assert.equal(answer.headers['retry-after'], '5');
  assert.deepEqual(log, []);
});

test('the address of a kind of problem explains it', async (t) => {
  const { ask } = await startApi(t);
  const { type, title } = (await ask('GET /rooms/none')).body as {
    readonly type: string;
    readonly title: string;
  };
  const explained = await ask(`GET ${type.replace('/api/v1', '')}`, { key: null });
  assert.deepEqual([explained.status, (explained.body as { readonly title: string }).title], [200, title]);
  assert.equal((await ask('GET /problems/none', { key: null })).status, 404);
});

test('a room that would be gone before anybody can come is not created, nor made of one that there is', async (t) => {
  const { ask } = await startApi(t);
  const created = await ask('POST /rooms', { body: { name: 'tea', emptyMs: 0 } });
  assert.deepEqual([created.status, (created.body as Body).code], [400, 'invalid-request']);
  await ask('POST /rooms', { body: { name: 'tea' } });
  assert.equal((await ask('PATCH /rooms/tea', { body: { emptyMs: 999 } })).status, 400);
  const description = JSON.stringify((await ask('GET /openapi.json')).body);
  const asked = description.match(/"emptyMs":\{[^}]*"minimum":1000\b/g) ?? [];
  assert.equal(asked.length, 2);
});

test('a deletion that says it is JSON, and has no body, is one all the same', async (t) => {
  const { ask } = await startApi(t);
  await ask('POST /rooms', { body: { name: 'tea' } });
  const headers = { 'content-type': 'application/json' };
  assert.equal((await ask('POST /rooms', { headers })).status, 400);
  assert.equal((await ask('DELETE /rooms/tea', { headers })).status, 204);
});

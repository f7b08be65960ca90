import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { SERVICE_ID } from '../../../protocol/index.ts';
import { API_KEY } from '../../testing/api.ts';
import { secretOf, startService, type TestService } from '../../testing/build.ts';

/** The API of a service in which people are. */
async function startLive(
  t: TestContext,
  environment: Readonly<Record<string, string>> = {},
): Promise<TestService & { ask(request: string, body?: unknown): Promise<Response> }> {
  const service = await startService(t, { API_KEYS: API_KEY, ...environment });
  const ask = (request: string, body?: unknown) => {
    const [method = '', path = ''] = request.split(' ');
    return fetch(`${service.url}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${API_KEY}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  };
  return { ...service, ask };
}

interface Room {
  readonly name: string;
  readonly capacity: number;
  readonly participantCount: number;
  readonly participants: readonly { readonly id: string; readonly email: string; readonly name: string }[];
}

test('who has joined is in the list of rooms and in the room', async (t) => {
  const { ask, join } = await startLive(t);
  const ada = await join({ room: 'tea', email: 'ada@example.org' });
  await join({ room: 'cake' });
  const { rooms } = (await (await ask('GET /rooms')).json()) as { readonly rooms: readonly Room[] };
  assert.deepEqual(
    rooms.map(({ name, participantCount }) => [name, participantCount]),
    [
      ['cake', 1],
      ['tea', 1],
    ],
  );
  const { participants } = (await (await ask('GET /rooms/tea')).json()) as Room;
  assert.deepEqual(
    participants.map(({ id, email, name }) => ({ id, email, name })),
    [{ id: ada.id, email: 'ada@example.org', name: 'ada' }],
  );
});

test('a room that was created has the capacity that was said, also when it is changed', async (t) => {
  const { ask, join, connect } = await startLive(t);
  assert.equal((await ask('POST /rooms', { name: 'tea', capacity: 1 })).status, 201);
  await join({ room: 'tea' });
  const late = await connect();
  const request = { room: 'tea', email: 'bob@example.org' };
  assert.equal(await late.codeOf('room:join', request), 'full');
  assert.equal((await ask('PATCH /rooms/tea', { capacity: 2 })).status, 200);
  assert.equal(await late.codeOf('room:join', request), 'ok');
  assert.equal((await ask('POST /rooms', { name: 'tea' })).status, 409);
});

test('a room that is locked lets nobody in, and those inside are told', async (t) => {
  const { ask, join, connect } = await startLive(t);
  const ada = await join({ room: 'tea' });
  await ask('PATCH /rooms/tea', { locked: true });
  assert.equal((await ada.next('room:updated')).locked, true);
  const late = await connect();
  assert.equal(await late.codeOf('room:join', { room: 'tea', email: 'bob@example.org' }), 'locked');
});

test('a participant who is removed is told, and gone for the others', async (t) => {
  const { ask, join } = await startLive(t);
  const ada = await join({ room: 'tea', secret: secretOf('ada') });
  const bob = await join({ room: 'tea', secret: secretOf('bob') });
  assert.equal((await ask(`DELETE /rooms/tea/participants/${bob.id}`)).status, 204);
  assert.equal((await bob.next('room:error')).code, 'kicked');
  await bob.next('disconnect');
  const { id, reason } = await ada.next('user:left');
  assert.deepEqual({ id, reason }, { id: bob.id, reason: 'kicked' });
  assert.equal((await ask(`DELETE /rooms/tea/participants/${bob.id}`)).status, 404);
});

test('a participant who is muted is told, and everybody sees it', async (t) => {
  const { ask, join } = await startLive(t);
  const ada = await join({ room: 'tea' });
  const bob = await join({ room: 'tea', media: { microphone: true } });
  assert.equal(
    (await ask(`POST /rooms/tea/participants/${bob.id}/mute`, { media: 'microphone' })).status,
    204,
  );
  assert.deepEqual(await bob.next('room:mute'), { media: 'microphone' });
  const update = await ada.next('participant:updated');
  assert.deepEqual([update.id, update.microphone], [bob.id, false]);
});

test('a message is from the site itself, for all or for one', async (t) => {
  const { ask, join } = await startLive(t);
  const [ada, bob] = [await join({ room: 'tea' }), await join({ room: 'tea' })];
  const other = await join({ room: 'cake' });
  assert.equal((await ask('POST /rooms/tea/messages', { data: { quiz: 1 } })).status, 204);
  for (const client of [ada, bob]) {
    const { from, data } = await client.next('app:message');
    assert.deepEqual({ from, data }, { from: SERVICE_ID, data: { quiz: 1 } });
  }
  assert.equal((await ask('POST /rooms/tea/messages', { data: 'you', to: bob.id })).status, 204);
  assert.equal((await bob.next('app:message')).data, 'you');
  assert.equal((await ask('POST /rooms/tea/messages', { data: 'you', to: other.id })).status, 404);
  for (const client of [ada, other]) {
    await client.settled();
    assert.deepEqual(
      client.unread.filter(({ event }) => event === 'app:message'),
      [],
    );
  }
});

test('a room that is ended is over for everybody in it', async (t) => {
  const { ask, join } = await startLive(t);
  const clients = [await join({ room: 'tea' }), await join({ room: 'tea' })];
  assert.equal((await ask('DELETE /rooms/tea')).status, 204);
  for (const client of clients) {
    assert.equal((await client.next('room:error')).code, 'ended');
    await client.next('disconnect');
  }
  assert.equal((await ask('GET /rooms/tea')).status, 404);
});

test('a token that was minted here opens a room that is closed without one', async (t) => {
  const TOKEN_SECRET = 'a secret of the tests that is long enough';
  const { ask } = await startLive(t, { TOKEN_SECRET });
  const answer = await ask('POST /tokens', { room: 'tea', role: 'host' });
  assert.equal(answer.status, 201);
  assert.equal(((await answer.json()) as { readonly token: string }).token.split('.').length, 3);
});

test('nothing of a request is in the log: neither key, nor room, nor person', async (t) => {
  const { ask, join, log } = await startLive(t, { LOG_LEVEL: 'debug' });
  const ada = await join({ room: 'very-secret', email: 'ada@example.org' });
  await ask('GET /rooms/very-secret');
  await ask('GET /rooms?limit=very-secret');
  await ask('POST /rooms', { name: 'very-secret', what: 'ever' });
  await ask(`DELETE /rooms/very-secret/participants/${ada.id}`);
  assert.doesNotMatch(JSON.stringify(log), new RegExp(`very-secret|ada@|${API_KEY}`));
});

test('an address with broken encoding is answered as every other mistake is', async (t) => {
  const service = await startService(t, { API_KEYS: API_KEY });
  for (const path of ['/api/v1/rooms/%', '/api/v1/rooms/tea/participants/%E0%A4%A']) {
    const response = await fetch(`${service.url}${path}`, {
      headers: { authorization: `Bearer ${API_KEY}` },
    });
    assert.equal(response.status, 400);
    assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/);
    assert.equal(((await response.json()) as { readonly code: string }).code, 'invalid-request');
  }
  const page = await fetch(`${service.url}/%`);
  assert.equal(page.status, 400);
  assert.equal(
    ((await page.json()) as { readonly error: { readonly code: string } }).error.code,
    'bad-request',
  );
});

test('somebody outside cannot tell a room that the site has created from one that nobody has', async (t) => {
  const service = await startService(t, { API_KEYS: API_KEY });
  const created = await fetch(`${service.url}/api/v1/rooms`, {
    method: 'POST',
    headers: { authorization: `Bearer ${API_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'secret', capacity: 3, locked: true }),
  });
  assert.equal(created.status, 201);
  const visitor = await service.connect();
  const looks = [];
  for (const room of ['secret', 'nobody-made-this']) looks.push(await visitor.request('room:peek', { room }));
  assert.deepEqual(looks[0], looks[1]);
});

test('one node tells its own name of those who are connected to it', async (t) => {
  const service = await startService(t, { API_KEYS: API_KEY });
  await service.join({ room: 'tea' });
  const read = async (path: string) => {
    const headers = { authorization: `Bearer ${API_KEY}` };
    return (await fetch(`${service.url}/api/v1${path}`, { headers })).json();
  };
  const { nodes } = (await read('/nodes')) as { readonly nodes: readonly { readonly id: string }[] };
  const room = (await read('/rooms/tea')) as { readonly participants: readonly { readonly node: string }[] };
  assert.equal(room.participants[0]?.node, nodes[0]?.id);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { API_KEY, SECOND_KEY, startApi } from '../../testing/api.ts';

const codeOf = ({ body }: { readonly body: unknown }) => (body as { readonly code?: string }).code;

test('each of the keys opens it, so that one can take the place of another', async (t) => {
  const { ask } = await startApi(t);
  assert.equal((await ask('GET /rooms')).status, 200);
  assert.equal((await ask('GET /rooms', { key: SECOND_KEY })).status, 200);
  const { status } = await ask('GET /rooms', { key: null, headers: { authorization: `bearer ${API_KEY}` } });
  assert.equal(status, 200);
});

test('without a key, or with a wrong one, nothing is told, and it says what is missing', async (t) => {
  const { ask, rooms } = await startApi(t);
  rooms.create('tea', {});
  const none = await ask('GET /rooms/tea', { key: null });
  assert.deepEqual([none.status, codeOf(none)], [401, 'key-required']);
  assert.equal(none.headers['www-authenticate'], 'Bearer realm="roomlet"');
  for (const authorization of [
    `Bearer ${API_KEY.slice(0, -1)}`,
    `Bearer ${API_KEY}x`,
    `Bearer ${API_KEY.toUpperCase()}`,
    `Bearer ${API_KEY},${SECOND_KEY}`,
    `Basic ${API_KEY}`,
    'Bearer ',
    API_KEY,
  ]) {
    const wrong = await ask('GET /rooms/tea', { key: null, headers: { authorization } });
    assert.deepEqual([wrong.status, codeOf(wrong)], [401, 'key-invalid'], authorization);
    assert.match(String(wrong.headers['www-authenticate']), /error="invalid_token"/);
  }
});

test('a key in the address or in a cookie is none', async (t) => {
  const { ask } = await startApi(t);
  const headers = { cookie: `key=${API_KEY}` };
  assert.equal((await ask(`GET /rooms?access_token=${API_KEY}`, { key: null, headers })).status, 401);
});

test('an address that tries many wrong keys waits, but nobody there who has a right one, and others do not', async (t) => {
  const { ask, log } = await startApi(t);
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const answer = await ask('GET /rooms', { key: `wrong${attempt}`, from: '192.0.2.1' });
    assert.equal(answer.status, 401);
  }
  const limited = await ask('GET /rooms', { key: 'wrong', from: '192.0.2.1' });
  assert.deepEqual([limited.status, codeOf(limited)], [429, 'rate-limited']);
  assert.match(String(limited.headers['retry-after']), /^[1-9]\d?$/);
  for (const from of ['192.0.2.1', '192.0.2.2'])
    assert.equal((await ask('GET /rooms', { from })).status, 200);
  assert.equal(log.length, 1);
  assert.doesNotMatch(log.join(''), /wrong\d|192\.0\.2/);
});

test('right keys are not counted, nor requests without one', async (t) => {
  const { ask } = await startApi(t);
  for (let attempt = 0; attempt < 30; attempt += 1) {
    await ask('GET /rooms', { key: attempt % 2 ? null : API_KEY });
  }
  assert.equal((await ask('GET /rooms')).status, 200);
});

for (const origin of [
  'https://evil.example',
  'null',
  'http://localhost.evil.example',
  'http://localhost:8080',
]) {
  test(`a page of ${origin} gets nothing, not even with a key, and cannot read why`, async (t) => {
    const { ask, rooms } = await startApi(t);
    rooms.create('tea', {});
    const headers = { origin, host: 'localhost' };
    for (const request of ['GET /rooms', 'DELETE /rooms/tea', 'GET /openapi.json', 'GET /nothing']) {
      const answer = await ask(request, { headers });
      assert.deepEqual([answer.status, codeOf(answer)], [403, 'foreign-origin'], request);
      assert.equal(answer.headers['access-control-allow-origin'], undefined);
    }
    assert.ok(rooms.find('tea'));
  });
}

test('a page of the service itself may use it', async (t) => {
  const { ask } = await startApi(t);
  const headers = { origin: 'https://meet.example.org', host: 'meet.example.org' };
  assert.equal((await ask('POST /rooms', { headers, body: { name: 'tea' } })).status, 201);
});

test('there is no CORS: no header says that a page may read, and no preflight is answered', async (t) => {
  const { ask } = await startApi(t);
  for (const [request, key] of [
    ['GET /rooms', API_KEY],
    ['GET /rooms', null],
    ['GET /docs', null],
    ['GET /problems/internal', null],
    ['GET /nothing', API_KEY],
  ] as const) {
    const { headers } = await ask(request, { key });
    assert.ok(!Object.keys(headers).some((name) => name.startsWith('access-control-')), request);
  }
  const preflight = await ask('OPTIONS /rooms', {
    key: null,
    headers: {
      ...{ origin: 'https://evil.example', 'access-control-request-method': 'GET' },
      'access-control-request-headers': 'authorization',
    },
  });
  assert.equal(preflight.status, 403);
  assert.ok(!Object.keys(preflight.headers).some((name) => name.startsWith('access-control-')));
});

for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain']) {
  test(`what a form of another page can send is refused: ${type}`, async (t) => {
    const { ask, rooms } = await startApi(t);
    const answer = await ask('POST /rooms', { body: '{"name":"tea"}', headers: { 'content-type': type } });
    assert.deepEqual([answer.status, codeOf(answer)], [415, 'unsupported-media-type']);
    assert.equal(rooms.find('tea'), undefined);
  });
}

test('a body that would reach prototypes is refused', async (t) => {
  const { ask } = await startApi(t);
  for (const body of ['{"__proto__":{"locked":true}}', '{"metadata":{"constructor":{"prototype":{}}}}']) {
    assert.equal((await ask('POST /rooms', { body })).status, 400, body);
  }
});

test('answers are kept by nobody', async (t) => {
  const { ask } = await startApi(t);
  for (const request of ['GET /rooms', 'GET /rooms/none']) {
    assert.equal((await ask(request)).headers['cache-control'], 'no-store');
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startReceiver, verified, WEBHOOK_SECRET } from '../testing/receiver.ts';
import { makePost } from './post.ts';

const MESSAGE = { id: 'msg_1', room: 'r', body: '{"type":"room.started"}' };
const OTHER = `whsec_${Buffer.alloc(24, 'o').toString('base64')}`;
const NEVER = new AbortController().signal;

const postTo = (
  url: string,
  options: { readonly timeout?: number; readonly secrets?: readonly string[] } = {},
) => makePost({ url: new URL(url), secrets: [WEBHOOK_SECRET], userAgent: 'Roomlet/1.2.3', ...options });

test('a message is JSON, as it is, signed, with an id and a time', async (t) => {
  const receiver = await startReceiver(t);
  assert.deepEqual(await postTo(`${receiver.url}/hooks?key=1`)(MESSAGE, NEVER), { ok: true });
  const received = await receiver.next();
  assert.deepEqual(verified(received), { type: 'room.started' });
  const { 'webhook-id': id, 'content-type': type, 'user-agent': agent } = received.headers;
  assert.deepEqual({ id, type, agent }, { id: 'msg_1', type: 'application/json', agent: 'Roomlet/1.2.3' });
  assert.equal(received.path, '/hooks?key=1');
  assert.throws(() => verified({ ...received, body: received.body.replace('started', 'ended') }));
  assert.throws(() => verified({ ...received, headers: { ...received.headers, 'webhook-id': 'msg_2' } }));
  assert.throws(() => verified(received, OTHER));
});

test('each secret signs, so that receivers can change theirs in their own time', async (t) => {
  const receiver = await startReceiver(t);
  await postTo(receiver.url, { secrets: [OTHER, WEBHOOK_SECRET] })(MESSAGE, NEVER);
  const received = await receiver.next();
  verified(received, OTHER);
  verified(received, WEBHOOK_SECRET);
});

for (const status of [400, 404, 410, 429, 500, 503]) {
  test(`an answer with ${status} is none`, async (t) => {
    const receiver = await startReceiver(t, (response) =>
      response.writeHead(status, { 'retry-after': '7' }).end('no'),
    );
    const outcome = await postTo(receiver.url)(MESSAGE, NEVER);
    assert.deepEqual(outcome, { ok: false, status, reason: 'refused', retryAfter: 7_000 });
  });
}

test('a redirect leads nowhere', async (t) => {
  const elsewhere = await startReceiver(t);
  const receiver = await startReceiver(t, (response) =>
    response.writeHead(307, { location: elsewhere.url }).end(),
  );
  const outcome = await postTo(receiver.url)(MESSAGE, NEVER);
  assert.deepEqual(outcome, { ok: false, status: 307, reason: 'refused', retryAfter: null });
  assert.equal(elsewhere.received.length, 0);
});

test('a receiver that does not answer in time is one that is away', async (t) => {
  const receiver = await startReceiver(t, () => undefined);
  const outcome = await postTo(receiver.url, { timeout: 1 })(MESSAGE, NEVER);
  assert.deepEqual(outcome, { ok: false, status: null, reason: 'TimeoutError', retryAfter: null });
});

test('a receiver that is not there is told without its address', async () => {
  const outcome = await postTo('http://127.0.0.1:9/hooks?key=1')(MESSAGE, NEVER);
  assert.ok(!outcome.ok && outcome.status === null);
  assert.doesNotMatch(JSON.stringify(outcome), /127|key/);
});

test('what is on its way is broken off when it has to be', async (t) => {
  const stop = new AbortController();
  const receiver = await startReceiver(t, () => stop.abort());
  const outcome = await postTo(receiver.url)(MESSAGE, stop.signal);
  assert.equal(outcome.ok, false);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startService, type TestService } from '../testing/build.ts';
import { startReceiver, WEBHOOK_SECRET } from '../testing/receiver.ts';
import { until } from '../testing/until.ts';

const TOKEN = 'a-token-for-the-tests';
const AUTHORISED = { authorization: `Bearer ${TOKEN}` };

/** The value of one series; `undefined` if there is none. */
function valueOf(text: string, series: string): number | undefined {
  const line = text.split('\n').find((one) => one.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length + 1));
}

async function metricsOf({ url }: TestService): Promise<string> {
  const response = await fetch(`${url}/metrics`, { headers: AUTHORISED });
  assert.equal(response.status, 200);
  return response.text();
}

test('without a token and a port of their own there are no metrics', async (t) => {
  const { url } = await startService(t);
  const response = await fetch(`${url}/metrics`, { headers: AUTHORISED });
  assert.equal(response.status, 404);
});

test('with a token, metrics are told to those who have it', async (t) => {
  const { url } = await startService(t, { METRICS_TOKEN: TOKEN });
  for (const authorization of [
    undefined,
    TOKEN,
    'Bearer',
    `Bearer ${TOKEN}x`,
    `Bearer ${TOKEN.slice(1)}`,
    `Basic ${TOKEN}`,
  ]) {
    const response = await fetch(`${url}/metrics`, {
      headers: authorization === undefined ? {} : { authorization },
    });
    assert.equal(response.status, 401, String(authorization));
    assert.equal(response.headers.get('www-authenticate'), 'Bearer');
    assert.doesNotMatch(await response.text(), /roomlet_|process_/);
  }
  const response = await fetch(`${url}/metrics`, { headers: AUTHORISED });
  assert.equal(response.status, 200);
  assert.match(String(response.headers.get('content-type')), /^text\/plain; version=0\.0\.4/);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  assert.match(await response.text(), /^nodejs_eventloop_lag_p99_seconds /m);
});

test('pages of others read no metrics, even if they know the token', async (t) => {
  const { url } = await startService(t, { METRICS_TOKEN: TOKEN });
  const headers = { ...AUTHORISED, origin: 'https://elsewhere.example' };
  const answered = await fetch(`${url}/metrics`, { headers });
  assert.equal(answered.headers.get('access-control-allow-origin'), null);
  const preflight = await fetch(`${url}/metrics`, {
    method: 'OPTIONS',
    headers: {
      origin: headers.origin,
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'authorization',
    },
  });
  assert.equal(preflight.status, 404);
  assert.equal(preflight.headers.get('access-control-allow-origin'), null);
});

test('on a port of their own, metrics are there and nothing else is; and they are on no other', async (t) => {
  const { url, log } = await startService(t, { METRICS_PORT: '0', METRICS_TOKEN: TOKEN });
  const opened = log.find(({ msg }) => msg === 'metrics opened');
  assert.equal(opened?.['address'], '127.0.0.1');
  const own = `http://127.0.0.1:${String(opened?.['port'])}`;
  assert.equal((await fetch(`${own}/metrics`)).status, 401);
  assert.equal((await fetch(`${own}/metrics`, { headers: AUTHORISED })).status, 200);
  assert.equal((await fetch(`${own}/healthz`)).status, 404);
  assert.equal((await fetch(`${url}/metrics`, { headers: AUTHORISED })).status, 404);
});

test('a port of their own that asks for no token needs none', async (t) => {
  const { log } = await startService(t, { METRICS_PORT: '0' });
  const port = log.find(({ msg }) => msg === 'metrics opened')?.['port'];
  assert.equal((await fetch(`http://127.0.0.1:${String(port)}/metrics`)).status, 200);
});

test('who is connected, what they send and what is refused is counted', async (t) => {
  const service = await startService(t, { METRICS_TOKEN: TOKEN, ROOM_CAPACITY: '2' });
  const [ann, ben] = [await service.join({ room: 'a' }), await service.join({ room: 'a' })];
  await service.join({ room: 'b' });
  const visitor = await service.connect();
  assert.equal(await visitor.codeOf('room:join', { room: 'a', email: 'cleo@example.org' }), 'full');
  assert.equal(await visitor.codeOf('call:declined', { to: ann.id }), 'not-joined');
  assert.equal(await visitor.codeOf('no such event'), 'unknown-event');
  await ann.request('call:declined', { to: ben.id });
  await ann.request('call:declined', { to: ben.id });

  const text = await metricsOf(service);
  const expected = {
    roomlet_sockets: 4,
    roomlet_rooms: 2,
    'roomlet_joins_total{outcome="ok"}': 3,
    'roomlet_joins_total{outcome="full"}': 1,
    roomlet_join_duration_seconds_count: 3,
    'roomlet_messages_total{event="room:join"}': 3,
    'roomlet_messages_total{event="call:declined"}': 2,
    'roomlet_refusals_total{code="full"}': 1,
    'roomlet_refusals_total{code="not-joined"}': 1,
    'roomlet_refusals_total{code="unknown-event"}': 1,
    'roomlet_refusals_total{code="internal"}': 0,
  };
  for (const [series, value] of Object.entries(expected)) assert.equal(valueOf(text, series), value, series);
  const roles = [...text.matchAll(/^roomlet_participants\{role="\w+"\} (\d+)$/gm)].map(([, count]) =>
    Number(count),
  );
  assert.equal(
    roles.reduce((sum, count) => sum + count, 0),
    3,
  );
});

test('who has left is not counted any more', async (t) => {
  const service = await startService(t, { METRICS_TOKEN: TOKEN });
  const ann = await service.join();
  await ann.request('room:leave', {});
  const text = await metricsOf(service);
  assert.equal(valueOf(text, 'roomlet_rooms'), 0);
  assert.equal(valueOf(text, 'roomlet_sockets'), 1);
});

test('connections that are turned away are counted by reason', async (t) => {
  const service = await startService(t, {
    METRICS_TOKEN: TOKEN,
    ALLOWED_ORIGINS: 'https://ours.example',
    MAX_SOCKETS_PER_ADDRESS: '1',
  });
  await service.connect();
  await assert.rejects(service.connect());
  await assert.rejects(service.connect({ extraHeaders: { origin: 'https://elsewhere.example' } }));
  const text = await metricsOf(service);
  assert.equal(valueOf(text, 'roomlet_connections_refused_total{reason="address-limit"}'), 1);
  assert.equal(valueOf(text, 'roomlet_connections_refused_total{reason="origin"}'), 1);
});

test('metrics have names of the protocol for labels, and nothing that people have chosen', async (t) => {
  const service = await startService(t, { METRICS_TOKEN: TOKEN });
  const ann = await service.join({ room: 'secret-room', email: 'ann@example.org', displayName: 'Ann' });
  ann.emit('an event of my own', {});
  await ann.settled();
  const text = await metricsOf(service);
  assert.doesNotMatch(text, /secret-room|ann@|Ann|an event of my own|127\.0\.0\.1/);
  assert.ok(!text.includes(ann.id));
  for (const name of text.matchAll(/^# TYPE (roomlet_\w+) (\w+)$/gm)) {
    assert.match(String(name[1]), name[2] === 'counter' ? /_total$/ : /^(?!.*_total$)/);
  }
});

test('services in one process count for themselves', async (t) => {
  const [first, second] = [
    await startService(t, { METRICS_TOKEN: TOKEN }),
    await startService(t, { METRICS_TOKEN: TOKEN }),
  ];
  await first.join();
  assert.equal(valueOf(await metricsOf(first), 'roomlet_joins_total{outcome="ok"}'), 1);
  assert.equal(valueOf(await metricsOf(second), 'roomlet_joins_total{outcome="ok"}'), 0);
});

test('webhooks are counted: taken, given up, waiting', async (t) => {
  const receiver = await startReceiver(t);
  const service = await startService(t, {
    METRICS_TOKEN: TOKEN,
    WEBHOOK_URL: receiver.url,
    WEBHOOK_SECRET,
  });
  assert.equal(valueOf(await metricsOf(service), 'roomlet_webhooks_total{outcome="delivered"}'), 0);
  await service.join({ room: 'tea', email: 'ada@example.org' });
  // That the room has started, and who has come.
  await receiver.next();
  await receiver.next();
  await until('both are counted', async () => {
    const text = await metricsOf(service);
    return valueOf(text, 'roomlet_webhooks_total{outcome="delivered"}') === 2;
  });
  const text = await metricsOf(service);
  assert.equal(valueOf(text, 'roomlet_webhooks_total{outcome="lost"}'), 0);
  assert.equal(valueOf(text, 'roomlet_webhooks_waiting'), 0);
});

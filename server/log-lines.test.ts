import assert from 'node:assert/strict';
import { test } from 'node:test';
import { API_KEY } from './testing/api.ts';
import { secretOf, startService } from './testing/build.ts';

const METRICS_TOKEN = 'a-token-for-the-tests';
const offer = { type: 'offer', sdp: 'v=0\r\no=- 4611731400430051336 2 IN IP4 192.0.2.7\r\n' } as const;

test('a whole call leaves nothing in the log that tells who was in which room, or what was said', async (t) => {
  const lines: string[] = [];
  const service = await startService(
    t,
    { METRICS_TOKEN, API_KEYS: API_KEY },
    { logStream: { write: (line) => void lines.push(line) } },
  );
  const person = (name: string) => ({
    room: 'Board meeting',
    email: `${name}@private.example`,
    displayName: `Display of ${name}`,
    secret: secretOf(`secret-of-${name}`),
  });
  const [ann, ben] = [await service.join(person('ann')), await service.join(person('ben'))];
  await ann.request('user:call', { to: ben.id, offer });
  const candidate = { candidate: 'candidate:1 1 udp 1 198.51.100.9 9 typ host', sdpMid: '0' };
  await ann.request('peer:candidate', { to: ben.id, candidate });
  await ann.request('chat:send', { id: 'm1', text: 'words of the chat' });
  await ben.codeOf('room:join', { ...person('ben'), room: 'Another room' });
  await ben.codeOf('room:peek', { room: 'Peeked room', token: 'x.y.z-the-token' });
  await ben.codeOf('call:report', { what: 'failed' });
  await fetch(`${service.url}/room/Board%20meeting?token=in-the-address`);
  await fetch(`${service.url}/metrics`, { headers: { authorization: 'Bearer the-wrong-metrics-token' } });
  for (const key of [API_KEY, 'the-wrong-key-of-somebody-who-tries']) {
    const headers = { authorization: `Bearer ${key}` };
    await fetch(`${service.url}/api/v1/rooms/Board%20meeting`, { headers });
  }
  await ann.request('room:leave', {});
  ben.vanish();
  await service.app.close();

  const log = lines.join('');
  assert.match(log, /"msg":"participant joined"/);
  assert.match(log, /"msg":"participant left"/);
  assert.doesNotMatch(
    log,
    /private\.example|Display of|Board|Another room|Peeked|words of the chat|v=0|candidate:|192\.0\.2|198\.51|secret-of|token-?|wrong-key|keys?-of/i,
  );
});

test('each change in a life is one line, with fields of the same names', async (t) => {
  const service = await startService(t, { HOLD_RELOAD_MS: '0', HOLD_GRACE_MS: '0' });
  const ann = await service.join();
  await ann.request('room:leave', {});
  const byMessage = new Map(service.log.map((line) => [line.msg, Object.keys(line)]));
  const always = ['level', 'time', 'pid', 'hostname', 'msg', 'room'];
  for (const [message, fields] of [
    ['room opened', always],
    ['participant joined', [...always, 'participant']],
    ['participant left', [...always, 'participant', 'reason']],
  ] as const) {
    assert.deepEqual(byMessage.get(message)?.toSorted(), [...fields].toSorted(), message);
  }
});

test('values with line breaks stay within their line', async (t) => {
  const lines: string[] = [];
  const { app } = await startService(t, {}, { logStream: { write: (line) => void lines.push(line) } });
  const forged = 'x\n{"level":30,"msg":"participant joined"}\r\n\u2028end';
  lines.length = 0;
  app.log.warn({ endpoint: forged, err: new Error(forged) }, forged);
  assert.equal(lines.length, 1);
  assert.equal(lines[0]?.trimEnd().split(/\r|\n/).length, 1);
  assert.equal((JSON.parse(lines[0] ?? '') as { readonly endpoint: unknown }).endpoint, forged);
});

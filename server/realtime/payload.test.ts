import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LIMITS, type ClientEvent } from '../../protocol/index.ts';
import { isClientEvent, refusal } from './payload.ts';

const join = { room: 'room', email: 'ada@example.org' };
const offer = { type: 'offer', sdp: 'v=0\r\n' };
const line = 'candidate:1 1 udp 1 192.0.2.1 9 typ host';
const nested = (depth: number): unknown => (depth === 0 ? 1 : { deeper: nested(depth - 1) });

test('only events of the wire are known', () => {
  assert.equal(isClientEvent('room:join'), true);
  for (const event of ['room:joined', 'constructor', '__proto__', '', 7, null, undefined, {}]) {
    assert.equal(isClientEvent(event), false);
  }
});

test('unknown fields are dropped, at every level', () => {
  const payload = {
    ...join,
    role: 'host',
    nested: { a: [1, { b: 2 }] },
    media: { camera: true, microphone: true, smell: true },
  };
  assert.equal(refusal('room:join', payload), null);
  assert.deepEqual(payload, { ...join, media: { camera: true, microphone: true } });
});

test('keys that are no media sections are dropped from a map, candidates keep their fields', () => {
  const call = { to: 'x', offer, media: { '0': 'microphone', 'a b': 'camera' } };
  assert.equal(refusal('user:call', call), null);
  assert.deepEqual(call.media, { '0': 'microphone' });
  const signal = {
    to: 'x',
    candidate: { candidate: line, sdpMid: null, sdpMLineIndex: 0, usernameFragment: 'u', x: 1 },
  };
  assert.equal(refusal('peer:candidate', signal), null);
  assert.deepEqual(signal.candidate, {
    candidate: line,
    sdpMid: null,
    sdpMLineIndex: 0,
    usernameFragment: 'u',
  });
});

for (const [event, payload, code] of [
  ['room:join', undefined, 'invalid'],
  ['room:join', null, 'invalid'],
  ['room:join', 'room', 'invalid'],
  ['room:join', [join], 'invalid'],
  ['room:join', Buffer.from('room'), 'invalid'],
  ['room:join', { email: join.email }, 'invalid-room'],
  ['room:join', { ...join, room: '' }, 'invalid-room'],
  ['room:join', { ...join, room: 7 }, 'invalid-room'],
  ['room:join', { ...join, room: 'a'.repeat(10_000) }, 'invalid-room'],
  ['room:join', { room: 'room' }, 'invalid-email'],
  ['room:join', { ...join, email: ['ada@example.org'] }, 'invalid-email'],
  ['room:join', { ...join, email: `${'a'.repeat(400)}@b.org` }, 'invalid-email'],
  ['room:join', { ...join, displayName: 'a'.repeat(321) }, 'too-large'],
  ['room:join', { ...join, token: 'a'.repeat(LIMITS.token + 1) }, 'too-large'],
  ['room:join', { ...join, secret: 'short' }, 'invalid'],
  ['room:join', { ...join, secret: 'with spaces, and long enough' }, 'invalid'],
  ['room:join', { ...join, secret: 'a'.repeat(LIMITS.secretMax + 1) }, 'too-large'],
  ['room:join', { ...join, v: 0 }, 'invalid'],
  ['room:join', { ...join, v: '1' }, 'invalid'],
  ['room:join', { ...join, mode: 'loud' }, 'invalid'],
  ['room:join', { ...join, media: { camera: 'yes' } }, 'invalid'],
  ['user:call', { offer }, 'invalid'],
  ['user:call', { to: 'x' }, 'invalid'],
  ['user:call', { to: { id: 'x' }, offer }, 'invalid'],
  ['user:call', { to: 'x', offer: { type: 'answer', sdp: '' } }, 'invalid'],
  ['user:call', { to: 'x', offer: { type: 'offer', sdp: 'a'.repeat(LIMITS.sdp + 1) } }, 'too-large'],
  ['user:call', { to: 'x', offer: { type: 'offer', sdp: Buffer.from('v=0') } }, 'invalid'],
  ['user:call', { to: 'x', offer, seq: 1.5 }, 'invalid'],
  ['user:call', { to: 'x', offer, seq: -1 }, 'invalid'],
  ['user:call', { to: 'x', offer, media: { '0': 'smell' } }, 'invalid'],
  ['peer:candidate', { to: 'x' }, 'invalid'],
  ['user:call', { to: 'x', offer: { type: 'offer', sdp: 'nonsense' } }, 'invalid'],
  ['call:accepted', { to: 'x', ans: { type: 'answer', sdp: 'v=0\r\n\0' } }, 'invalid'],
  ['peer:candidate', { to: 'x', candidate: { candidate: 'nonsense' } }, 'invalid'],
  ['peer:candidate', { to: 'x', candidate: 'candidate:1' }, 'invalid'],
  ['peer:candidate', { to: 'x', candidate: { candidate: 'a'.repeat(LIMITS.candidate + 1) } }, 'too-large'],
  ['peer:candidate', { to: 'x', candidate: { candidate: '', sdpMLineIndex: 256 } }, 'invalid'],
  ['call:cancelled', { to: 'x', reason: 'bored' }, 'invalid'],
  ['chat:send', { id: '1', text: '' }, 'invalid'],
  ['chat:send', { id: '1', text: 'a'.repeat(LIMITS.chatText + 1) }, 'too-large'],
  ['chat:send', { id: '', text: 'x' }, 'invalid'],
  ['chat:send', { id: 'a'.repeat(LIMITS.id + 1), text: 'x' }, 'too-large'],
  ['room:sync', { since: -1 }, 'invalid'],
  ['room:sync', { since: Number.MAX_SAFE_INTEGER + 1 }, 'invalid'],
  ['room:leave', { hold: 1 }, 'invalid'],
] as const satisfies readonly (readonly [ClientEvent, unknown, string])[]) {
  test(`${event} ${JSON.stringify(payload)?.slice(0, 80)}: ${code}`, () => {
    assert.equal(refusal(event, structuredClone(payload)), code);
  });
}

for (const json of [
  '{"room":"room","email":"ada@example.org","__proto__":{"role":"host"}}',
  '{"room":"room","email":"ada@example.org","constructor":{"prototype":{"polluted":true}}}',
  '{"room":"room","email":"ada@example.org","media":{"__proto__":{"camera":true}}}',
  '{"room":"room","email":"ada@example.org","unknown":[{"prototype":1}]}',
]) {
  test(`keys through which prototypes are reached are refused: ${json.slice(40)}`, () => {
    assert.equal(refusal('room:join', JSON.parse(json)), 'invalid');
    assert.equal('polluted' in {}, false);
  });
}

test('an unknown field may be deep, but not without end', () => {
  assert.equal(refusal('room:join', { ...join, extra: nested(10) }), null);
  assert.equal(refusal('room:join', { ...join, extra: nested(5_000) }), 'invalid');
});

test('50 kB of anything are read in no time', () => {
  const long = 'a'.repeat(50_000);
  const started = performance.now();
  for (const text of [long, `${'a@'.repeat(25_000)}`, `${'-'.repeat(50_000)}!`, ' '.repeat(50_000)]) {
    for (const field of ['room', 'email', 'displayName', 'secret', 'token'])
      refusal('room:join', { ...join, [field]: text });
    refusal('user:call', { to: 'x', offer, media: { [text]: 'camera' } });
  }
  // Quadratic time would take minutes; the bound only tells the two apart.
  assert.ok(performance.now() - started < 2_000);
});

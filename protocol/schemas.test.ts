import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { ERROR_CODES, ERROR_MESSAGES, LIMITS, RELAYED_AS, wireError } from './index.ts';
import { CLIENT_SCHEMAS, type ClientEvent } from './schemas.ts';

const ajv = new Ajv({ strict: true });
const offer = { type: 'offer', sdp: 'v=0\r\n' };
const ans = { type: 'answer', sdp: 'v=0\r\n' };

/** The least that each event needs, and all that it may have. */
const SAMPLES: { readonly [E in ClientEvent]: readonly [least: object, most: object] } = {
  'room:join': [
    { room: 'room', email: 'ada@example.org' },
    {
      room: 'room',
      email: 'ada@example.org',
      displayName: 'Ada',
      v: LIMITS.version,
      secret: 's'.repeat(LIMITS.secretMin),
      token: 'a.b.c',
      media: { microphone: true, camera: false, screen: false, hand: false },
      mode: 'ring',
      relayOnly: true,
    },
  ],
  'room:peek': [{ room: 'r' }, { room: 'r', token: 't' }],
  'room:knock': [
    { room: 'r', email: 'ada@example.org', secret: 's'.repeat(LIMITS.secretMin) },
    {
      room: 'r',
      email: 'ada@example.org',
      displayName: 'Ada',
      secret: 's'.repeat(LIMITS.secretMax),
      token: 'a.b.c',
    },
  ],
  'room:admit': [{}, { id: 'x' }],
  'room:deny': [{}, { id: 'x' }],
  'room:lock': [{ locked: true }, { locked: false }],
  'room:rules': [{}, { knock: true, selfUnmute: false }],
  'room:mute': [{ media: 'microphone' }, { to: 'x', media: 'screen' }],
  'room:unmute': [{ to: 'x' }, { to: 'x' }],
  'room:role': [
    { to: 'x', role: 'viewer' },
    { to: 'x', role: 'host' },
  ],
  'room:kick': [{ to: 'x' }, { to: 'x' }],
  'room:end': [{}, {}],
  'room:token': [{ token: 't' }, { token: 'a.b.c' }],
  'ice:servers': [{}, {}],
  'user:call': [
    { to: 'x', offer },
    {
      to: 'x',
      offer,
      link: 1,
      seq: 2,
      media: { '0': 'microphone', '1': 'camera', '2': 'screen', '3': 'screen-audio' },
    },
  ],
  'call:accepted': [
    { to: 'x', ans },
    { to: 'x', ans, link: 1, re: 2, media: { audio: 'microphone' } },
  ],
  'call:declined': [{ to: 'x' }, { to: 'x' }],
  'call:cancelled': [{ to: 'x' }, { to: 'x', reason: 'timeout' }],
  'peer:nego:needed': [
    { to: 'x', offer },
    { to: 'x', offer, link: 1, seq: 2, media: {} },
  ],
  'peer:nego:done': [
    { to: 'x', ans },
    { to: 'x', ans, link: 1, re: 2, media: {} },
  ],
  'peer:candidate': [
    { to: 'x', candidate: null },
    { to: 'x', candidate: { candidate: 'c', sdpMid: '0', sdpMLineIndex: 0, usernameFragment: 'u' }, link: 1 },
  ],
  'call:report': [
    { what: 'failed' },
    {
      what: 'connected',
      path: 'relay',
      protocol: 'tls',
      firstMedia: 0.4,
      sinceJoin: 1.2,
      quality: 'good',
      roundTrip: 0.02,
      loss: 0,
      restarts: 0,
    },
  ],
  'peer:nack': [
    { to: 'x', re: 0 },
    { to: 'x', re: 1, link: 1 },
  ],
  'media:request': [
    { to: 'x', video: 'full' },
    { to: 'x', video: 'none' },
  ],
  'participant:update': [{}, { microphone: true, camera: true, screen: true, hand: true }],
  'chat:send': [
    { id: '1', text: 'x' },
    { id: 'i'.repeat(LIMITS.id), text: 't'.repeat(LIMITS.chatText) },
  ],
  'reaction:send': [{ emoji: '👍' }, { emoji: 'e'.repeat(LIMITS.reaction) }],
  'app:message': [{ data: null }, { to: 'x', data: { a: ['d'.repeat(LIMITS.appMessage - 10)] } }],
  'room:sync': [{ since: 0 }, { since: Number.MAX_SAFE_INTEGER, epoch: 'e' }],
  'room:leave': [{}, { hold: true }],
};

for (const [event, samples] of Object.entries(SAMPLES)) {
  const schema = CLIENT_SCHEMAS[event as ClientEvent];
  const validate = ajv.compile(schema);
  const [least, most] = samples;

  test(`${event} takes the least that it needs, and all that it may have`, () => {
    for (const sample of samples) assert.ok(validate(sample), JSON.stringify(validate.errors));
  });

  test(`${event} needs every field of the least, and no other fits`, () => {
    for (const field of Object.keys(least)) {
      const without = Object.fromEntries(Object.entries(most).filter(([name]) => name !== field));
      assert.equal(validate(without), false, `without ${field}`);
    }
    assert.equal(validate({ ...least, surprise: 1 }), false);
  });

  test(`${event} bounds every text`, () => {
    for (const [path, text] of textsIn(schema, event)) {
      assert.ok('maxLength' in text || 'const' in text || 'pattern' in text, path);
    }
  });

  test(`${event} at its largest fits into a frame`, () => {
    const largest = JSON.stringify({
      ...most,
      ...('offer' in most && { offer: { type: 'offer', sdp: 's'.repeat(LIMITS.sdp) } }),
    });
    assert.ok(largest.length < LIMITS.frame);
  });
}

/** Every schema of a text inside a schema, with the way to it. */
function* textsIn(schema: object, path: string): Generator<readonly [path: string, schema: object]> {
  if ('type' in schema && schema.type === 'string') yield [path, schema];
  for (const [key, value] of Object.entries(schema)) {
    if (typeof value === 'object' && value !== null) yield* textsIn(value as object, `${path}/${key}`);
  }
}

test('every signal has a name under which it arrives', () => {
  // What hosts say about somebody is no word to them.
  const signals = Object.entries(SAMPLES).filter(
    ([event, [least]]) => 'to' in least && !event.startsWith('room:'),
  );
  assert.deepEqual(Object.keys(RELAYED_AS).toSorted(), signals.map(([event]) => event).toSorted());
});

test('every code has a sentence for people, which may be replaced', () => {
  for (const code of ERROR_CODES) assert.match(ERROR_MESSAGES[code], /^[A-Z].*\.$/);
  assert.deepEqual(wireError('full'), { code: 'full', message: ERROR_MESSAGES.full });
  assert.deepEqual(wireError('full', 'Sold out.'), { code: 'full', message: 'Sold out.' });
});

test('a browser takes types and limits, and no validator', () => {
  for (const file of ['index.ts', 'events.ts', 'errors.ts', 'limits.ts']) {
    const source = readFileSync(new URL(file, import.meta.url), 'utf8');
    const imports = [...source.matchAll(/^(?:import|export)\s+(?!type\b)[^;]*from '([^']+)'/gm)].map(
      ([, from]) => from,
    );
    for (const from of imports)
      assert.match(from ?? '', /^\.\/(limits|errors|events)\.ts$/, `${file} loads ${from}`);
  }
});

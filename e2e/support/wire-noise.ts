import fc from 'fast-check';
import { LIMITS } from '../../protocol/index.ts';

/** Something that a client may send, whether or not it makes sense. */
export interface Noise {
  readonly event: string;
  readonly args: readonly unknown[];
  readonly ack: boolean;
}

/** Events that Socket.IO's client refuses to send. They go over the wire as raw frames instead. */
const RESERVED = new Set([
  'connect',
  'connect_error',
  'disconnect',
  'disconnecting',
  'newListener',
  'removeListener',
]);

const sdp = { type: 'offer', sdp: 'v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n' };
const answer = { ...sdp, type: 'answer' };

/** One well-formed payload of each event, to be spoilt. */
function wellFormed(
  to: fc.Arbitrary<string>,
  room: string,
): fc.Arbitrary<readonly [string, Record<string, unknown>]> {
  const toSomebody = (event: string, rest: Record<string, unknown>) =>
    to.map((id): readonly [string, Record<string, unknown>] => [event, { to: id, ...rest }]);
  const plain = (event: string, payload: Record<string, unknown>) => fc.constant([event, payload] as const);
  return fc.oneof(
    plain('room:join', { room, email: 'noise@example.org', v: LIMITS.version, media: { camera: true } }),
    toSomebody('user:call', { offer: sdp, link: 1, seq: 1 }),
    toSomebody('call:accepted', { ans: answer, link: 1, re: 1 }),
    toSomebody('call:declined', {}),
    toSomebody('call:cancelled', { reason: 'ended' }),
    toSomebody('peer:nego:needed', { offer: sdp, media: { 0: 'microphone' } }),
    toSomebody('peer:nego:done', { ans: answer }),
    toSomebody('peer:candidate', { candidate: { candidate: '', sdpMid: '0' } }),
    toSomebody('peer:nack', { re: 1 }),
    toSomebody('media:request', { video: 'full' }),
    plain('participant:update', { hand: true }),
    plain('chat:send', { id: 'noise', text: 'noise' }),
    plain('room:sync', { since: 0 }),
    plain('room:leave', { hold: false }),
  );
}

const junk = fc.oneof(
  { weight: 6, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 2_000 }) },
  { weight: 1, arbitrary: fc.constantFrom('__proto__', 'x'.repeat(40_000), '\u202e\u0000', 1e308, -0) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 64 }).map((bytes) => Buffer.from(bytes)) },
  {
    weight: 1,
    arbitrary: fc.constant(
      JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
    ),
  },
);

/** Takes a field away, puts junk into one, or adds one. */
function spoilt(payload: Record<string, unknown>): fc.Arbitrary<Record<string, unknown>> {
  const keys = [...Object.keys(payload), '__proto__', 'from', 'constructor'];
  return fc.tuple(fc.constantFrom(...keys), fc.option(junk)).map(([key, value]) => {
    const copy = { ...payload };
    if (value === null) delete copy[key];
    else Object.defineProperty(copy, key, { value, enumerable: true, configurable: true, writable: true });
    return copy;
  });
}

/**
 * Messages of all kinds: well-formed ones, spoilt ones, and such as no client would send.
 * `victims`: ids in a room that the sender is not in. `room`: the sender's own.
 */
export function noise(victims: readonly string[], room: string): fc.Arbitrary<Noise> {
  const to = fc.oneof(fc.constantFrom(...victims), fc.string());
  const known = wellFormed(to, room);
  const message = fc.oneof(
    { weight: 2, arbitrary: known.map(([event, payload]) => ({ event, args: [payload] })) },
    {
      weight: 6,
      arbitrary: known.chain(([event, payload]) => spoilt(payload).map((bad) => ({ event, args: [bad] }))),
    },
    {
      weight: 1,
      arbitrary: fc.record({ event: known.map(([event]) => event), args: fc.array(junk, { maxLength: 3 }) }),
    },
    { weight: 1, arbitrary: fc.record({ event: fc.string(), args: fc.array(junk, { maxLength: 3 }) }) },
  );
  return fc
    .tuple(message, fc.boolean())
    .filter(([{ event }]) => !RESERVED.has(event))
    .map(([{ event, args }, ack]) => ({ event, args, ack }));
}

/** Frames below the level of events: broken packets, reserved events, other namespaces, binary without end. */
export const rawFrames: fc.Arbitrary<string | Buffer> = fc.oneof(
  fc.constantFrom(
    '40',
    '41',
    '42',
    '42[',
    '42[]',
    '42{}',
    '42["disconnect"]',
    '42["connect",{}]',
    '40/admin,',
    '43999[]',
  ),
  fc.constantFrom('451-["chat:send",{"_placeholder":true,"num":0}]', '2', '3', '5', '6', '1', '9'),
  fc.string().map((text) => `42${text}`),
  fc.string(),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
);

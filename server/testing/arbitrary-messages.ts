import fc from 'fast-check';
import { LIMITS, type ClientEvent } from '../../protocol/index.ts';
import { CLIENT_SCHEMAS } from '../../protocol/schemas.ts';

/** What an attacker may put on the wire: an event with arguments, or a packet that Socket.IO did not make. */
export type WireMessage =
  | {
      readonly kind: 'event';
      readonly event: string;
      readonly args: readonly unknown[];
      readonly ack: boolean;
    }
  | { readonly kind: 'packet'; readonly packet: string };

const EVENTS = Object.keys(CLIENT_SCHEMAS) as ClientEvent[];

const poison = fc.constantFrom(
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'from',
  'id',
  'n',
  'role',
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 50 }),
  fc.constantFrom('', ' ', '\0', '\u202e\u200b', '<img src=x onerror=alert(1)>', '\ud800', '..', '__proto__'),
  fc.integer({ min: 0, max: 40_000 }).map((length) => 'a'.repeat(length)),
);
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  text,
  fc.double(),
  fc.uint8Array({ maxLength: 100 }).map((bytes) => Buffer.from(bytes)),
  fc.constant(undefined),
  fc.integer({ min: 1, max: 200 }).map(nest),
  // As `JSON.parse` makes them, with the key as an own one.
  fc
    .tuple(poison, fc.jsonValue())
    .map(([key, value]): unknown => JSON.parse(`{${JSON.stringify(key)}:${JSON.stringify(value)}}`)),
);

function nest(depth: number): unknown {
  return depth === 0 ? [] : [nest(depth - 1)];
}

/** A payload that fits the schema of its event, for participants with these ids in these rooms. */
function validPayload(
  event: ClientEvent,
  ids: fc.Arbitrary<string>,
  rooms: fc.Arbitrary<string>,
): fc.Arbitrary<object> {
  const counter = fc.option(fc.nat(), { nil: undefined });
  const sdp = fc.oneof(
    fc.string({ maxLength: 200 }),
    fc.string({ maxLength: 200 }).map((value) => `v=0\r\na=${value.replaceAll(/[\r\n\0]/g, '')}\r\n`),
  );
  const candidate = fc.oneof(
    sdp,
    fc.ipV6().map((address) => `candidate:1 1 udp 1 ${address} 9 typ host`),
  );
  const media = fc.option(
    fc.dictionary(
      fc.constantFrom('0', '1', 'audio'),
      fc.constantFrom('microphone', 'camera', 'screen', 'screen-audio'),
    ),
    { nil: undefined },
  );
  const flags = { microphone: fc.boolean(), camera: fc.boolean(), screen: fc.boolean(), hand: fc.boolean() };
  const offer = fc.record({
    to: ids,
    offer: fc.record({ type: fc.constant('offer'), sdp }),
    link: counter,
    seq: counter,
    media,
  });
  const ans = fc.record({
    to: ids,
    ans: fc.record({ type: fc.constant('answer'), sdp }),
    link: counter,
    re: counter,
    media,
  });
  switch (event) {
    case 'room:join': {
      const secret = fc.option(fc.constantFrom('a'.repeat(22), 'b'.repeat(22), 'c'.repeat(22)), {
        nil: undefined,
      });
      const mode = fc.constantFrom('auto', 'ring');
      return fc.record({
        room: rooms,
        email: fc.constantFrom('x@y.z', 'X@y.z'),
        displayName: text,
        v: fc.constant(1),
        secret,
        mode,
        relayOnly: fc.boolean(),
      });
    }
    case 'room:peek':
      return fc.record({ room: rooms, token: fc.option(text, { nil: undefined }) });
    case 'room:knock':
      return fc.record({
        room: rooms,
        email: fc.constantFrom('x@y.z', 'X@y.z'),
        displayName: text,
        secret: fc.constantFrom('a'.repeat(22), 'd'.repeat(22)),
        token: fc.option(text, { nil: undefined }),
      });
    case 'room:admit':
    case 'room:deny':
      return fc.record({ id: ids }, { requiredKeys: [] });
    case 'room:lock':
      return fc.record({ locked: fc.boolean() });
    case 'room:rules':
      return fc.record({ knock: fc.boolean(), selfUnmute: fc.boolean() }, { requiredKeys: [] });
    case 'room:mute':
      return fc.record(
        { to: ids, media: fc.constantFrom('microphone', 'camera', 'screen') },
        { requiredKeys: ['media'] },
      );
    case 'room:unmute':
    case 'room:kick':
      return fc.record({ to: ids });
    case 'room:role':
      return fc.record({ to: ids, role: fc.constantFrom('host', 'participant', 'viewer') });
    case 'room:end':
      return fc.constant({});
    case 'room:token':
      return fc.record({ token: text });
    case 'ice:servers':
      return fc.constant({});
    case 'user:call':
    case 'peer:nego:needed':
      return offer;
    case 'call:accepted':
    case 'peer:nego:done':
      return ans;
    case 'call:declined':
      return fc.record({ to: ids });
    case 'call:cancelled':
      return fc.record({ to: ids, reason: fc.constantFrom('cancelled', 'timeout', 'ended') });
    case 'peer:candidate':
      return fc.record({
        to: ids,
        candidate: fc.option(fc.record({ candidate, sdpMid: fc.constant('0') })),
      });
    case 'peer:nack':
      return fc.record({ to: ids, re: fc.nat() });
    case 'media:request':
      return fc.record({ to: ids, video: fc.constantFrom('full', 'small', 'none') });
    case 'call:report':
      return fc.record(
        {
          what: fc.constantFrom('connected', 'failed', 'quality'),
          path: fc.constantFrom('host', 'relay'),
          firstMedia: fc.double({ min: 0, max: 600, noNaN: true }),
          loss: fc.double({ min: 0, max: 1, noNaN: true }),
        },
        { requiredKeys: ['what'] },
      );
    case 'participant:update':
      return fc.record(flags, { requiredKeys: [] });
    case 'chat:send':
      return fc.record({ id: fc.string({ minLength: 1, maxLength: LIMITS.id }), text });
    case 'reaction:send':
      return fc.record({ emoji: fc.oneof(fc.constantFrom('👍', '❤️', '👍👍', '🇩🇪'), text) });
    case 'app:message':
      return fc.record(
        { data: fc.oneof(anything, text), to: fc.option(ids, { nil: undefined }) },
        { requiredKeys: ['data'] },
      );
    case 'room:sync':
      return fc.record({ since: fc.nat({ max: 1_000 }), epoch: fc.option(text, { nil: undefined }) });
    case 'room:leave':
      return fc.record({ hold: fc.boolean() });
    default:
      return event satisfies never;
  }
}

/** Takes away a field, replaces one by anything, or adds one. */
function mutated(payload: fc.Arbitrary<object>): fc.Arbitrary<unknown> {
  return fc
    .tuple(payload, fc.nat(), anything, fc.constantFrom('keep', 'remove', 'replace', 'add'), poison)
    .map(([original, index, value, mutation, key]) => {
      if (mutation === 'keep') return original;
      const entries = Object.entries(original);
      const [name = key] = entries[index % Math.max(1, entries.length)] ?? [];
      const others = entries.filter(([other]) => other !== name);
      if (mutation === 'remove') return Object.fromEntries(others);
      return Object.fromEntries(
        mutation === 'replace' ? [...others, [name, value]] : [...entries, [key, value]],
      );
    });
}

/** Packets as Engine.IO carries them: parts of Socket.IO's notation, well put together or not. */
const packet = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 100 }),
  fc
    .tuple(
      fc.constantFrom('0', '1', '2', '3', '4', '5', '6', '9', ''),
      fc.constantFrom('', '/admin,', '1-', '99999-', '-', '/'),
      fc.constantFrom('', '0', '7', '99999999999999999999', '-1'),
      fc.oneof(
        fc.json({ maxDepth: 3 }),
        fc.constantFrom(
          '',
          '[',
          '[]',
          '["room:leave"]',
          '["room:join",{"_placeholder":true,"num":0}]',
          '["disconnect"]',
        ),
      ),
    )
    .map((parts) => parts.join('')),
);

/** `ids` and `rooms`: of participants and rooms that exist, and others. */
export function arbitraryMessage(
  ids: fc.Arbitrary<string>,
  rooms: fc.Arbitrary<string>,
): fc.Arbitrary<WireMessage> {
  const event = fc.constantFrom(...EVENTS);
  const valid = event.chain((name) =>
    fc.record({
      kind: fc.constant('event' as const),
      event: fc.constant(name),
      args: mutated(validPayload(name, ids, rooms)).map((payload): readonly unknown[] => [payload]),
      ack: fc.boolean(),
    }),
  );
  // Socket.IO's own client refuses to send its reserved names.
  const name = fc
    .oneof(event, text)
    .filter(
      (candidate) =>
        !/^(connect|connect_error|disconnect|disconnecting|newListener|removeListener)$/.test(candidate),
    );
  const wild = fc.record({
    kind: fc.constant('event' as const),
    event: name,
    args: fc.array(anything, { maxLength: 3 }),
    ack: fc.boolean(),
  });
  const raw = fc.record({ kind: fc.constant('packet' as const), packet });
  return fc.oneof(
    { weight: 60, arbitrary: valid },
    { weight: 37, arbitrary: wild },
    { weight: 3, arbitrary: raw },
  );
}

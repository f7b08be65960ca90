import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test, type TestContext } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { startCoturn } from '../testing/coturn.ts';
import { TurnClient, type TurnReply } from '../testing/turn-client.ts';
import { turnServer } from './turn-credentials.ts';

const SECRET = 'north-and-south-of-the-river';
const options = { timeout: 30_000 };

/** Credentials as the service makes them. */
function credentials(id = 'ada', { secret = SECRET, ttl = 60 } = {}) {
  const { username = '', credential = '' } = turnServer({ urls: ['turn:x'], secret, ttl }, id, Date.now());
  return { username, credential };
}

/** Where participants must not be able to send through a TURN server; first and last address of each. */
const DENIED = [
  ['this network', '0.0.0.0', '0.255.255.255'],
  ['private, 10/8', '10.0.0.0', '10.255.255.255'],
  ['shared with the carrier', '100.64.0.0', '100.127.255.255'],
  ['loopback', '127.0.0.0', '127.255.255.255'],
  ['loopback, where services listen', '127.0.0.1', '127.0.0.53'],
  ['link-local, with the metadata of clouds', '169.254.0.0', '169.254.169.254'],
  ['link-local, to the end', '169.254.255.254', '169.254.255.255'],
  ['private, 172.16/12', '172.16.0.0', '172.31.255.255'],
  ['protocol assignments', '192.0.0.0', '192.0.0.255'],
  ['documentation 1', '192.0.2.0', '192.0.2.255'],
  ['6to4 relays', '192.88.99.0', '192.88.99.255'],
  ['private, 192.168/16', '192.168.0.0', '192.168.255.255'],
  ['benchmarks', '198.18.0.0', '198.19.255.255'],
  ['documentation 2', '198.51.100.0', '198.51.100.255'],
  ['documentation 3', '203.0.113.0', '203.0.113.255'],
  ['multicast', '224.0.0.0', '239.255.255.255'],
  ['reserved and broadcast', '240.0.0.0', '255.255.255.255'],
  ['IPv6: unspecified and loopback', '::', '::1'],
  ['IPv6: IPv4-compatible', '::7f00:1', '::ffff:ffff'],
  ['IPv6: IPv4-compatible, with zeros', '::100', '::1:0'],
  ['IPv6: IPv4-compatible, with more zeros', '::100:0', '::7f00:0'],
  ['IPv6: what lies below the mapped ones', '::1:0:0', '::100:0:0'],
  ['IPv6: IPv4-mapped loopback', '::ffff:127.0.0.1', '::ffff:127.255.255.255'],
  ['IPv6: IPv4-mapped private', '::ffff:10.0.0.1', '::ffff:192.168.1.1'],
  ['IPv6: IPv4-mapped, all', '::ffff:0.0.0.0', '::ffff:255.255.255.255'],
  ['IPv6: IPv4-translated', '::ffff:0:0:0', '::ffff:0:ffff:ffff'],
  ['IPv6: NAT64', '64:ff9b::', '64:ff9b::ffff:ffff'],
  ['IPv6: NAT64 of loopback and private', '64:ff9b::7f00:1', '64:ff9b::c0a8:101'],
  ['IPv6: local NAT64', '64:ff9b:1::', '64:ff9b:1:ffff:ffff:ffff:ffff:ffff'],
  ['IPv6: discard', '100::', '100::ffff:ffff:ffff:ffff'],
  ['IPv6: Teredo and assignments', '2001::', '2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['IPv6: documentation', '2001:db8::', '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['IPv6: 6to4', '2002::', '2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['IPv6: 6to4 of loopback and private', '2002:7f00:1::', '2002:c0a8:101::'],
  ['IPv6: documentation 2', '3fff::', '3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['IPv6: unique local', 'fc00::', 'fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['IPv6: link-local', 'fe80::', 'febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['IPv6: site-local', 'fec0::', 'feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['IPv6: multicast', 'ff00::', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
] as const;

/** Public addresses, most of them next to a denied range. */
const ALLOWED = [
  ['1.0.0.0', '9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0', '126.255.255.255', '128.0.0.0'],
  ['169.253.255.255', '169.255.0.0', '172.15.255.255', '172.32.0.0', '192.0.1.0', '192.167.255.255'],
  ['192.169.0.0', '198.17.255.255', '198.20.0.0', '223.255.255.255'],
  ['2001:200::', '2003::1', '2600::1', '2a00:1450::1'],
].flat();

const FORBIDDEN = 403;
const UNAUTHORISED = 401;
const QUOTA_REACHED = 486;

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return address.includes(':') ? 'ipv6' : 'ipv4';
}

/** Any address from the first to the last; zeros, ones and the middle more often than others. */
function between(first: string, last: string): fc.Arbitrary<string> {
  const low = numberOf(first);
  const byte = fc.oneof(fc.constantFrom(0, 1, 127, 128, 255), fc.nat({ max: 255 }));
  return fc.array(byte, { minLength: 16, maxLength: 16 }).map((bytes) => {
    const number = low + (toNumber(bytes) % (numberOf(last) - low + 1n));
    const hex = number.toString(16).padStart(familyOf(first) === 'ipv6' ? 32 : 8, '0');
    return ipaddr.fromByteArray([...Buffer.from(hex, 'hex')]).toString();
  });
}

function numberOf(address: string): bigint {
  return toNumber(ipaddr.parse(address).toByteArray());
}

function toNumber(bytes: readonly number[]): bigint {
  return BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
}

describe('coturn with deploy/coturn.conf', () => {
  let port = 0;
  const ends: (() => unknown)[] = [];
  before(async () => {
    port = await startCoturn({ after: (end) => void ends.push(end) }, SECRET);
  }, options);
  after(async () => {
    for (const end of ends) await end();
  });

  async function allocated(t: TestContext, peer: string): Promise<TurnClient> {
    const client = await TurnClient.open(t, port, credentials());
    assert.equal(await client.allocate(familyOf(peer)), 'granted');
    return client;
  }

  for (const [what, ...peers] of DENIED) {
    test(`nobody is relayed to ${what}: ${peers.join(', ')}`, options, async (t) => {
      const client = await allocated(t, peers[0]);
      for (const peer of peers) {
        assert.equal(await client.createPermission(peer), FORBIDDEN, `permission for ${peer}`);
        assert.equal(await client.channelBind(peer), FORBIDDEN, `channel to ${peer}`);
      }
    });
  }

  test('participants on the public internet are relayed to', options, async (t) => {
    for (const family of [
      ALLOWED.filter((peer) => !peer.includes(':')),
      ALLOWED.filter((peer) => peer.includes(':')),
    ]) {
      const client = await allocated(t, family[0] ?? '');
      for (const peer of family) {
        assert.equal(await client.createPermission(peer), 'granted', `permission for ${peer}`);
        assert.equal(await client.channelBind(peer), 'granted', `channel to ${peer}`);
      }
    }
  });

  test('a denied peer among allowed ones is not slipped in', options, async (t) => {
    const client = await allocated(t, '1.1.1.1');
    assert.equal(await client.createPermission('1.1.1.1', '127.0.0.1'), FORBIDDEN);
  });

  // coturn compares IPv6 addresses byte by byte, so that the ends of a range say little of what lies between.
  for (const family of ['ipv4', 'ipv6'] as const) {
    test(`nor anywhere between, in ${family}`, options, async (t) => {
      const client = await TurnClient.open(t, port, credentials());
      assert.equal(await client.allocate(family), 'granted');
      const ranges = DENIED.map(([, ...ends]) => ends).filter(([first]) => familyOf(first) === family);
      const peer = fc.constantFrom(...ranges).chain(([first, last]) => between(first, last));
      await fc.assert(
        fc.asyncProperty(peer, async (address) => {
          assert.equal(await client.createPermission(address), FORBIDDEN);
        }),
        { numRuns: 3_000 },
      );
    });
  }

  test('both ends of every range in the file are in the table above', () => {
    const text = readFileSync(new URL('../../deploy/coturn.conf', import.meta.url), 'utf8');
    const inFile = [...text.matchAll(/^denied-peer-ip=(.*)-(.*)$/gm)].flatMap(([, first = '', last = '']) => [
      first,
      last,
    ]);
    const probed = new Set(
      DENIED.flatMap(([, ...peers]) => peers.map((peer) => ipaddr.parse(peer).toString())),
    );
    assert.ok(inFile.length > 0);
    assert.deepEqual(
      inFile.filter((end) => !probed.has(ipaddr.parse(end).toString())),
      [],
    );
  });

  const refusals: readonly (readonly [string, { username: string; credential: string }])[] = [
    ['made with another secret', credentials('ada', { secret: 'some-other-secret-of-28-chars' })],
    ['that have ended', credentials('ada', { ttl: -1 })],
    ['without a password', { ...credentials(), credential: '' }],
    ['of nobody', { username: '', credential: '' }],
    ['whose end was put off', { ...credentials(), username: credentials('ada', { ttl: 6_000 }).username }],
    ['of somebody else', { ...credentials('ada'), username: credentials('bob').username }],
    ['whose password is the secret', { ...credentials(), credential: SECRET }],
  ];
  for (const [what, wrong] of refusals) {
    test(`credentials ${what} are refused`, options, async (t) => {
      assert.equal(await (await TurnClient.open(t, port, wrong)).allocate(), UNAUTHORISED);
    });
  }

  test('those of the service are taken', options, async (t) => {
    assert.equal(await (await TurnClient.open(t, port, credentials())).allocate(), 'granted');
  });

  test('who is relayed already stays so when the credentials end, and only then', options, async (t) => {
    const short = credentials('bob', { ttl: 1 });
    const client = await TurnClient.open(t, port, short);
    assert.equal(await client.allocate(), 'granted');
    while ((await (await TurnClient.open(t, port, short)).allocate()) !== UNAUTHORISED) await delay(100);
    assert.equal(await client.refresh(), 'granted');
    assert.equal(await client.createPermission('1.1.1.1'), 'granted');
  });
});

test('an operator may allow a network of their own, and nothing else with it', options, async (t) => {
  const port = await startCoturn(t, SECRET, ['--allowed-peer-ip=10.20.0.0-10.20.255.255']);
  const client = await TurnClient.open(t, port, credentials());
  assert.equal(await client.allocate(), 'granted');
  assert.equal(await client.createPermission('10.20.3.4'), 'granted');
  assert.equal(await client.createPermission('10.21.3.4'), FORBIDDEN);
});

describe('coturn with deploy/coturn.conf, in quantity', () => {
  async function granted(
    t: TestContext,
    port: number,
    id: string,
    count: number,
    ttl?: number,
  ): Promise<TurnReply[]> {
    const replies: TurnReply[] = [];
    for (let i = 0; i < count; i += 1)
      replies.push(await (await TurnClient.open(t, port, credentials(id, { ttl }))).allocate());
    return replies;
  }

  test(
    'a participant has a hundred allocations, however many credentials it has been given; others have theirs',
    options,
    async (t) => {
      const port = await startCoturn(t, SECRET);
      assert.ok((await granted(t, port, 'eve', 60)).every((reply) => reply === 'granted'));
      const more = await granted(t, port, 'eve', 45, 120);
      assert.equal(more.filter((reply) => reply === 'granted').length, 40);
      assert.deepEqual(
        more.slice(40),
        Array.from({ length: 5 }, () => QUOTA_REACHED),
      );
      assert.deepEqual(await granted(t, port, 'ada', 1), ['granted']);
    },
  );

  test('all together have so many as the operator says', options, async (t) => {
    const port = await startCoturn(t, SECRET, ['--total-quota=3']);
    const replies: TurnReply[] = [];
    for (const id of ['a', 'b', 'c', 'd']) replies.push(...(await granted(t, port, id, 1)));
    assert.deepEqual(replies, ['granted', 'granted', 'granted', QUOTA_REACHED]);
  });
});

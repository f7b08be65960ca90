import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { secretOf, startService } from '../testing/build.ts';

const TURN = {
  TURN_URLS: 'turn:turn.example.org:3478?transport=udp,turns:turn.example.org:5349',
  TURN_SECRET: 'north-and-south-',
  TURN_TTL: '600',
};
const host = 'candidate:1 1 udp 2122260223 192.168.1.7 50000 typ host';
const relay = 'candidate:2 1 udp 41885439 198.51.100.4 61000 typ relay raddr 203.0.113.9 rport 50002';
const hidden = 'candidate:2 1 udp 41885439 198.51.100.4 61000 typ relay raddr 0.0.0.0 rport 9';
const sdp = `v=0\r\nc=IN IP4 192.168.1.7\r\na=${host}\r\na=${relay}\r\n`;
const relayedSdp = `v=0\r\nc=IN IP4 0.0.0.0\r\na=${hidden}\r\n`;

/** Who a TURN server takes the credentials for, once it has found them right. */
function userOf(server: RTCIceServer | undefined): string {
  const { username = '', credential } = server ?? {};
  assert.equal(credential, createHmac('sha1', TURN.TURN_SECRET).update(username).digest('base64'));
  return username.slice(username.indexOf(':') + 1);
}

test('a join brings TURN credentials of the participant, and tells when to renew them', async (t) => {
  const service = await startService(t, TURN);
  const client = await service.connect();
  const { id, iceServers, iceTtl } = await client.join();
  assert.equal(userOf(iceServers[0]), id);
  assert.deepEqual(iceServers[0]?.urls, TURN.TURN_URLS.split(','));
  assert.equal(iceTtl, 300);
});

test('they are renewed for the same participant', async (t) => {
  const service = await startService(t, TURN);
  const client = await service.join();
  const reply = await client.request('ice:servers', {});
  assert.ok(reply.ok);
  assert.equal(userOf(reply.iceServers[0]), client.id);
  assert.equal(reply.ttl, 300);
});

test('before joining they are those of nobody in particular, the same as long as the connection lasts', async (t) => {
  const service = await startService(t, TURN);
  const ask = async (client: Awaited<ReturnType<typeof service.connect>>) => {
    const reply = await client.request('ice:servers', {});
    assert.ok(reply.ok);
    return userOf(reply.iceServers[0]);
  };
  const one = await service.connect();
  const other = await service.connect();
  assert.match(await ask(one), /^[\w-]{22}$/);
  assert.equal(await ask(one), await ask(one));
  assert.notEqual(await ask(one), await ask(other));
});

test('without an ack they come as an event', async (t) => {
  const service = await startService(t, TURN);
  const client = await service.connect();
  client.emit('ice:servers');
  assert.equal((await client.next('ice:servers')).ttl, 300);
});

test('where nothing expires there is nothing to renew', async (t) => {
  const service = await startService(t, { ICE_SERVERS: '[{"urls":"stun:stun.example.org"}]' });
  const client = await service.connect();
  const iceServers = [{ urls: 'stun:stun.example.org' }];
  assert.deepEqual(await client.request('ice:servers', {}), { ok: true, iceServers });
  assert.equal('iceTtl' in (await client.join()), false);
});

test('attack: one connection that asks again and again is refused, and others are not', async (t) => {
  const service = await startService(t, TURN);
  const eve = await service.connect();
  const codes = [];
  for (let i = 0; i < 12; i += 1) codes.push(await eve.codeOf('ice:servers', {}));
  assert.deepEqual(codes, [...Array.from({ length: 10 }, () => 'ok'), 'rate-limited', 'rate-limited']);
  const ada = await service.join();
  assert.equal(await ada.codeOf('ice:servers', {}), 'ok');
});

test('attack: many connections of one address share a limit, and joining is not held up by it', async (t) => {
  const service = await startService(t, { ...TURN, MAX_ICE_REQUESTS_PER_MINUTE: '5' });
  const codes = [];
  for (let i = 0; i < 7; i += 1) codes.push(await (await service.connect()).codeOf('ice:servers', {}));
  assert.deepEqual(codes, [...Array.from({ length: 5 }, () => 'ok'), 'rate-limited', 'rate-limited']);
  assert.ok((await (await service.connect()).join()).iceServers.length > 0);
});

test('attack: the TURN secret is neither in an answer nor in the log', async (t) => {
  const service = await startService(t, { ...TURN, LOG_LEVEL: 'trace' });
  const client = await service.connect();
  const answers = [await client.join(), await client.request('ice:servers', {})];
  assert.ok(!JSON.stringify([answers, service.log]).includes(TURN.TURN_SECRET));
});

test('of a relay-only participant nobody learns an address that no TURN server lent', async (t) => {
  const service = await startService(t);
  const ada = await service.join();
  const bob = await service.join({ email: 'bob@x.org', relayOnly: true });
  const to = ada.id;
  const offer = { type: 'offer', sdp } as const;
  const ans = { type: 'answer', sdp } as const;
  const media = { '0': 'microphone' } as const;

  bob.emit('user:call', { to, offer, link: 1, seq: 2, media });
  const call = await ada.next('incoming:call');
  assert.deepEqual(call, { from: bob.id, offer: { ...offer, sdp: relayedSdp }, link: 1, seq: 2, media });
  bob.emit('peer:nego:needed', { to, offer });
  assert.equal((await ada.next('peer:nego:needed')).offer.sdp, relayedSdp);
  bob.emit('call:accepted', { to, ans });
  assert.equal((await ada.next('call:accepted')).ans.sdp, relayedSdp);
  bob.emit('peer:nego:done', { to, ans });
  assert.equal((await ada.next('peer:nego:final')).ans.sdp, relayedSdp);

  assert.equal(await bob.codeOf('peer:candidate', { to, candidate: { candidate: host } }), 'ok');
  bob.emit('peer:candidate', { to, candidate: { candidate: relay, sdpMid: '0' }, link: 1 });
  const candidate = await ada.next('peer:candidate');
  assert.deepEqual(candidate, { from: bob.id, candidate: { candidate: hidden, sdpMid: '0' }, link: 1 });
  bob.emit('peer:candidate', { to, candidate: null });
  assert.equal((await ada.next('peer:candidate')).candidate, null);
  await ada.settled();
  assert.ok(!JSON.stringify(ada.unread).includes('192.168.1.7'));
});

test('a candidate that is kept back is refused like any other when nobody is there', async (t) => {
  const service = await startService(t);
  const bob = await service.join({ relayOnly: true });
  const code = await bob.codeOf('peer:candidate', { to: 'nobody', candidate: { candidate: host } });
  assert.equal(code, 'no-such-participant');
});

test('what others say to somebody who is relay-only passes whole', async (t) => {
  const service = await startService(t);
  const ada = await service.join();
  const bob = await service.join({ email: 'bob@x.org', relayOnly: true });
  ada.emit('user:call', { to: bob.id, offer: { type: 'offer', sdp } });
  assert.equal((await bob.next('incoming:call')).offer.sdp, sdp);
  ada.emit('peer:candidate', { to: bob.id, candidate: { candidate: host } });
  assert.deepEqual((await bob.next('peer:candidate')).candidate, { candidate: host });
});

test('whoever comes back decides anew', async (t) => {
  const service = await startService(t);
  const ada = await service.join();
  const secret = secretOf('bob');
  const before = await service.join({ secret, relayOnly: true });
  before.vanish();
  const bob = await service.join({ secret });
  bob.emit('peer:candidate', { to: ada.id, candidate: { candidate: host } });
  assert.deepEqual((await ada.next('peer:candidate')).candidate, { candidate: host });
});

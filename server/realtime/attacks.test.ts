import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { test } from 'node:test';
import { secretOf, startService } from '../testing/build.ts';
import { TestClient } from '../testing/client.ts';

const offer = { type: 'offer', sdp: 'v=0\r\n' } as const;

/** Opens a session of Engine.IO, with no word yet of Socket.IO; answers where it polls. */
async function openPolling(url: string): Promise<string> {
  const address = `${url}/socket.io/?EIO=4&transport=polling`;
  const handshake = await (await fetch(address)).text();
  const { sid } = JSON.parse(handshake.slice(1)) as { readonly sid: string };
  return `${address}&sid=${sid}`;
}

test('signals do not cross rooms, and the refusal does not tell whether somebody is elsewhere', async (t) => {
  const service = await startService(t);
  const ada = await service.join({ room: 'one' });
  const victim = await service.join({ room: 'two' });
  const ask = (to: string) => ada.ask('user:call', { to, offer });
  assert.deepEqual(await ask(victim.id), await ask('x'.repeat(22)));
  await victim.settled();
  assert.deepEqual(victim.unread, []);
});

test('a room named after an id, a socket or an internal name hears nothing that is not its own', async (t) => {
  const service = await startService(t);
  const ada = await service.join({ room: 'private' });
  const bob = await service.join({ room: 'private', email: 'bob@x.org' });
  const names = [bob.id, bob.socket.id ?? '', 'private ', `room:private`, `participant:${bob.id}`];
  const eves = await Promise.all(
    names.filter((name) => name.trim() !== 'private').map((room) => service.join({ room })),
  );
  await ada.request('user:call', { to: bob.id, offer });
  await ada.request('chat:send', { id: '1', text: 'between us' });
  assert.equal((await bob.next('incoming:call')).from, ada.id);
  for (const eve of eves) {
    await eve.settled();
    assert.deepEqual(eve.unread, []);
  }
});

test('nobody can speak as somebody else', async (t) => {
  const service = await startService(t);
  const ada = await service.join();
  const eve = await service.join({ email: 'eve@x.org' });
  const bob = await service.join({ email: 'bob@x.org' });
  const forged = { from: ada.id, id: ada.id, name: 'Ada', n: 1, at: 1 };
  eve.emit('user:call', { ...forged, to: bob.id, offer });
  assert.deepEqual(await bob.next('incoming:call'), { from: eve.id, offer });
  eve.emit('chat:send', { ...forged, text: 'it is me' });
  const message = await bob.next('chat:message');
  assert.deepEqual([message.from, message.name], [eve.id, 'eve']);
  eve.emit('participant:update', { ...forged, hand: true });
  assert.equal((await bob.next('participant:updated')).id, eve.id);
});

for (const order of ['joins and goes', 'goes and joins'])
  test(`who ${order} in one breath leaves nobody behind`, async (t) => {
    const service = await startService(t);
    const ada = await service.join();
    const session = await openPolling(service.url);
    const say = (...packets: readonly string[]) =>
      fetch(session, { method: 'POST', body: packets.join('\u001e') });
    assert.equal((await say('40')).status, 200);
    const join = `42${JSON.stringify(['room:join', { room: 'room', email: 'eve@x.org', v: 1 }])}`;
    await (order === 'joins and goes' ? say(join, '41') : say('41', join));
    await ada.settled();
    const heard = order === 'joins and goes' ? ['user:joined', 'user:left'] : [];
    assert.deepEqual(
      ada.unread.map(({ event }) => event),
      heard,
    );
  });

test('an id is no key to the place that it names', async (t) => {
  const service = await startService(t);
  const ada = await service.join({ secret: secretOf('ada') });
  const eve = await service.join({ secret: ada.id });
  assert.notEqual(eve.id, ada.id);
});

test('capacity is not evaded by spelling: one room, one address, however they are written', async (t) => {
  const service = await startService(t, { ROOM_CAPACITY: '1' });
  await service.join({ room: 'Caf\u00e9' });
  for (const room of ['Cafe\u0301', ' Caf\u00e9 ', 'Ｃaf\u00e9', 'Caf\u00e9\ufe0f']) {
    const late = await service.connect();
    assert.equal(await late.codeOf('room:join', { room, email: 'EVE@x.org' }), 'full', JSON.stringify(room));
  }
});

test('a flood ends the connection it comes over, while others go on', async (t) => {
  const service = await startService(t, { MAX_MESSAGES_PER_SECOND: '20' });
  const ada = await service.join();
  const bob = await service.join({ email: 'bob@x.org' });
  const eve = await service.join({ email: 'eve@x.org' });
  for (let i = 0; i < 5_000; i += 1) eve.emit('peer:candidate', { to: bob.id, candidate: null });
  await eve.next('disconnect');
  const refused = eve.unread.filter(({ event }) => event === 'room:error').length;
  assert.ok(refused > 0 && refused <= 200, `${refused} refusals were told`);
  assert.equal(await ada.codeOf('call:declined', { to: bob.id }), 'ok');
});

test('addresses have so many connections; who is turned away does not harm who is in', async (t) => {
  const service = await startService(t, { MAX_SOCKETS_PER_ADDRESS: '2' });
  const ada = await service.join();
  const bob = await service.join({ email: 'bob@x.org' });
  await assert.rejects(new TestClient(service.url).connected());
  await assert.rejects(new TestClient(service.url, { transports: ['polling'] }).connected());
  bob.close();
  await ada.next('user:left');
  // The place is free once the server has seen the connection itself end.
  for (;;) {
    const again = new TestClient(service.url);
    t.after(() => again.close());
    if (
      await again.connected().then(
        () => true,
        () => false,
      )
    )
      break;
  }
});

test('addresses have so many joins a minute, whatever their connections', async (t) => {
  const service = await startService(t, { MAX_JOINS_PER_MINUTE: '3' });
  for (let i = 0; i < 3; i += 1) (await service.join()).close();
  const next = await service.connect();
  assert.equal(await next.codeOf('room:join', { room: 'room', email: 'a@x.org' }), 'rate-limited');
});

test('x-forwarded-for counts only from proxies that are trusted', async (t) => {
  const named = (address: string) => ({ extraHeaders: { 'x-forwarded-for': address } });
  const limits = { MAX_SOCKETS_PER_ADDRESS: '1' };

  const plain = await startService(t, limits);
  await plain.connect(named('192.0.2.1'));
  await assert.rejects(new TestClient(plain.url, named('192.0.2.2')).connected());

  const behindProxy = await startService(t, { ...limits, TRUST_PROXY: 'loopback' });
  await behindProxy.connect(named('192.0.2.1'));
  await behindProxy.connect(named('192.0.2.2'));
  await assert.rejects(new TestClient(behindProxy.url, named('192.0.2.1')).connected());
  await assert.rejects(new TestClient(behindProxy.url, named('198.51.100.7, 192.0.2.1')).connected());
});

test('who does not read what is sent to them is disconnected before it fills the memory', async (t) => {
  const service = await startService(t, { MAX_MESSAGES_PER_SECOND: '0', MAX_DESCRIPTIONS_PER_MINUTE: '0' });
  const ada = await service.join();
  // A poller that never polls again after its join: everything for it has to wait.
  const deaf = await service.connect({ transports: ['polling'] });
  const { id } = await deaf.join({ email: 'deaf@x.org' });
  Object.assign(deaf.socket.io.engine.transport, { doPoll: () => undefined });
  let sent = 0;
  while ((await ada.codeOf('user:call', { to: id, offer })) === 'ok') sent += 1;
  assert.ok(sent >= 2_000 && sent < 2_100, `${sent} were kept for it`);
  while ((await ada.next('user:left')).id !== id);
});

test('a connection that says nothing is closed after some seconds', { timeout: 20_000 }, async (t) => {
  const service = await startService(t);
  const { port, hostname } = new URL(service.url);
  const silent = connect(Number(port), hostname);
  const slow = connect(Number(port), hostname).on('error', () => undefined);
  slow.write('GET /healthz HTTP/1.1\r\nHost: x\r\nX-Slow: ');
  const drip = setInterval(() => slow.write('a'), 500);
  t.after(() => clearInterval(drip));
  // A handshake of Engine.IO, and then no connect of Socket.IO.
  const lastWord = fetch(await openPolling(service.url)).then((response) => response.text());
  await Promise.all([once(silent.resume(), 'close'), once(slow.resume(), 'close')]);
  assert.equal(await lastWord, '1', 'closed, not pinged');
});

test('nothing personal is logged at info, whatever people are called', async (t) => {
  const service = await startService(t, { HOLD_RELOAD_MS: '0' });
  const secret = secretOf('topsecret');
  const ada = await service.join({
    room: 'Layoffs\u00a02',
    email: 'ada@private.example',
    displayName: 'Ada "x',
    secret,
  });
  const bob = await service.join({ room: 'Layoffs 2', email: 'bob@private.example', token: 'jwt.jwt.jwt' });
  await bob.request('user:call', {
    to: ada.id,
    offer: { type: 'offer', sdp: 'v=0\r\na=candidate:192.0.2.77\r\n' },
  });
  await bob.request('chat:send', { id: '1', text: 'a\nb forged line' });
  await bob.codeOf('line\nbreak', { room: 1 });
  await fetch(`${service.url}/room/Layoffs?email=ada@private.example`, {
    headers: { 'x-forwarded-for': '192.0.2.9' },
  });
  ada.close();
  await bob.next('user:left');
  const text = JSON.stringify(service.log);
  assert.doesNotMatch(text, /Layoffs|private|Ada|topsecret|jwt|192\.0\.2|candidate|forged/);
  assert.deepEqual(
    service.log.map(({ msg }) => msg).filter((msg) => !msg.startsWith('Server listening')),
    ['room opened', 'participant joined', 'participant joined', 'participant left'],
  );
  assert.match(text, new RegExp(ada.id));
});

import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { secretOf, startService, type TestService } from '../testing/build.ts';
import type { TestClient } from '../testing/client.ts';

/** Proxies are trusted in all of these, so that a client may come from anywhere. */
function start(t: TestContext, limits: Readonly<Record<string, string>>): Promise<TestService> {
  return startService(t, { TRUST_PROXY: 'loopback', ...limits });
}

const from = (address: string) => ({ extraHeaders: { 'x-forwarded-for': address } });

/** The codes of one and the same request, asked by a connection of its own each time, from a new address each time. */
async function codes(
  service: TestService,
  count: number,
  event: string,
  payload: (n: number) => object,
  address: (n: number) => string = (n) => `192.0.2.${n}`,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (let n = 1; n <= count; n += 1) {
    const client = await service.connect(from(address(n)));
    found.push(await client.codeOf(event, payload(n)));
  }
  return found;
}

/** Two who were there before an attack began go on after it. */
async function goOn(ada: TestClient, bob: TestClient): Promise<void> {
  bob.forget();
  assert.equal(await ada.codeOf('call:declined', { to: bob.id }), 'ok');
  await bob.next('call:declined');
}

async function pair(service: TestService) {
  const ada = await service.connect(from('198.51.100.1'));
  await ada.join({ room: 'call', email: 'ada@example.org', secret: secretOf('ada') });
  const bob = await service.connect(from('198.51.100.2'));
  await bob.join({ room: 'call', email: 'bob@example.org', secret: secretOf('bob') });
  return { ada, bob };
}

test('a room takes so many joins a minute, wherever they come from; other rooms and those inside are not touched', async (t) => {
  const service = await start(t, { MAX_JOINS_PER_ROOM: '4', ROOM_CAPACITY: '0' });
  const { ada, bob } = await pair(service);
  const joins = await codes(service, 4, 'room:join', (n) => ({ room: 'call', email: `e${n}@example.org` }));
  assert.deepEqual(joins, ['ok', 'ok', 'rate-limited', 'rate-limited']);
  const elsewhere = await codes(service, 1, 'room:join', () => ({
    room: 'other',
    email: 'eve@example.org',
  }));
  assert.deepEqual(elsewhere, ['ok']);
  await goOn(ada, bob);
});

test('who has a place comes back to it, however many have tried to come since', async (t) => {
  const service = await start(t, { MAX_JOINS_PER_ROOM: '3', MAX_JOINS_PER_EMAIL: '3' });
  const { ada, bob } = await pair(service);
  await codes(service, 6, 'room:join', () => ({ room: 'call', email: 'ada@example.org' }));
  ada.vanish();
  while (!(await bob.next('participant:updated')).away);
  const again = await service.connect(from('198.51.100.1'));
  const { id } = await again.join({ room: 'call', email: 'ada@example.org', secret: secretOf('ada') });
  assert.equal(id, ada.id);
  await goOn(again, bob);
});

test('an e-mail address is joined under so many times a minute, however it is written', async (t) => {
  const service = await start(t, { MAX_JOINS_PER_EMAIL: '2' });
  const { ada, bob } = await pair(service);
  const spellings = ['eve@example.org', 'EVE@example.org', ' Eve@Example.org ', 'eve@EXAMPLE.ORG'];
  const joins = await codes(service, 4, 'room:join', (n) => ({ room: `r${n}`, email: spellings[n - 1] }));
  assert.deepEqual(joins, ['ok', 'ok', 'rate-limited', 'rate-limited']);
  await goOn(ada, bob);
});

test('an address opens so many rooms a minute, and may still join those that there are', async (t) => {
  const service = await start(t, { MAX_NEW_ROOMS_PER_ADDRESS: '2' });
  const { ada, bob } = await pair(service);
  const address = () => '192.0.2.1';
  const opened = await codes(
    service,
    3,
    'room:join',
    (n) => ({ room: `r${n}`, email: 'e@example.org' }),
    address,
  );
  assert.deepEqual(opened, ['ok', 'ok', 'rate-limited']);
  const joined = await codes(
    service,
    1,
    'room:join',
    () => ({ room: 'call', email: 'e@example.org' }),
    address,
  );
  assert.deepEqual(joined, ['ok']);
  await goOn(ada, bob);
});

test('an IPv6 network of one subscriber is one address', async (t) => {
  const service = await start(t, { MAX_JOINS_PER_MINUTE: '2', MAX_SOCKETS_PER_ADDRESS: '10' });
  const { ada, bob } = await pair(service);
  const joins = await codes(
    service,
    4,
    'room:join',
    () => ({ room: 'r', email: 'e@example.org' }),
    (n) => `2001:db8::${n}`,
  );
  assert.deepEqual(joins, ['ok', 'ok', 'rate-limited', 'rate-limited']);
  await goOn(ada, bob);
});

test('there are so many rooms at a time; those that there are can be joined', async (t) => {
  const service = await start(t, { MAX_ROOMS: '2' });
  const { ada, bob } = await pair(service);
  const joins = await codes(service, 3, 'room:join', (n) => ({ room: `r${n}`, email: 'e@example.org' }));
  assert.deepEqual(joins, ['ok', 'unavailable', 'unavailable']);
  const present = await codes(service, 1, 'room:join', () => ({ room: 'call', email: 'e@example.org' }));
  assert.deepEqual(present, ['ok']);
  await goOn(ada, bob);
});

test('knocks are counted by address and by room: those inside are not kept busy', async (t) => {
  for (const [limit, address] of [
    ['MAX_KNOCKS_PER_ADDRESS', () => '192.0.2.1'],
    ['MAX_KNOCKS_PER_ROOM', (n: number) => `192.0.2.${n}`],
  ] as const) {
    const service = await start(t, { [limit]: '2' });
    const { ada, bob } = await pair(service);
    assert.equal(await ada.codeOf('room:rules', { knock: true }), 'ok');
    const knock = (n: number) => ({ room: 'call', email: 'e@example.org', secret: secretOf(`eve${n}`) });
    const knocks = await codes(service, 4, 'room:knock', knock, address);
    assert.deepEqual(knocks, ['ok', 'ok', 'rate-limited', 'rate-limited'], limit);
    await goOn(ada, bob);
  }
});

test('chat is counted by participant and by room, also over a new connection', async (t) => {
  const service = await start(t, { MAX_CHAT_PER_PARTICIPANT: '3', MAX_CHAT_PER_ROOM: '5' });
  const { ada, bob } = await pair(service);
  const say = async (client: TestClient, count: number) => {
    const found: string[] = [];
    for (let n = 0; n < count; n += 1)
      found.push(await client.codeOf('chat:send', { id: `${client.socket.id}${n}`, text: 'x' }));
    return found.filter((code) => code === 'ok').length;
  };
  assert.equal(await say(ada, 5), 3);
  const again = await service.connect(from('198.51.100.1'));
  await again.join({ room: 'call', email: 'ada@example.org', secret: secretOf('ada') });
  assert.equal(await say(again, 5), 0);
  assert.equal(await say(bob, 5), 2, 'what is left of the room’s five');
  await goOn(again, bob);
});

test('descriptions and candidates are counted for each of the others', async (t) => {
  const service = await start(t, { MAX_DESCRIPTIONS_PER_MINUTE: '5' });
  const { ada, bob } = await pair(service);
  const eve = await service.connect(from('192.0.2.1'));
  await eve.join({ room: 'call', email: 'eve@example.org' });
  const offer = { type: 'offer', sdp: 'v=0\r\n' };
  const candidate = { candidate: 'candidate:1 1 udp 1 192.0.2.1 9 typ host' };
  const count = async (event: string, payload: object, of: number) => {
    let passed = 0;
    for (let n = 0; n < of; n += 1) if ((await eve.codeOf(event, payload)) === 'ok') passed += 1;
    return passed;
  };
  assert.equal(await count('peer:nego:needed', { to: bob.id, offer }, 10), 5);
  assert.equal(await count('peer:candidate', { to: bob.id, candidate }, 60), 50);
  assert.equal(await count('user:call', { to: ada.id, offer }, 10), 5);
  await goOn(ada, bob);
});

test('a connection that asks for all of a room over and over is told to wait', async (t) => {
  const service = await start(t, {});
  const { ada, bob } = await pair(service);
  const eve = await service.connect(from('192.0.2.1'));
  await eve.join({ room: 'call', email: 'eve@example.org' });
  const asked: string[] = [];
  for (let n = 0; n < 70; n += 1) asked.push(await eve.codeOf('room:sync', { since: 0, epoch: 'another' }));
  assert.equal(asked.filter((code) => code === 'ok').length, 60);
  assert.equal(asked.at(-1), 'rate-limited');
  await goOn(ada, bob);
});

test('who switches too fast is refused, and what it ends in is told all the same', async (t) => {
  const service = await start(t, { MAX_UPDATES_PER_PARTICIPANT: '60' });
  const [ada, bob] = [await service.join(), await service.join()];
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, n) => ada.codeOf('participant:update', { microphone: n % 2 === 0 })),
  );
  assert.ok(answers.slice(0, 60).every((code) => code === 'ok'));
  assert.equal(await ada.codeOf('participant:update', { microphone: true, hand: true }), 'rate-limited');
  assert.equal(await bob.codeOf('participant:update', { camera: true }), 'ok');
  for (;;) {
    const fact = await bob.next('participant:updated');
    if (fact.hand) {
      assert.equal(fact.microphone, true);
      break;
    }
  }
  assert.equal((await ada.next('participant:updated')).camera, true);
  assert.equal((await ada.next('participant:updated')).hand, true);
  await bob.settled();
  const told = bob.unread.filter(({ event }) => event === 'participant:updated');
  assert.deepEqual(told, []);
});

test('a room takes so many changes of all together', async (t) => {
  const service = await start(t, { MAX_UPDATES_PER_ROOM: '3' });
  const [ada, bob] = [await service.join(), await service.join()];
  const answers = [];
  for (const [client, hand] of [
    [ada, true],
    [bob, true],
    [ada, false],
    [bob, false],
  ] as const)
    answers.push(await client.codeOf('participant:update', { hand }));
  assert.deepEqual(answers, ['ok', 'ok', 'ok', 'rate-limited']);
  const elsewhere = await service.join({ room: 'another' });
  assert.equal(await elsewhere.codeOf('participant:update', { hand: true }), 'ok');
});

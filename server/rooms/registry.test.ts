import assert from 'node:assert/strict';
import { test as inMemory, type TestContext } from 'node:test';
import { mediaFlags } from './introduction.ts';
import type { Participant } from './participant.ts';
import type { RoomRegistry } from './registry.ts';
import { test } from '../testing/both-keepers.ts';
import { testRooms } from './testing/test-rooms.ts';
import { testPort, type TestPort } from './testing/test-port.ts';

async function setUp(t: TestContext, capacity = 8) {
  const { registry, log, clock, pass } = await testRooms(t, { capacity, emptyMs: 0 });
  const join = async (
    email: string,
    { room = 'room', secret = undefined as string | undefined, port = testPort() } = {},
  ) => {
    const introduction = { email, displayName: '', media: mediaFlags(), mode: 'auto' as const, v: 1 };
    const participant = await registry.join({ room, secret, introduction }, port);
    if (typeof participant === 'string') throw new Error(participant);
    return { participant, port };
  };
  const changes = () => log.map(({ change }) => change);
  const isThere = async () => (await registry.read('room')) !== undefined;
  return { registry, join, clock, pass, log, changes, isThere };
}

async function say(registry: RoomRegistry, participant: Participant, id: string, text: string) {
  const said = await registry.say(participant, { id, text });
  if (typeof said === 'string') throw new Error(said);
  return said;
}

const events = (port: TestPort) => port.sent.map(({ event }) => event);

test('who returns to a held place is the one who came; to a place that was given up, somebody who comes', async (t) => {
  const { registry, join, pass } = await setUp(t);
  await join('bob@x.org');
  const came = (await join('ada@x.org', { secret: 'a' })).participant;
  const { joined } = came;
  await registry.depart(came, 'lost');
  const back = (await join('ada@x.org', { secret: 'a' })).participant;
  assert.equal(back.joined, joined);
  await registry.depart(back, 'lost');
  await pass(15_000);
  const again = (await join('ada@x.org', { secret: 'a' })).participant;
  assert.equal(again.id, came.id);
  assert.ok(again.joined > joined);
});

test('a room is there as long as somebody has a place in it', async (t) => {
  const { registry, join, changes, isThere } = await setUp(t);
  const ada = await join('ada@x.org');
  const bob = await join('bob@x.org');
  assert.ok(await isThere());
  await registry.depart(ada.participant, 'goodbye');
  assert.ok(await isThere());
  await registry.depart(bob.participant, 'goodbye');
  assert.ok(!(await isThere()));
  assert.deepEqual(changes(), [
    'room opened',
    'participant joined',
    'participant joined',
    'participant left',
    'participant left',
    'room closed',
  ]);
});

test('a room of the same name that comes later is another one, without the old chat', async (t) => {
  const { registry, join } = await setUp(t);
  const first = await join('ada@x.org');
  await registry.say(first.participant, { id: '1', text: 'hello' });
  const { epoch } = first.participant.room;
  await registry.depart(first.participant, 'goodbye');
  const { room } = (await join('ada@x.org')).participant;
  assert.notEqual(room.epoch, epoch);
  assert.equal(room.snapshotFor(first.participant).chat.length, 0);
});

test('one address twice is two participants; the maps lead both ways', async (t) => {
  const { registry, join } = await setUp(t);
  const one = (await join('Ada@x.org')).participant;
  const two = (await join('ada@X.ORG', { room: 'other' })).participant;
  assert.notEqual(one.id, two.id);
  assert.deepEqual(registry.emails.participantsOf('ADA@x.org'), [one, two]);
  assert.equal(registry.emails.emailOf(two), 'ada@x.org');
  await registry.depart(one, 'goodbye');
  assert.deepEqual(registry.emails.participantsOf('ada@x.org'), [two]);
  assert.equal(registry.emails.emailOf(one), undefined);
  await registry.depart(two, 'goodbye');
  assert.deepEqual(registry.emails.participantsOf('ada@x.org'), []);
});

test('the same secret is the same participant in a room, and another one in another room', async (t) => {
  const { registry, join } = await setUp(t);
  const first = (await join('ada@x.org', { secret: 'secret' })).participant;
  await registry.depart(first, 'lost');
  const again = (await join('ada@x.org', { secret: 'secret' })).participant;
  const elsewhere = (await join('ada@x.org', { secret: 'secret', room: 'other' })).participant;
  assert.equal(again.id, first.id);
  assert.notEqual(elsewhere.id, first.id);
});

test('who returns is told to the others as back, neither as left nor as joined', async (t) => {
  const { registry, join, pass } = await setUp(t);
  const { port } = await join('ada@x.org');
  const { participant } = await join('bob@x.org', { secret: 'secret' });
  await registry.depart(participant, 'reload');
  await join('bob@x.org', { secret: 'secret' });
  await pass(60_000);
  assert.deepEqual(
    port.sent.slice(1).map(({ event, data }) => ({ event, away: data['away'], n: data['n'] })),
    [
      { event: 'participant:updated', away: true, n: 3 },
      { event: 'participant:updated', away: false, n: 4 },
    ],
  );
});

test('a return under another address is told, and found in the maps', async (t) => {
  const { registry, join } = await setUp(t);
  const { port } = await join('ada@x.org');
  const { participant } = await join('bob@x.org', { secret: 'secret' });
  await join('robert@x.org', { secret: 'secret' });
  assert.deepEqual(port.sent.at(-1)?.data, {
    id: participant.id,
    away: false,
    email: 'robert@x.org',
    n: 3,
  });
  assert.deepEqual(registry.emails.participantsOf('bob@x.org'), []);
  assert.deepEqual(registry.emails.participantsOf('robert@x.org'), [participant]);
});

test('who returns while still connected takes the place; the old connection is told and closed', async (t) => {
  const { registry, join } = await setUp(t);
  const others = (await join('ada@x.org')).port;
  const first = await join('bob@x.org', { secret: 'secret' });
  const second = await join('bob@x.org', { secret: 'secret' });
  assert.equal(second.participant, first.participant);
  assert.deepEqual(first.port.closed, ['duplicate']);
  assert.equal(second.participant.port, second.port);
  assert.deepEqual(events(others), ['user:joined', 'participant:updated'], 'nobody has left or joined');
  assert.equal(registry.find('room')?.size, 2);
});

test('a clock that is set back does not turn the order of a conversation round', async (t) => {
  const { registry, join, clock } = await setUp(t);
  const { participant } = await join('ada@x.org');
  const first = await say(registry, participant, '1', 'first');
  clock.now -= 600_000;
  const second = await say(registry, participant, '2', 'second');
  assert.ok(second.at >= first.at);
  clock.now += 1_200_000;
  assert.equal((await say(registry, participant, '3', 'third')).at, clock.now);
});

for (const [departure, reason, after] of [
  ['reload', 'left', 3_000],
  ['lost', 'timeout', 15_000],
] as const) {
  test(`after ${departure}: away at once, ${reason} after ${after} ms`, async (t) => {
    const { registry, join, pass } = await setUp(t);
    const { port } = await join('ada@x.org');
    const { participant } = await join('bob@x.org', { secret: 'secret' });
    await registry.depart(participant, departure);
    assert.deepEqual(port.sent.at(-1), {
      event: 'participant:updated',
      data: { id: participant.id, away: true, n: 3 },
    });
    await pass(after - 1);
    assert.equal(events(port).includes('user:left'), false);
    await pass(1);
    assert.deepEqual(port.sent.at(-1), { event: 'user:left', data: { id: participant.id, reason, n: 4 } });
  });
}

test('who has no secret is gone with the connection', async (t) => {
  const { registry, join } = await setUp(t);
  const { port } = await join('ada@x.org');
  const { participant } = await join('bob@x.org');
  await registry.depart(participant, 'lost');
  assert.deepEqual(port.sent.at(-1), {
    event: 'user:left',
    data: { id: participant.id, reason: 'left', n: 3 },
  });
});

test('a held place counts, and is kept for who holds it', async (t) => {
  const { registry, join } = await setUp(t, 2);
  const { participant } = await join('ada@x.org', { secret: 'secret' });
  await join('bob@x.org');
  await registry.depart(participant, 'lost');
  await assert.rejects(join('eve@x.org'), /full/);
  assert.equal((await join('ada@x.org', { secret: 'secret' })).participant.id, participant.id);
});

test('a full room creates nothing', async (t) => {
  const { registry, join } = await setUp(t, 1);
  await join('ada@x.org');
  await assert.rejects(join('eve@x.org'), /full/);
  assert.deepEqual(registry.emails.participantsOf('eve@x.org'), []);
});

test('a room in which everybody is away still waits', async (t) => {
  const { registry, join, pass, isThere } = await setUp(t);
  const { participant } = await join('ada@x.org', { secret: 'secret' });
  const { epoch } = participant.room;
  await registry.depart(participant, 'lost');
  assert.ok(await isThere());
  assert.equal((await join('ada@x.org', { secret: 'secret' })).participant.room.epoch, epoch);
  await registry.depart(participant, 'lost');
  await pass(15_000);
  assert.ok(!(await isThere()));
});

test('participants are listed in the order in which they came, returns included', async (t) => {
  const { registry, join } = await setUp(t);
  const ada = (await join('ada@x.org', { secret: 'a' })).participant;
  await join('bob@x.org');
  const eve = (await join('eve@x.org')).participant;
  await registry.depart(ada, 'lost');
  await join('ada@x.org', { secret: 'a' });
  const emails = (participant: Participant) =>
    participant.room.snapshotFor(participant).participants.map(({ email }) => email);
  assert.deepEqual(emails(eve), ['ada@x.org', 'bob@x.org']);
});

test('what is reported tells who it was, and of which room', async (t) => {
  const { registry, join, log, clock, pass } = await setUp(t);
  const { participant } = await join('ada@x.org', { secret: 'secret' });
  await registry.depart(participant, 'lost');
  await pass(60_000);
  const { epoch: room } = participant.room;
  const ada = { id: participant.id, name: 'ada', displayName: '', email: 'ada@x.org', role: 'host' };
  const about = { name: 'room', room, at: clock.now - 60_000 };
  const later = { ...about, at: clock.now };
  assert.deepEqual(log, [
    { change: 'room opened', ...about },
    { change: 'participant joined', participant: ada, ...about },
    { change: 'participant away', participant: ada, ...about },
    { change: 'participant left', participant: ada, reason: 'timeout', ...later },
    { change: 'room closed', ...later },
  ]);
});

// In Redis rooms outlive the node that closes.
inMemory('closing forgets the rooms, tells nobody in them, and reports their end once', async (t) => {
  const { registry, join, changes, pass } = await setUp(t);
  const { port } = await join('ada@x.org');
  await registry.depart((await join('bob@x.org', { secret: 'secret' })).participant, 'lost');
  const told = port.sent.length;
  await registry.close();
  await registry.close();
  await pass(60_000);
  assert.equal(registry.size, 0);
  assert.equal(port.sent.length, told);
  assert.deepEqual(changes().slice(-3), ['participant left', 'participant left', 'room closed']);
  assert.equal(changes().filter((change) => change === 'room closed').length, 1);
});

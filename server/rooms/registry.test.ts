import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { ErrorCode } from '../../protocol/index.ts';
import { mediaFlags, type Participant } from './participant.ts';
import type { Port } from './port.ts';
import { RoomRegistry, type LifecycleEvent } from './registry.ts';

interface TestPort extends Port {
  readonly sent: { event: string; data: Record<string, unknown> }[];
  readonly closed: ErrorCode[];
}

function testPort(): TestPort {
  const sent: TestPort['sent'] = [];
  const closed: ErrorCode[] = [];
  return {
    sent,
    closed,
    send: (event, data) => void sent.push({ event, data: data as unknown as Record<string, unknown> }),
    close: (code) => void closed.push(code),
  };
}

function setUp(t: TestContext, capacity = 8) {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const log: LifecycleEvent[] = [];
  const clock = { now: 1_000_000_000 };
  const registry = new RoomRegistry({
    capacity,
    holdTimes: { reload: 3_000, lost: 15_000 },
    report: (event) => void log.push(event),
    now: () => clock.now,
  });
  const join = (
    email: string,
    { room = 'room', secret = undefined as string | undefined, port = testPort() } = {},
  ) => {
    const introduction = { email, displayName: '', media: mediaFlags(), mode: 'auto' as const, v: 1 };
    const participant = registry.join({ room, secret, introduction }, port);
    if (participant === 'full') throw new Error('full');
    return { participant, port };
  };
  const changes = () => log.map(({ change }) => change);
  return { registry, join, clock, log, changes };
}

const events = (port: TestPort) => port.sent.map(({ event }) => event);

test('who returns to a held place is the one who came; to a place that was given up, somebody who comes', (t) => {
  const { registry, join } = setUp(t);
  join('bob@x.org');
  const came = join('ada@x.org', { secret: 'a' }).participant;
  const { joined } = came;
  registry.depart(came, 'lost');
  const back = join('ada@x.org', { secret: 'a' }).participant;
  assert.equal(back.joined, joined);
  registry.depart(back, 'lost');
  t.mock.timers.tick(15_000);
  const again = join('ada@x.org', { secret: 'a' }).participant;
  assert.equal(again.id, came.id);
  assert.ok(again.joined > joined);
});

test('a room is there as long as somebody has a place in it', (t) => {
  const { registry, join, changes } = setUp(t);
  const ada = join('ada@x.org');
  const bob = join('bob@x.org');
  assert.equal(registry.size, 1);
  registry.depart(ada.participant, 'goodbye');
  assert.equal(registry.size, 1);
  registry.depart(bob.participant, 'goodbye');
  assert.equal(registry.size, 0);
  assert.deepEqual(changes(), [
    'room opened',
    'participant joined',
    'participant joined',
    'participant left',
    'participant left',
    'room closed',
  ]);
});

test('a room of the same name that comes later is another one, without the old chat', (t) => {
  const { registry, join } = setUp(t);
  const first = join('ada@x.org');
  first.participant.room.say(first.participant, '1', 'hello');
  const { epoch } = first.participant.room;
  registry.depart(first.participant, 'goodbye');
  const { room } = join('ada@x.org').participant;
  assert.notEqual(room.epoch, epoch);
  assert.equal(room.snapshotFor(first.participant).chat.length, 0);
});

test('one address twice is two participants; the maps lead both ways', (t) => {
  const { registry, join } = setUp(t);
  const one = join('Ada@x.org').participant;
  const two = join('ada@X.ORG', { room: 'other' }).participant;
  assert.notEqual(one.id, two.id);
  assert.deepEqual(registry.emails.participantsOf('ADA@x.org'), [one, two]);
  assert.equal(registry.emails.emailOf(two), 'ada@x.org');
  registry.depart(one, 'goodbye');
  assert.deepEqual(registry.emails.participantsOf('ada@x.org'), [two]);
  assert.equal(registry.emails.emailOf(one), undefined);
  registry.depart(two, 'goodbye');
  assert.deepEqual(registry.emails.participantsOf('ada@x.org'), []);
});

test('the same secret is the same participant in a room, and another one in another room', (t) => {
  const { registry, join } = setUp(t);
  const first = join('ada@x.org', { secret: 'secret' }).participant;
  registry.depart(first, 'lost');
  const again = join('ada@x.org', { secret: 'secret' }).participant;
  const elsewhere = join('ada@x.org', { secret: 'secret', room: 'other' }).participant;
  assert.equal(again, first);
  assert.notEqual(elsewhere.id, first.id);
});

test('who returns is told to the others as back, neither as left nor as joined', (t) => {
  const { registry, join } = setUp(t);
  const { port } = join('ada@x.org');
  const { participant } = join('bob@x.org', { secret: 'secret' });
  registry.depart(participant, 'reload');
  join('bob@x.org', { secret: 'secret' });
  t.mock.timers.tick(60_000);
  assert.deepEqual(
    port.sent.slice(1).map(({ event, data }) => ({ event, away: data['away'], n: data['n'] })),
    [
      { event: 'participant:updated', away: true, n: 3 },
      { event: 'participant:updated', away: false, n: 4 },
    ],
  );
});

test('a return under another address is told, and found in the maps', (t) => {
  const { registry, join } = setUp(t);
  const { port } = join('ada@x.org');
  const { participant } = join('bob@x.org', { secret: 'secret' });
  join('robert@x.org', { secret: 'secret' });
  assert.deepEqual(port.sent.at(-1)?.data, {
    id: participant.id,
    away: false,
    email: 'robert@x.org',
    n: 3,
  });
  assert.deepEqual(registry.emails.participantsOf('bob@x.org'), []);
  assert.deepEqual(registry.emails.participantsOf('robert@x.org'), [participant]);
});

test('who returns while still connected takes the place; the old connection is told and closed', (t) => {
  const { registry, join } = setUp(t);
  const others = join('ada@x.org').port;
  const first = join('bob@x.org', { secret: 'secret' });
  const second = join('bob@x.org', { secret: 'secret' });
  assert.equal(second.participant, first.participant);
  assert.deepEqual(first.port.closed, ['duplicate']);
  assert.equal(second.participant.port, second.port);
  assert.deepEqual(events(others), ['user:joined', 'participant:updated'], 'nobody has left or joined');
  assert.equal(registry.find('room')?.size, 2);
});

test('a clock that is set back does not turn the order of a conversation round', (t) => {
  const { join, clock } = setUp(t);
  const { participant } = join('ada@x.org');
  const first = participant.room.say(participant, '1', 'first');
  clock.now -= 600_000;
  const second = participant.room.say(participant, '2', 'second');
  assert.ok(second.at >= first.at);
  clock.now += 1_200_000;
  assert.equal(participant.room.say(participant, '3', 'third').at, clock.now);
});

for (const [departure, reason, after] of [
  ['reload', 'left', 3_000],
  ['lost', 'timeout', 15_000],
] as const) {
  test(`after ${departure}: away at once, ${reason} after ${after} ms`, (t) => {
    const { registry, join } = setUp(t);
    const { port } = join('ada@x.org');
    const { participant } = join('bob@x.org', { secret: 'secret' });
    registry.depart(participant, departure);
    assert.deepEqual(port.sent.at(-1), {
      event: 'participant:updated',
      data: { id: participant.id, away: true, n: 3 },
    });
    t.mock.timers.tick(after - 1);
    assert.equal(events(port).includes('user:left'), false);
    t.mock.timers.tick(1);
    assert.deepEqual(port.sent.at(-1), { event: 'user:left', data: { id: participant.id, reason, n: 4 } });
  });
}

test('who has no secret is gone with the connection', (t) => {
  const { registry, join } = setUp(t);
  const { port } = join('ada@x.org');
  const { participant } = join('bob@x.org');
  registry.depart(participant, 'lost');
  assert.deepEqual(port.sent.at(-1), {
    event: 'user:left',
    data: { id: participant.id, reason: 'left', n: 3 },
  });
});

test('a held place counts, and is kept for who holds it', (t) => {
  const { registry, join } = setUp(t, 2);
  const { participant } = join('ada@x.org', { secret: 'secret' });
  join('bob@x.org');
  registry.depart(participant, 'lost');
  assert.throws(() => join('eve@x.org'), /full/);
  assert.equal(join('ada@x.org', { secret: 'secret' }).participant, participant);
});

test('a full room creates nothing', (t) => {
  const { registry, join } = setUp(t, 1);
  join('ada@x.org');
  assert.throws(() => join('eve@x.org'), /full/);
  assert.deepEqual(registry.emails.participantsOf('eve@x.org'), []);
});

test('a room in which everybody is away still waits', (t) => {
  const { registry, join } = setUp(t);
  const { participant } = join('ada@x.org', { secret: 'secret' });
  const { epoch } = participant.room;
  registry.depart(participant, 'lost');
  assert.equal(registry.size, 1);
  assert.equal(join('ada@x.org', { secret: 'secret' }).participant.room.epoch, epoch);
  registry.depart(participant, 'lost');
  t.mock.timers.tick(15_000);
  assert.equal(registry.size, 0);
});

test('participants are listed in the order in which they came, returns included', (t) => {
  const { registry, join } = setUp(t);
  const ada = join('ada@x.org', { secret: 'a' }).participant;
  join('bob@x.org');
  const eve = join('eve@x.org').participant;
  registry.depart(ada, 'lost');
  join('ada@x.org', { secret: 'a' });
  const emails = (participant: Participant) =>
    participant.room.snapshotFor(participant).participants.map(({ email }) => email);
  assert.deepEqual(emails(eve), ['ada@x.org', 'bob@x.org']);
});

test('what is reported names neither rooms nor people', (t) => {
  const { registry, join, log } = setUp(t);
  registry.depart(join('ada@x.org', { room: 'Secret plans', secret: 'secret' }).participant, 'lost');
  t.mock.timers.tick(60_000);
  assert.equal(log.length, 5);
  assert.doesNotMatch(JSON.stringify(log), /ada|plans|secret/);
});

test('closing forgets the rooms and tells nobody', (t) => {
  const { registry, join } = setUp(t);
  const { port } = join('ada@x.org');
  registry.depart(join('bob@x.org', { secret: 'secret' }).participant, 'lost');
  const told = port.sent.length;
  registry.close();
  registry.close();
  t.mock.timers.tick(60_000);
  assert.equal(registry.size, 0);
  assert.equal(port.sent.length, told);
});

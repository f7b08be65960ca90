import assert from 'node:assert/strict';
import { LIMITS } from '../../protocol/index.ts';
import { test } from '../testing/both-keepers.ts';
import { grantsOf, testRooms, told } from './testing/test-rooms.ts';

test('nobody has to knock at an open door', async (t) => {
  const { join, knock } = await testRooms(t);
  const early = await knock('eve');
  assert.deepEqual(told(early, 'room:admit'), [{}], 'nobody is in there');
  await join('ada');
  const late = await knock('eve');
  assert.deepEqual(told(late, 'room:admit'), [{}]);
  await join('eve');
});

test('where one has to knock, the host sees who waits, and lets in one or all', async (t) => {
  const { registry, join, tryJoin, knock } = await testRooms(t);
  const ada = await join('ada');
  const bob = await join('bob');
  assert.deepEqual(await registry.setRules(ada.participant, { knock: true }), {});
  assert.equal(await tryJoin('cho'), 'knock');

  const cho = await knock('cho');
  assert.ok(typeof cho.outcome !== 'string');
  assert.equal(cho.outcome.milliseconds, LIMITS.knocking);
  const { id } = cho.outcome;
  assert.deepEqual(told(ada, 'room:waiting').at(-1), {
    waiting: [{ id, name: 'cho', email: 'cho@x.org' }],
  });
  assert.deepEqual(told(bob, 'room:waiting'), [], 'only hosts see who is at the door');
  assert.equal(await tryJoin('cho'), 'knock', 'knocking is not being let in');
  assert.equal(await registry.admit(bob.participant, id), 'not-permitted');

  assert.deepEqual(await registry.admit(ada.participant, id), {});
  assert.deepEqual(told(cho, 'room:admit'), [{}]);
  assert.deepEqual(told(ada, 'room:waiting').at(-1), { waiting: [] });
  assert.equal((await join('cho')).participant.id, id);

  const [dan, eve] = [await knock('dan'), await knock('eve')];
  assert.deepEqual(await registry.admit(ada.participant), {});
  for (const guest of [dan, eve]) assert.deepEqual(told(guest, 'room:admit'), [{}]);
  await join('dan');
  await join('eve');
  assert.equal(await registry.admit(ada.participant, 'nobody'), 'no-such-participant');
});

test('an admission is for one, and not for ever', async (t) => {
  const { registry, join, tryJoin, knock, pass } = await testRooms(t);
  const ada = await join('ada');
  await registry.setRules(ada.participant, { knock: true });
  await knock('bob');
  await registry.admit(ada.participant);
  assert.equal(await tryJoin('cho'), 'knock');
  await pass(60_000);
  assert.equal(await tryJoin('bob'), 'knock');
});

test('who is turned away is told, and may knock again', async (t) => {
  const { registry, join, tryJoin, knock } = await testRooms(t);
  const ada = await join('ada');
  await registry.setRules(ada.participant, { knock: true });
  const bob = await knock('bob');
  await registry.deny(ada.participant);
  assert.equal(told(bob, 'room:deny')[0]?.['code'], 'denied');
  assert.equal(await tryJoin('bob'), 'knock');
  await knock('bob');
  const { waiting } = told(ada, 'room:waiting').at(-1) as { readonly waiting: readonly unknown[] };
  assert.equal(waiting.length, 1);
});

test('a knock that nobody answers ends by itself', async (t) => {
  const { registry, join, knock, pass } = await testRooms(t);
  const ada = await join('ada');
  await registry.setRules(ada.participant, { knock: true });
  const bob = await knock('bob');
  await pass(LIMITS.knocking);
  assert.equal(told(bob, 'room:deny')[0]?.['code'], 'knock-timeout');
  assert.deepEqual(told(ada, 'room:waiting').at(-1), { waiting: [] });
});

test('who goes away does not wait any more', async (t) => {
  const { registry, join, knock } = await testRooms(t);
  const ada = await join('ada');
  await registry.setRules(ada.participant, { knock: true });
  const bob = await knock('bob');
  assert.ok(typeof bob.outcome !== 'string');
  await registry.stopKnocking('room', bob.outcome.id, bob.port);
  assert.deepEqual(told(ada, 'room:waiting').at(-1), { waiting: [] });
});

test('an open door lets in all who waited; a locked one sends them away', async (t) => {
  const { registry, join, tryJoin, knock } = await testRooms(t);
  const ada = await join('ada');
  await registry.setRules(ada.participant, { knock: true });
  const bob = await knock('bob');
  await registry.setRules(ada.participant, { knock: false });
  assert.deepEqual(told(bob, 'room:admit'), [{}]);
  await registry.setRules(ada.participant, { knock: true });
  const cho = await knock('cho');
  await registry.setRules(ada.participant, { locked: true });
  assert.equal(told(cho, 'room:deny')[0]?.['code'], 'locked');
  assert.equal((await knock('dan')).outcome, 'locked');
  assert.equal(await tryJoin('dan'), 'locked');
});

test('who is in may come back through a locked door; nobody is told twice of the same rule', async (t) => {
  const { registry, join, tryJoin } = await testRooms(t);
  const ada = await join('ada');
  const bob = await join('bob');
  await registry.setRules(ada.participant, { locked: true });
  await registry.setRules(ada.participant, { locked: true });
  assert.deepEqual(
    told(bob, 'room:updated').map(({ locked }) => locked),
    [true],
  );
  await registry.depart(bob.participant, 'lost');
  assert.equal((await join('bob')).participant.id, bob.participant.id);
  await registry.depart(bob.participant, 'goodbye');
  assert.equal(await tryJoin('bob'), 'locked', 'who has left for good is a newcomer');
});

test('only so many wait at one door', async (t) => {
  const { registry, join, knock } = await testRooms(t);
  const ada = await join('ada');
  await registry.setRules(ada.participant, { knock: true });
  for (let count = 0; count < LIMITS.waiting; count += 1) await knock(`guest${count}`);
  assert.equal((await knock('late')).outcome, 'full');
  assert.ok(typeof (await knock('guest0')).outcome !== 'string', 'who waits may knock again');
});

test('hosts by token need not knock, and a lock does not keep them out', async (t) => {
  const { registry, join, tryJoin } = await testRooms(t);
  const host = grantsOf('ada', 'host');
  const ada = await join('ada', { grants: host });
  await registry.setRules(ada.participant, { locked: true, knock: true });
  assert.equal(await tryJoin('bob', { grants: grantsOf('bob', 'participant') }), 'locked');
  await join('cho', { grants: grantsOf('cho', 'host') });
});

test('in an open room that everybody has left, nobody is locked out', async (t) => {
  const { registry, join } = await testRooms(t);
  const ada = await join('ada');
  await registry.setRules(ada.participant, { locked: true, knock: true });
  await registry.depart(ada.participant, 'goodbye');
  const bob = await join('bob');
  assert.equal(bob.participant.member.role, 'host');
  assert.deepEqual(bob.participant.room.state.rules, { locked: false, knock: false, selfUnmute: true });
});

test('attack: a knock at an open door is no ticket for later', async (t) => {
  const { registry, join, tryJoin, knock } = await testRooms(t);
  const ada = await join('ada');
  await knock('eve');
  await registry.setRules(ada.participant, { knock: true });
  assert.equal(await tryJoin('eve'), 'knock');
  assert.ok(typeof (await knock('eve')).outcome !== 'string');
  const { waiting } = told(ada, 'room:waiting').at(-1) as { readonly waiting: readonly unknown[] };
  assert.equal(waiting.length, 1);
});

test('attack: an admission ends with the minute, however often one knocks, and with a lock', async (t) => {
  const { registry, join, tryJoin, knock, pass } = await testRooms(t);
  const ada = await join('ada');
  await registry.setRules(ada.participant, { knock: true });
  await knock('eve');
  await registry.admit(ada.participant);
  await pass(30_000);
  await knock('eve');
  await pass(30_000);
  assert.equal(await tryJoin('eve'), 'knock');
  await knock('eve');
  await registry.admit(ada.participant);
  await registry.setRules(ada.participant, { locked: true });
  assert.equal(await tryJoin('eve'), 'locked');
});

test('what is refused changes nothing', async (t) => {
  const { join, tryJoin } = await testRooms(t, { capacity: 1 });
  const ada = await join('ada');
  const before = ada.participant.room.state;
  assert.equal(await tryJoin('bob', { grants: grantsOf('bob', 'host') }), 'full');
  assert.equal(ada.participant.room.state, before);
});

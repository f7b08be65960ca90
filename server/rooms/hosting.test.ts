import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from '../testing/both-keepers.ts';
import { grantsOf, testRooms, told, type Guest } from './testing/test-rooms.ts';

const role = ({ participant }: Guest) => participant.member.role;

test('in an open room the first is host, and the next when the host has left for good', async (t) => {
  const { registry, join, pass } = await testRooms(t);
  const [ada, bob, cho] = [await join('ada'), await join('bob'), await join('cho')];
  assert.deepEqual([ada, bob, cho].map(role), ['host', 'participant', 'participant']);
  await registry.depart(ada.participant, 'lost');
  assert.deepEqual([bob, cho].map(role), ['participant', 'participant'], 'the place is held, and the role');
  await registry.depart(bob.participant, 'lost');
  await pass(15_000);
  assert.equal(role(cho), 'host');
  assert.equal(told(cho, 'participant:updated').at(-1)?.['role'], 'host', 'the new host is told');
  assert.equal(role(await join('ada')), 'participant', 'who comes later is no host again');
});

test('the role goes to somebody who is there rather than to somebody who is away', async (t) => {
  const { registry, join } = await testRooms(t);
  const [ada, bob, cho] = [await join('ada'), await join('bob'), await join('cho')];
  await registry.depart(bob.participant, 'lost');
  await registry.depart(ada.participant, 'goodbye');
  assert.deepEqual([bob, cho].map(role), ['participant', 'host']);
});

test('where tokens name the hosts, nobody else becomes one', async (t) => {
  const { registry, join } = await testRooms(t);
  const bob = await join('bob', { grants: grantsOf('bob', 'participant') });
  assert.equal(role(bob), 'participant');
  const ada = await join('ada', { grants: grantsOf('ada', 'host') });
  await registry.depart(ada.participant, 'goodbye');
  assert.equal(role(bob), 'participant');
  assert.equal(role(await join('eve')), 'participant');
});

test('attack: who came first without a token is no host beside one whom the site has made so', async (t) => {
  const { registry, join } = await testRooms(t);
  const eve = await join('eve');
  const ada = await join('ada', { grants: grantsOf('ada', 'host') });
  assert.deepEqual([eve, ada].map(role), ['participant', 'host']);
  assert.equal(told(eve, 'participant:updated').at(-1)?.['role'], 'participant', 'and is told');
  assert.equal(await registry.kick(eve.participant, ada.participant.id), 'not-permitted');
});

test('attack: nobody without a token becomes host of people with tokens', async (t) => {
  const { join } = await testRooms(t);
  await join('bob', { grants: grantsOf('bob', 'participant') });
  assert.equal(role(await join('eve')), 'participant');
});

test('attack: what a host has made of somebody is not undone by leaving and coming again', async (t) => {
  const { registry, join } = await testRooms(t);
  const [ada, eve] = [await join('ada'), await join('eve')];
  await registry.setRole(ada.participant, eve.participant.id, 'viewer');
  await registry.depart(eve.participant, 'goodbye');
  const again = await join('eve');
  assert.equal(role(again), 'viewer');
  await registry.setRole(ada.participant, again.participant.id, 'participant');
  await registry.depart(again.participant, 'goodbye');
  assert.equal(role(await join('eve')), 'participant');
});

test('only a host may do what hosts do', async (t) => {
  const { registry, join } = await testRooms(t);
  const [ada, bob] = [await join('ada'), await join('bob')];
  const [host, other] = [ada.participant, bob.participant];
  const attempts = [
    registry.setRules(other, { locked: true }),
    registry.mute(other, 'microphone', host.id),
    registry.mute(other, 'microphone'),
    registry.askToUnmute(other, host.id),
    registry.setRole(other, other.id, 'host'),
    registry.kick(other, host.id),
    registry.end(other),
    registry.admit(other),
    registry.deny(other),
  ];
  for (const outcome of attempts) assert.equal(await outcome, 'not-permitted');
  assert.deepEqual(ada.port.closed, []);
  assert.deepEqual(await registry.setRole(host, other.id, 'host'), {});
  assert.deepEqual(await registry.setRole(other, host.id, 'participant'), {});
  assert.equal(await registry.setRules(host, { locked: true }), 'not-permitted');
  assert.equal(
    await registry.setRole(other, other.id, 'participant'),
    'not-permitted',
    'the last host stays',
  );
});

test('who is muted is off for everybody, and told by whom', async (t) => {
  const { registry, join } = await testRooms(t);
  const [ada, bob] = [await join('ada'), await join('bob', { media: { microphone: true } })];
  assert.deepEqual(await registry.mute(ada.participant, 'microphone', bob.participant.id), {});
  assert.deepEqual(told(bob, 'room:mute'), [{ media: 'microphone', from: ada.participant.id }]);
  const fact = { id: bob.participant.id, microphone: false, muted: ['microphone'], n: 3 };
  assert.deepEqual(told(ada, 'participant:updated'), [fact]);
  assert.deepEqual(told(bob, 'participant:updated'), [fact]);

  const update = await registry.update(bob.participant, { microphone: true });
  assert.deepEqual(update, { id: bob.participant.id, microphone: true, muted: [], n: 4 });
});

test('where the rules say so, it takes a host to be heard again, whoever comes back as whom', async (t) => {
  const { registry, join } = await testRooms(t);
  const ada = await join('ada', { grants: grantsOf('ada', 'host') });
  const bob = await join('bob', { grants: grantsOf('bob', 'participant'), media: { microphone: true } });
  await registry.setRules(ada.participant, { selfUnmute: false });
  await registry.mute(ada.participant, 'microphone');
  assert.deepEqual(ada.participant.member.muted, [], 'hosts are not meant by everyone');
  assert.equal(await registry.update(bob.participant, { microphone: true }), 'muted');
  assert.ok(typeof (await registry.update(bob.participant, { hand: true })) !== 'string');

  await join('bob', { grants: grantsOf('bob', 'participant'), media: { microphone: true } });
  assert.equal(bob.participant.introduction.media.microphone, false, 'a reload changes nothing');
  await registry.depart(bob.participant, 'goodbye');
  const again = await join('robert', {
    grants: grantsOf('bob', 'participant'),
    media: { microphone: true },
  });
  assert.notEqual(again.participant.id, bob.participant.id);
  assert.deepEqual(again.participant.member.muted, ['microphone'], 'nor does another page');
  assert.equal(again.participant.introduction.media.microphone, false);

  await registry.askToUnmute(ada.participant, again.participant.id);
  assert.deepEqual(told(again, 'room:unmute'), [{ from: ada.participant.id }]);
  assert.ok(typeof (await registry.update(again.participant, { microphone: true })) !== 'string');
});

test('a viewer puts nothing into the room but what they write, and a token may take that too', async (t) => {
  const { registry, join } = await testRooms(t);
  await join('ada');
  const eve = await join('eve', {
    grants: grantsOf('eve', 'viewer', { barred: ['chat'] }),
    media: { microphone: true, camera: true, screen: true, hand: true },
  });
  assert.deepEqual(eve.participant.introduction.media, {
    microphone: false,
    camera: false,
    screen: false,
    hand: true,
  });
  for (const media of ['microphone', 'camera', 'screen'] as const)
    assert.equal(await registry.update(eve.participant, { [media]: true }), 'not-permitted');
  assert.equal(await registry.say(eve.participant, { id: '1', text: 'hi' }), 'not-permitted');
  const dan = await join('dan', { grants: grantsOf('dan', 'viewer') });
  assert.ok(typeof (await registry.say(dan.participant, { id: '1', text: 'hi' })) !== 'string');
});

test('a viewer who is made participant may be heard, and the other way round', async (t) => {
  const { registry, join } = await testRooms(t);
  const [ada, bob] = [await join('ada'), await join('bob', { media: { camera: true } })];
  await registry.setRole(ada.participant, bob.participant.id, 'viewer');
  assert.deepEqual(told(ada, 'participant:updated').at(-1), {
    id: bob.participant.id,
    camera: false,
    role: 'viewer',
    barred: ['microphone', 'camera', 'screen'],
    n: 3,
  });
  assert.equal(await registry.update(bob.participant, { camera: true }), 'not-permitted');
  await registry.setRole(ada.participant, bob.participant.id, 'participant');
  assert.deepEqual(told(ada, 'participant:updated').at(-1)?.['barred'], []);
  assert.ok(typeof (await registry.update(bob.participant, { camera: true })) !== 'string');
});

test('who is turned out is told, gone for the others, and does not come back as the same', async (t) => {
  const { registry, join, tryJoin } = await testRooms(t);
  const [ada, bob] = [await join('ada'), await join('bob')];
  assert.deepEqual(await registry.kick(ada.participant, bob.participant.id), {});
  assert.deepEqual(bob.port.closed, ['kicked']);
  assert.equal(told(ada, 'user:left')[0]?.['reason'], 'kicked');
  assert.equal(await tryJoin('bob'), 'denied');
  assert.equal(await registry.kick(ada.participant, bob.participant.id), 'no-such-participant');
});

test('with a token it holds wherever they come from, as long as the room lives', async (t) => {
  const { registry, join, tryJoin, knock, pass } = await testRooms(t, { emptyMs: 60_000 });
  const host = { grants: grantsOf('ada', 'host') };
  const ada = await join('ada', host);
  const bob = await join('bob', { grants: grantsOf('bob', 'participant') });
  await registry.kick(ada.participant, bob.participant.id);
  const elsewhere = { secret: 'another page', grants: grantsOf('bob', 'participant') };
  assert.equal(await tryJoin('robert', elsewhere), 'denied');
  assert.equal((await knock('robert', grantsOf('bob', 'host'))).outcome, 'denied');
  await registry.depart(ada.participant, 'goodbye');
  assert.equal(await tryJoin('robert', elsewhere), 'denied', 'the empty room is still the same one');
  await pass(60_000);
  await join('robert', elsewhere);
});

test('a token that comes later makes a host, and does not carry somebody past a kick', async (t) => {
  const { registry, join } = await testRooms(t);
  const [ada, bob] = [await join('ada'), await join('bob')];
  await registry.renew(bob.participant, grantsOf('bob', 'host'));
  assert.equal(role(bob), 'host');
  const eve = await join('eve', { grants: grantsOf('eve', 'participant') });
  await registry.kick(bob.participant, eve.participant.id);
  const other = await join('other');
  assert.equal(await registry.renew(other.participant, grantsOf('eve', 'host')), 'denied');
  await registry.kick(bob.participant, ada.participant.id);
  assert.equal(role(other), 'participant', 'hosts are who a token says now');
});

test('a token that expires ends the visit, unless a new one of the same person comes first', async (t) => {
  const { registry, join, pass } = await testRooms(t);
  const short = () => ({ expires: Date.now() + 10_000 });
  const ada = await join('ada', { grants: grantsOf('ada', 'participant', short()) });
  const bob = await join('bob', { grants: grantsOf('bob', 'participant', short()) });
  assert.equal(await registry.renew(bob.participant, grantsOf('eve', 'host')), 'token-invalid');
  assert.deepEqual(await registry.renew(bob.participant, grantsOf('bob', 'viewer')), {});
  assert.equal(role(bob), 'viewer');
  await pass(11_000);
  assert.deepEqual(ada.port.closed, ['token-expired']);
  assert.deepEqual(bob.port.closed, []);
});

test('the end is for everybody, those at the door included', async (t) => {
  const { registry, join, knock, log } = await testRooms(t);
  const [ada, bob] = [await join('ada'), await join('bob')];
  await registry.setRules(ada.participant, { knock: true });
  const cho = await knock('cho');
  assert.deepEqual(await registry.end(ada.participant), {});
  assert.deepEqual([ada.port.closed, bob.port.closed], [['ended'], ['ended']]);
  assert.equal(told(cho, 'room:deny')[0]?.['code'], 'ended');
  assert.equal(await registry.read('room'), undefined);
  assert.equal(log.at(-1)?.change, 'room closed');
  assert.equal(role(await join('bob')), 'host', 'what comes then is a new room');
});

test('whatever happens, an open room with participants has one host at least, and facts without a gap', async (t) => {
  const { registry, join, pass } = await testRooms(t, { capacity: 0 });
  const person = fc.nat({ max: 4 });
  const step = fc.record({
    what: fc.constantFrom('join', 'goodbye', 'lost', 'time', 'kick', 'role', 'mute'),
    who: person,
    whom: person,
    role: fc.constantFrom('host' as const, 'participant' as const, 'viewer' as const),
  });
  let visit = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const room = `room ${(visit += 1)}`;
      const guests = new Map<number, Guest>();
      const watcher = await join('watcher', { room });
      guests.set(0, watcher);
      for (const { what, who, whom, role: wanted } of steps) {
        const guest = guests.get(who);
        const target = guests.get(whom)?.participant.id ?? 'nobody';
        if (what === 'join' && who > 0) {
          const secret = `${who} ${(visit += 1)}`;
          guests.set(who, await join(`p${who}`, { room, secret }));
        } else if (what === 'time') await pass(4_000);
        else if (!guest) continue;
        else if (what === 'kick' && target !== watcher.participant.id)
          await registry.kick(guest.participant, target);
        else if (what === 'role') await registry.setRole(guest.participant, target, wanted);
        else if (what === 'mute') await registry.mute(guest.participant, 'microphone', target);
        else if ((what === 'goodbye' || what === 'lost') && who > 0)
          await registry.depart(guest.participant, what);
      }
      const { members, n } = watcher.participant.room.state;
      assert.ok(members.some((member) => member.role === 'host'));
      const numbers = watcher.port.sent.flatMap(({ data }) => (data['n'] as number | undefined) ?? []);
      assert.ok(numbers.every((number, index) => number > (numbers[index - 1] ?? 0)));
      assert.deepEqual(new Set(numbers).size, numbers.length, `none of ${n} facts was told twice`);
    }),
    { numRuns: 60 },
  );
});

test('where the first has no token, those with one stay what it says when the host has gone', async (t) => {
  const { registry, join } = await testRooms(t);
  const ada = await join('ada');
  const bob = await join('bob', { grants: grantsOf('bob', 'participant') });
  const cho = await join('cho');
  await registry.depart(ada.participant, 'goodbye');
  assert.deepEqual([bob, cho].map(role), ['participant', 'host']);
});

test('attack: nobody is banned, or remembered, because somebody’s token names them as the id of another', async (t) => {
  const { registry, join, tryJoin } = await testRooms(t);
  const ada = await join('ada', { grants: grantsOf('ada', 'host') });
  const bob = await join('bob');
  const { id } = bob.participant;
  await registry.setRole(ada.participant, id, 'viewer');
  const mal = await join('mal', { grants: grantsOf(id, 'participant') });
  assert.equal(role(mal), 'participant');
  await registry.kick(ada.participant, mal.participant.id);
  await registry.depart(bob.participant, 'goodbye');
  assert.notEqual(await tryJoin('bob'), 'denied');
  assert.equal(await tryJoin('mal again', { grants: grantsOf(id, 'participant') }), 'denied');
});

import assert from 'node:assert/strict';
import type { JoinAnswer, WireParticipant } from '../../protocol/index.ts';
import { test } from '../testing/both-keepers.ts';
import { secretOf } from '../testing/build.ts';
import type { TestClient } from '../testing/client.ts';
import { startService } from '../testing/either-service.ts';

const as = (name: string) => ({ email: `${name}@x.org`, v: 1, secret: secretOf(name) });

/** Whose hands are up by a participant's word, in their order. */
async function orderFor(client: TestClient): Promise<readonly string[]> {
  // The service does not know this number: it tells the room anew.
  const reply = await client.request('room:sync', { since: 1_000 });
  assert.ok(reply.ok && 'snapshot' in reply);
  const { participants, handAt } = reply.snapshot;
  const up: readonly Pick<WireParticipant, 'email' | 'handAt'>[] = [
    ...participants,
    { email: 'me', ...(handAt && { handAt }) },
  ];
  return up
    .filter((person) => person.handAt !== undefined)
    .toSorted((a, b) => (a.handAt ?? 0) - (b.handAt ?? 0))
    .map(({ email }) => email.split('@')[0] ?? '');
}

async function threePeople(t: Parameters<typeof startService>[0]) {
  const service = await startService(t);
  const ada = await service.join(as('ada'));
  const bob = await service.join(as('bob'));
  const eve = await service.join(as('eve'));
  return { service, ada, bob, eve };
}

const raise = (client: TestClient) => client.request('participant:update', { hand: true });
const lower = (client: TestClient) => client.request('participant:update', { hand: false });

test('hands are in the order in which they went up, for those who were there and for a newcomer', async (t) => {
  const { service, ada, bob, eve } = await threePeople(t);
  await raise(eve);
  await raise(ada);
  assert.deepEqual(await orderFor(bob), ['eve', 'ada']);
  assert.deepEqual(await orderFor(ada), ['eve', 'me']);
  const newcomer = await service.join(as('nia'));
  assert.deepEqual(await orderFor(newcomer), ['eve', 'ada']);
});

test('the number of the fact is the place of the hand, for who raises it and for who sees it', async (t) => {
  const { ada, bob } = await threePeople(t);
  const reply = await raise(ada);
  assert.ok(reply.ok);
  const fact = await bob.next('participant:updated');
  assert.equal(fact.n, reply.n);
  const sync = await bob.request('room:sync', { since: 1_000 });
  assert.ok(sync.ok && 'snapshot' in sync);
  assert.equal(sync.snapshot.participants.find(({ id }) => id === ada.id)?.handAt, fact.n);
});

test('a hand that was lowered and raised again is last; one that is said to be up twice stays', async (t) => {
  const { ada, bob, eve } = await threePeople(t);
  await raise(ada);
  await raise(eve);
  await raise(ada);
  assert.deepEqual(await orderFor(bob), ['ada', 'eve']);
  await lower(ada);
  assert.deepEqual(await orderFor(bob), ['eve']);
  await raise(ada);
  assert.deepEqual(await orderFor(bob), ['eve', 'ada']);
});

test('other changes leave a hand where it is', async (t) => {
  const { ada, bob, eve } = await threePeople(t);
  await raise(ada);
  await raise(eve);
  await ada.request('participant:update', { microphone: true });
  assert.deepEqual(await orderFor(bob), ['ada', 'eve']);
});

test('who is away and comes back keeps the place; and is told so', async (t) => {
  const { service, ada, bob, eve } = await threePeople(t);
  await raise(ada);
  await raise(eve);
  ada.vanish();
  assert.equal((await bob.next('participant:updated')).hand, true);
  assert.equal((await bob.next('participant:updated')).hand, true);
  assert.equal((await bob.next('participant:updated')).away, true);
  assert.deepEqual(await orderFor(bob), ['ada', 'eve']);
  const back = await service.connect();
  const answer: JoinAnswer = await back.join({ ...as('ada'), media: { hand: true } });
  assert.equal(typeof answer.handAt, 'number');
  assert.deepEqual(await orderFor(bob), ['ada', 'eve']);
  assert.deepEqual(await orderFor(back), ['me', 'eve']);
});

test('who comes back without a raised hand has none, and gets another place with the next', async (t) => {
  const { service, ada, bob, eve } = await threePeople(t);
  await raise(ada);
  await raise(eve);
  ada.vanish();
  const back = await service.connect();
  const answer = await back.join(as('ada'));
  assert.equal('handAt' in answer, false);
  assert.deepEqual(await orderFor(bob), ['eve']);
  await raise(back);
  assert.deepEqual(await orderFor(bob), ['eve', 'ada']);
});

test('who comes with a raised hand has the place of the coming: after a restart that is the order of return', async (t) => {
  const service = await startService(t);
  await service.join({ ...as('eve'), media: { hand: true } });
  await service.join({ ...as('ada'), media: { hand: true } });
  const bob = await service.join(as('bob'));
  assert.deepEqual(await orderFor(bob), ['eve', 'ada']);
  const answer = await (await service.connect()).join({ ...as('nia'), media: { hand: true } });
  assert.equal(answer.handAt, answer.joined);
  assert.deepEqual(await orderFor(bob), ['eve', 'ada', 'nia']);
});

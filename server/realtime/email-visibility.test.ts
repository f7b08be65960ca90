import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { secretOf, startService } from '../testing/build.ts';
import type { TestClient } from '../testing/client.ts';

/** All that a client was ever told, as text. */
function listen(client: TestClient): () => string {
  const told: unknown[] = [];
  client.socket.onAny((...args: unknown[]) => told.push(args));
  return () => JSON.stringify(told);
}

async function start(t: TestContext, policy: 'room' | 'hosts' | 'nobody') {
  const service = await startService(t, { EMAIL_VISIBILITY: policy });
  const enter = async (name: string, displayName?: string) => {
    const client = await service.connect();
    const heard = listen(client);
    const answer = await client.join({
      email: `${name}@private.example`,
      secret: secretOf(name),
      ...(displayName !== undefined && { displayName }),
    });
    assert.equal(answer.policy.emailVisibility, policy);
    assert.equal(answer.email, `${name}@private.example`, 'one’s own is told to oneself');
    return { client, answer, heard };
  };
  return { service, enter };
}

/** What passes of somebody’s identity in a meeting: coming, speaking, changing the address, being looked up. */
async function meet(ada: TestClient, bob: TestClient, again: () => Promise<{ readonly client: TestClient }>) {
  await ada.request('chat:send', { id: '1', text: 'hello' });
  await bob.next('chat:message');
  ada.vanish();
  while (!(await bob.next('participant:updated')).away);
  const { client } = await again();
  while ((await bob.next('participant:updated')).away !== false);
  return client;
}

test('nobody: neither an address nor a part of one reaches another client, hosts included, whatever passes', async (t) => {
  const { service, enter } = await start(t, 'nobody');
  const host = await enter('host', 'Host');
  await host.client.request('room:rules', { knock: true });
  await host.client.request('room:rules', { knock: false });
  const ada = await enter('ada');
  assert.equal(ada.answer.displayName, 'Guest 1');
  const bob = await enter('bob');
  assert.deepEqual(
    bob.answer.participants.map(({ email, displayName }) => [email, displayName]),
    [
      ['', 'Host'],
      ['', 'Guest 1'],
    ],
  );
  const back = await meet(ada.client, bob.client, () => enter('ada'));
  assert.equal(back.id, ada.client.id);
  assert.doesNotMatch(JSON.stringify(await bob.client.ask('room:sync', { since: 0 })), /ada|host@|private/);
  assert.doesNotMatch(JSON.stringify(await bob.client.ask('room:sync', { since: 1e9 })), /ada|host@|private/);

  await host.client.request('room:rules', { knock: true });
  const eve = await service.connect();
  await eve.request('room:knock', { room: 'room', email: 'eve@private.example', secret: secretOf('eve') });
  const { waiting } = await host.client.next('room:waiting');
  assert.deepEqual(
    waiting.map(({ name, email }) => [name, email]),
    [['Guest 3', undefined]],
  );
  await host.client.request('room:admit', {});
  await eve.next('room:admit');
  assert.equal(
    (await eve.join({ email: 'eve@private.example', secret: secretOf('eve') })).displayName,
    'Guest 3',
  );
  await host.client.settled();
  for (const { heard } of [host, bob]) assert.doesNotMatch(heard(), /@private|"ada"|"eve"/);
});

test('hosts: they alone see addresses, and whoever becomes one gets those of all, with numbers that have no gap', async (t) => {
  const { enter } = await start(t, 'hosts');
  const host = await enter('host', 'Host');
  const ada = await enter('ada');
  const bob = await enter('bob');
  assert.deepEqual(
    bob.answer.participants.map(({ email }) => email),
    ['', ''],
  );
  assert.equal((await host.client.next('user:joined')).email, 'ada@private.example');
  assert.equal((await ada.client.next('user:joined')).email, '');
  await ada.client.settled();
  await bob.client.settled();
  assert.doesNotMatch(ada.heard() + bob.heard(), /@private|"host"|"bob"/);

  let { n } = bob.answer;
  await host.client.request('room:leave', {});
  assert.equal((await ada.client.next('participant:updated')).role, 'host');
  const emails = [await ada.client.next('participant:updated'), await ada.client.next('participant:updated')];
  assert.deepEqual(
    emails.map(({ id, email }) => [id, email]),
    [
      [ada.client.id, 'ada@private.example'],
      [bob.client.id, 'bob@private.example'],
    ],
  );
  await bob.client.settled();
  const numbers = bob.client.unread.map(({ data }) => (data as { readonly n: number }).n);
  for (const number of numbers) assert.equal(number, (n += 1));
  assert.doesNotMatch(bob.heard(), /@private/);

  assert.equal((await ada.client.request('room:role', { to: bob.client.id, role: 'host' })).ok, true);
  await bob.client.settled();
  assert.match(bob.heard(), /ada@private\.example/);
});

test('room: everybody sees them, as in the walkthrough', async (t) => {
  const { enter } = await start(t, 'room');
  const ada = await enter('ada');
  const bob = await enter('bob');
  assert.deepEqual(
    bob.answer.participants.map(({ email, displayName }) => [email, displayName]),
    [['ada@private.example', '']],
  );
  assert.equal((await ada.client.next('user:joined')).email, 'bob@private.example');
});

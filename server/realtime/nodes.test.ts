import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { JoinAnswer } from '../../protocol/index.ts';
import { secretOf } from '../testing/build.ts';
import type { TestClient } from '../testing/client.ts';
import { startNodes } from '../testing/nodes.ts';
import { until } from '../testing/until.ts';

const emails = ({ participants }: Pick<JoinAnswer, 'participants'>) =>
  participants.map(({ email }) => email).sort();

/** Who is in the room, as the service tells this client now. */
async function roster(client: TestClient): Promise<readonly string[]> {
  const reply = await client.request('room:sync', { since: 0, epoch: 'another' });
  assert.ok(reply.ok && 'snapshot' in reply);
  return emails(reply.snapshot);
}

describe('one room on several nodes', { concurrency: true }, () => {
  test('everybody sees everybody, in the same order of facts', async (t) => {
    const { nodes } = await startNodes(t, 3);
    const [a, b, c] = nodes.map((node) => node);
    const ada = await a!.join({ email: 'ada@x.org', secret: secretOf('ada') });
    const bob = await b!.join({ email: 'bob@x.org' });
    assert.equal((await ada.next('user:joined')).email, 'bob@x.org');
    const cho = await c!.connect();
    const answer = await cho.join({ email: 'cho@x.org' });
    assert.deepEqual(emails(answer), ['ada@x.org', 'bob@x.org']);
    assert.deepEqual(answer.participants.map(({ role }) => role).sort(), ['host', 'participant']);

    const [seenByAda, seenByBob] = await Promise.all([ada.next('user:joined'), bob.next('user:joined')]);
    assert.deepEqual(seenByAda, seenByBob);
    await Promise.all([
      ada.request('participant:update', { microphone: true }),
      bob.request('chat:send', { id: '1', text: 'hello' }),
      cho.request('participant:update', { hand: true }),
    ]);
    const numbers = async (client: TestClient, events: readonly string[]) => {
      const facts = await Promise.all(events.map((event) => client.next(event)));
      return facts.map((fact) => (fact as { n: number }).n);
    };
    const [forAda, forBob] = await Promise.all([
      numbers(ada, ['participant:updated', 'chat:message']),
      numbers(bob, ['participant:updated', 'participant:updated', 'chat:message']),
    ]);
    for (const seen of [forAda, forBob]) assert.equal(new Set(seen).size, seen.length);
    ada.close();
    for (const client of [bob, cho]) {
      await until('ada is away', async () => {
        const left = await client.next('participant:updated');
        return left.away === true;
      });
    }
  });

  test('signals go from one node to another, to nobody else, and only within the room', async (t) => {
    const { nodes } = await startNodes(t, 2);
    const [a, b] = [nodes[0]!, nodes[1]!];
    const ada = await a.join({ email: 'ada@x.org' });
    const bob = await b.join({ email: 'bob@x.org' });
    const eve = await b.join({ email: 'eve@x.org' });
    const mal = await b.join({ email: 'mal@x.org', room: 'another' });
    await until('ada sees eve', async () => (await roster(ada)).length === 2);
    for (let index = 0; index < 20; index += 1)
      assert.equal(
        await ada.codeOf('peer:candidate', {
          to: bob.id,
          candidate: { candidate: `candidate:${index} 1 udp 1 192.0.2.1 5000 typ host` },
        }),
        'ok',
      );
    for (let index = 0; index < 20; index += 1) {
      const { from, candidate } = await bob.next('peer:candidate');
      assert.equal(from, ada.id);
      assert.match(candidate?.candidate ?? '', new RegExp(`^candidate:${index} `));
    }
    assert.equal(await ada.codeOf('call:declined', { to: mal.id }), 'no-such-participant');
    await Promise.all([eve.settled(), mal.settled()]);
    for (const other of [eve, mal])
      assert.equal(
        other.unread.some(({ event }) => event === 'peer:candidate'),
        false,
      );
  });

  test('of 200 who join at the same time on three nodes, as many as there is room for get in, and one is host', async (t) => {
    const { nodes } = await startNodes(t, 3, { ROOM_CAPACITY: '10' });
    const clients = await Promise.all(Array.from({ length: 200 }, (_, index) => nodes[index % 3]!.connect()));
    const codes = await Promise.all(
      clients.map((client, index) => client.codeOf('room:join', { room: 'room', email: `p${index}@x.org` })),
    );
    assert.equal(codes.filter((code) => code === 'ok').length, 10);
    assert.equal(codes.filter((code) => code === 'full').length, 190);
    const inside = clients.filter((_, index) => codes[index] === 'ok');
    for (const client of inside) {
      await until('the roster is complete', async () => (await roster(client)).length === 9);
      const reply = await client.request('room:sync', { since: 0, epoch: 'another' });
      assert.ok(reply.ok && 'snapshot' in reply);
      const { role, participants } = reply.snapshot;
      const hosts = [role, ...participants.map((other) => other.role)].filter((each) => each === 'host');
      assert.equal(hosts.length, 1);
    }
  });

  test('a place is taken again on another node, and the connection that had it is told so', async (t) => {
    const { nodes } = await startNodes(t, 2);
    const [a, b] = [nodes[0]!, nodes[1]!];
    const bob = await b.join({ email: 'bob@x.org' });
    const ada = await a.join({ email: 'ada@x.org', secret: secretOf('ada') });
    const id = ada.id;
    const again = await b.join({ email: 'ada@x.org', secret: secretOf('ada') });
    assert.equal(again.id, id);
    assert.equal((await ada.next('room:error')).code, 'duplicate');
    await ada.next('disconnect');
    await bob.settled();
    assert.deepEqual(await roster(bob), ['ada@x.org']);
    assert.equal(
      bob.unread.some(({ event }) => event === 'user:left'),
      false,
    );
    assert.equal(await bob.codeOf('call:declined', { to: id }), 'ok');
    assert.equal((await again.next('call:declined')).from, bob.id);
  });

  test('what was said is known on all nodes, and a message that is sent again elsewhere is told once', async (t) => {
    const { nodes } = await startNodes(t, 2);
    const [a, b] = [nodes[0]!, nodes[1]!];
    const bob = await b.join({ email: 'bob@x.org' });
    const ada = await a.join({ email: 'ada@x.org', secret: secretOf('ada') });
    await ada.request('chat:send', { id: '1', text: 'hello' });
    assert.equal((await bob.next('chat:message')).text, 'hello');
    const again = await b.join({ email: 'ada@x.org', secret: secretOf('ada') });
    await again.request('chat:send', { id: '1', text: 'hello' });
    await again.request('chat:send', { id: '2', text: 'again' });
    assert.equal((await bob.next('chat:message')).text, 'again');
    const cho = await a.connect();
    assert.deepEqual(
      (await cho.join({ email: 'cho@x.org' })).chat.map(({ text }) => text),
      ['hello', 'again'],
    );
  });

  test('who was kicked on one node stays out on all, and a lock holds on all', async (t) => {
    const { nodes } = await startNodes(t, 2);
    const [a, b] = [nodes[0]!, nodes[1]!];
    const ada = await a.join({ email: 'ada@x.org' });
    const bob = await b.join({ email: 'bob@x.org', secret: secretOf('bob') });
    await until('ada sees bob', async () => (await roster(ada)).length === 1);
    assert.equal(await ada.codeOf('room:kick', { to: bob.id }), 'ok');
    assert.equal((await bob.next('room:error')).code, 'kicked');
    for (const node of nodes) {
      const again = await node.connect();
      assert.equal(
        await again.codeOf('room:join', { room: 'room', email: 'bob@x.org', secret: secretOf('bob') }),
        'denied',
      );
    }
    assert.equal(await ada.codeOf('room:lock', { locked: true }), 'ok');
    const cho = await b.connect();
    assert.equal(await cho.codeOf('room:join', { room: 'room', email: 'cho@x.org' }), 'locked');
  });

  test('who knocks on one node is let in by a host on another', async (t) => {
    const { nodes } = await startNodes(t, 2);
    const [a, b] = [nodes[0]!, nodes[1]!];
    const ada = await a.join({ email: 'ada@x.org' });
    assert.equal(await ada.codeOf('room:rules', { knock: true }), 'ok');
    const bob = await b.connect();
    const person = { room: 'room', email: 'bob@x.org', secret: secretOf('bob') };
    assert.equal(await bob.codeOf('room:join', person), 'knock');
    assert.equal(await bob.codeOf('room:knock', person), 'ok');
    await until('ada is told', async () => (await ada.next('room:waiting')).waiting.length === 1);
    assert.equal(await ada.codeOf('room:admit', {}), 'ok');
    await bob.next('room:admit');
    await bob.join(person);
    assert.deepEqual(await roster(ada), ['bob@x.org']);
  });

  test('a room that has ended is ended for everybody, and the next of its name is another one', async (t) => {
    const { nodes } = await startNodes(t, 2);
    const [a, b] = [nodes[0]!, nodes[1]!];
    const ada = await a.join({ email: 'ada@x.org' });
    const bob = await b.join({ email: 'bob@x.org' });
    await ada.request('chat:send', { id: '1', text: 'secret' });
    await bob.next('chat:message');
    ada.emit('room:end', {});
    for (const client of [ada, bob]) assert.equal((await client.next('room:error')).code, 'ended');
    const cho = await b.connect();
    const answer = await cho.join({ email: 'cho@x.org' });
    assert.deepEqual([answer.chat, answer.participants, answer.role], [[], [], 'host']);
  });

  test('a lobby on one node is told of people on another', async (t) => {
    const { nodes } = await startNodes(t, 2, { ROOM_PREVIEW: 'names' });
    const [a, b] = [nodes[0]!, nodes[1]!];
    await a.join({ email: 'ada@x.org', displayName: 'Ada' });
    const visitor = await b.connect();
    const reply = await visitor.request('room:peek', { room: 'room' });
    assert.ok(reply.ok);
    assert.deepEqual([reply.count, reply.names], [1, ['Ada']]);
  });

  test('whoever is away has their time, whichever node counts it', async (t) => {
    const { nodes } = await startNodes(t, 2, { HOLD_GRACE_MS: '500' });
    const [a, b] = [nodes[0]!, nodes[1]!];
    const bob = await b.join({ email: 'bob@x.org' });
    const ada = await a.join({ email: 'ada@x.org', secret: secretOf('ada') });
    ada.vanish();
    const left = await bob.next('user:left').catch(() => bob.next('user:left'));
    assert.deepEqual([left.id, left.reason], [ada.id, 'timeout']);
  });
});

import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { Keys } from '../cluster/keys.ts';
import { NodeMail } from '../cluster/node-mail.ts';
import { RoomStore } from '../cluster/room-store.ts';
import { secretOf } from '../testing/build.ts';
import { CLUSTER_SECRET, startNodes } from '../testing/nodes.ts';
import { connectedRedis } from '../testing/redis.ts';
import type { RoomState } from '../rooms/room-state.ts';

const KEYS = new Keys('roomlet');

/** A node of today with somebody in a call, and one of tomorrow, which knows more than it. */
async function sideBySide(t: TestContext) {
  const { redis, nodes } = await startNodes(t, 1);
  const [today] = nodes;
  assert.ok(today);
  const ada = await today.join({ email: 'ada@x.org', secret: secretOf('ada') });
  const connection = await connectedRedis(t, redis.url);
  const store = new RoomStore(connection, KEYS, Date.now);
  const mail = new NodeMail({
    redis: connection,
    prefix: KEYS.prefix,
    node: 'tomorrow',
    secret: CLUSTER_SECRET,
    now: Date.now,
    receive: () => undefined,
    onForgery: () => undefined,
  });
  const read = async () => {
    const fetched = await store.fetch('room');
    assert.ok(fetched);
    return { ...fetched, state: fetched.state as RoomState & { readonly later?: unknown } };
  };
  /** Tomorrow's node changes the room in its own way. */
  const change = async (to: (state: RoomState) => object, facts: readonly object[]): Promise<void> => {
    const { version, n, state } = await read();
    const { epoch, revision } = version;
    const after = { epoch, revision: revision + 1 };
    const numbered = facts.map((fact, index) => ({ ...fact, data: { n: n + index + 1 } }));
    const outcome = await store.commit('room', {
      before: version,
      after,
      n: n + facts.length,
      state: { ...to(state), revision: after.revision, n: n + facts.length },
      facts: numbered,
      messages: [],
      nodesBefore: [],
      nodesAfter: [],
      due: null,
    });
    assert.equal(outcome, 'ok');
  };
  return { today, ada, read, change, mail };
}

describe('beside a node of a newer version', { concurrency: true }, () => {
  test('what it knows of rooms and people, and we do not, is kept through our changes', async (t) => {
    const { today, ada, read, change } = await sideBySide(t);
    await change(
      ({ members, ...state }) => ({
        ...state,
        later: { topic: 'tea' },
        members: members.map((member) => ({ ...member, later: ['a badge'] })),
      }),
      [],
    );
    const bob = await today.join({ email: 'bob@x.org' });
    await ada.request('participant:update', { hand: true });
    await bob.request('chat:send', { id: '1', text: 'hello' });
    ada.vanish();
    while (!(await bob.next('participant:updated')).away);
    const back = await today.join({ email: 'ada@x.org', secret: secretOf('ada') });
    const { state } = await read();
    assert.deepEqual(state.later, { topic: 'tea' });
    const member = state.members.find(({ id }) => id === back.id);
    assert.deepEqual((member as unknown as { readonly later?: unknown }).later, ['a badge']);
  });

  test('facts of a kind that is not known yet are passed on in their order, and break nothing', async (t) => {
    const { today, ada, change } = await sideBySide(t);
    await change((state) => state, [{ event: 'room:painted' }]);
    const painted = (await ada.next('room:painted')) as { readonly n: number };
    const bob = await today.join({ email: 'bob@x.org' });
    assert.equal((await ada.next('user:joined')).n, painted.n + 1);
    assert.equal(await bob.codeOf('chat:send', { id: '1', text: 'hello' }), 'ok');
  });

  test('letters of a kind that is not known yet are passed over', async (t) => {
    const { today, ada, read, mail } = await sideBySide(t);
    const { state } = await read();
    const node = state.members[0]?.node ?? '';
    for (const letter of [
      null,
      'hello',
      7,
      [],
      {},
      { kind: 'later' },
      { room: 'room', to: 7, event: 'x', n: 1 },
    ])
      mail.send(node, letter);
    mail.send(node, {
      room: 'room',
      to: ada.id,
      event: 'call:declined',
      data: { from: 'bob' },
      n: state.n,
      later: 1,
    });
    assert.deepEqual(await ada.next('call:declined'), { from: 'bob' });
    assert.equal(
      await (await today.connect()).codeOf('room:join', { room: 'room', email: 'bob@x.org' }),
      'ok',
    );
  });
});

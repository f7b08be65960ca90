import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { claims, sign, TOKEN_SECRET } from '../testing/forge.ts';
import { secretOf, startService, type TestService } from '../testing/build.ts';
import { startNodes } from '../testing/nodes.ts';
import { until } from '../testing/until.ts';

const CLOSED = { OPEN_ROOMS: 'false', TOKEN_SECRET };
const ticket = (more: object = {}) => sign(claims({ once: true, jti: 'ticket', ...more }));
const hostToken = () => sign(claims({ role: 'host', sub: 'host' }));

/** Who joins from a page of their own: a new connection, and the secret of that name. */
async function asks(service: TestService, token: string, name: string): Promise<string> {
  const client = await service.connect();
  const email = `${name}@example.org`;
  return client.codeOf('room:join', { room: 'tea', email, token, secret: secretOf(name) });
}

/** Somebody who is in with a token for many. */
async function enter(service: TestService, token: string, name: string) {
  return service.join({ room: 'tea', email: `${name}@example.org`, token, secret: secretOf(name) });
}

const KINDS: Readonly<Record<string, (t: TestContext, more?: object) => Promise<readonly TestService[]>>> = {
  'rooms in memory': async (t, more) => {
    const service = await startService(t, { ...CLOSED, ...more });
    return [service, service];
  },
  'rooms on two nodes': async (t, more) => (await startNodes(t, 2, { ...CLOSED, ...more })).nodes,
};

for (const [kind, start] of Object.entries(KINDS)) {
  describe(`a token for one participant, ${kind}`, () => {
    test('is the first one’s, who may come again anywhere, and nobody else’s', async (t) => {
      const [a, b] = await start(t);
      const token = await ticket();
      assert.equal(await asks(a!, token, 'ada'), 'ok');
      assert.equal(await asks(b!, token, 'eve'), 'token-invalid');
      assert.equal(await asks(b!, token, 'ada'), 'ok');
      assert.equal(await asks(a!, token, 'eve'), 'token-invalid');
      assert.equal(await asks(b!, await ticket({ jti: 'another' }), 'bob'), 'ok');
    });

    test('lets one in, however many come with it at the same moment', async (t) => {
      const nodes = await start(t);
      const token = await ticket();
      const codes = await Promise.all(
        Array.from({ length: 16 }, (_, index) => asks(nodes[index % 2]!, token, `client-${index}`)),
      );
      assert.deepEqual(codes.toSorted(), ['ok', ...Array.from({ length: 15 }, () => 'token-invalid')]);
    });

    test('does not lengthen the stay of somebody else', async (t) => {
      const [a, b] = await start(t);
      const token = await ticket();
      assert.equal(await asks(a!, token, 'ada'), 'ok');
      const eve = await enter(b!, await sign(), 'eve');
      assert.equal(await eve.codeOf('room:token', { token }), 'token-invalid');
    });

    test('is not used up by a locked door: who is let in later is let in with it', async (t) => {
      const [a, b] = await start(t);
      const host = await enter(a!, await hostToken(), 'host');
      assert.equal(await host.codeOf('room:lock', { locked: true }), 'ok');
      const token = await ticket();
      assert.equal(await asks(b!, token, 'ada'), 'locked');
      assert.equal(await host.codeOf('room:lock', { locked: false }), 'ok');
      // On another page by now, which cannot prove to be the same.
      assert.equal(await asks(a!, token, 'ada-again'), 'ok');
      assert.equal(await asks(b!, token, 'ada'), 'token-invalid');
    });

    test('is not used up where somebody has to knock, or was turned away', async (t) => {
      const [a, b] = await start(t);
      const host = await enter(a!, await hostToken(), 'host');
      assert.equal(await host.codeOf('room:rules', { knock: true }), 'ok');
      const token = await ticket();
      assert.equal(await asks(b!, token, 'ada'), 'knock');
      const ada = await b!.connect();
      const asked = { room: 'tea', email: 'ada@example.org', token, secret: secretOf('ada-again') };
      assert.equal(await ada.codeOf('room:knock', asked), 'ok');
      await until('it is heard', async () => (await host.codeOf('room:admit', {})) === 'ok');
      await ada.next('room:admit');
      assert.equal(await ada.codeOf('room:join', asked), 'ok');
      assert.equal(await asks(a!, token, 'ada'), 'token-invalid');
    });

    test('is not used up by a full room, whichever of many it was refused to', async (t) => {
      const [a, b] = await start(t, { ROOM_CAPACITY: '1' });
      const host = await enter(a!, await hostToken(), 'host');
      const token = await ticket();
      const codes = await Promise.all(
        Array.from({ length: 8 }, (_, index) => asks([a!, b!][index % 2]!, token, `client-${index}`)),
      );
      // Who came while another was being refused is told that the token is not theirs.
      assert.ok(codes.includes('full'));
      assert.deepEqual(
        codes.filter((code) => code !== 'full' && code !== 'token-invalid'),
        [],
      );
      await host.request('room:leave', {});
      await until('there is room', async () => (await asks(b!, token, 'ada')) === 'ok');
      assert.equal(await asks(a!, token, 'eve'), 'token-invalid');
    });

    test('is not used up by somebody who is kept out', async (t) => {
      const [a, b] = await start(t);
      const host = await enter(a!, await hostToken(), 'host');
      const bob = await enter(a!, await sign(claims({ sub: 'bob' })), 'bob');
      assert.equal(await host.codeOf('room:kick', { to: bob.id }), 'ok');
      assert.equal(await asks(b!, await ticket(), 'bob'), 'denied');
      assert.equal(await asks(b!, await ticket(), 'ada'), 'ok');
    });

    test('stays with whom it let in, though the same person is refused with it elsewhere', async (t) => {
      const [a, b] = await start(t);
      const host = await enter(a!, await hostToken(), 'host');
      const token = await ticket();
      const ada = await enter(b!, token, 'ada');
      await ada.request('room:leave', {});
      await host.request('room:lock', { locked: true });
      assert.equal(await asks(a!, token, 'ada'), 'locked');
      await host.request('room:lock', { locked: false });
      assert.equal(await asks(b!, token, 'eve'), 'token-invalid');
      assert.equal(await asks(b!, token, 'ada'), 'ok');
    });
  });
}

describe('while Redis is away', () => {
  for (const [how, stop, start] of [
    ['gone', 'kill', 'start'],
    ['standing still', 'freeze', 'thaw'],
  ] as const) {
    test(`nobody comes with a token for one, and one comes when it is back (${how})`, async (t) => {
      const { redis, nodes } = await startNodes(t, 2, CLOSED);
      const [a, b] = [nodes[0]!, nodes[1]!];
      const token = await ticket();
      await redis[stop]();
      for (const [node, name] of [
        [a, 'ada'],
        [b, 'eve'],
        [a, 'ada'],
      ] as const)
        assert.equal(await asks(node, token, name), 'unavailable');
      await redis[start]();
      // A connection that was lost a moment ago is made again; whoever has a token of their own is let in then.
      for (const node of nodes)
        await until(
          'it lets people in',
          async () => (await asks(node, await ticket({ jti: node.url }), 'zoe')) === 'ok',
        );
      const codes = await Promise.all([asks(a, token, 'ada'), asks(b, token, 'eve')]);
      assert.deepEqual(codes.toSorted(), ['ok', 'token-invalid']);
    });
  }

  test('somebody who is in goes on without it, and no other renews with theirs', async (t) => {
    const { redis, nodes } = await startNodes(t, 2, CLOSED);
    const token = await ticket();
    const ada = await enter(nodes[0]!, token, 'ada');
    const eve = await enter(nodes[0]!, await sign(), 'eve');
    await redis.kill();
    assert.equal(await eve.codeOf('room:token', { token }), 'unavailable');
    assert.equal(await ada.codeOf('call:declined', { to: eve.id }), 'ok');
    assert.equal((await eve.next('call:declined')).from, ada.id);
  });
});

test('what Redis keeps of a token ends some time after it, and tells neither its id nor who it was for', async (t) => {
  const { redis, nodes } = await startNodes(t, 1, CLOSED);
  await enter(nodes[0]!, await ticket({ jti: 'hush-1', sub: 'hush-2' }), 'ada');
  const [key = ''] = await redis.admin.keys('*:token:*');
  const left = await redis.admin.pttl(key);
  assert.ok(left > 3_600_000 && left <= 3_600_000 + 90_000, `${left} ms`);
  assert.doesNotMatch(key + JSON.stringify(await redis.admin.hgetall(key)), /hush/);
});

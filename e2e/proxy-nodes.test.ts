import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { secretOf } from '../server/testing/build.ts';
import { TestClient } from '../server/testing/client.ts';
import { TestRedis } from '../server/testing/redis.ts';
import { startProxy, type Proxy } from './support/proxy.ts';
import { startService, type Service } from './support/service.ts';
import { newRoom } from './support/stage.ts';

describe('nginx before two nodes, as docs/operator.md has it', () => {
  const ends: (() => unknown)[] = [];
  const nodes: Service[] = [];
  let proxy: Proxy;

  before(async () => {
    const redis = await TestRedis.start({ after: (end) => void ends.push(end) });
    for (let index = 0; index < 2; index += 1)
      nodes.push(
        await startService({
          ...{ REDIS_URL: redis.url, CLUSTER_SECRET: 'nodes of a test trust each other' },
          ...{ TRUST_PROXY: 'loopback', STUN_PORT: '0' },
        }),
      );
    proxy = await startProxy(
      'nginx',
      ...nodes.map(({ origin }) => new URL(origin).host.replace('localhost', '127.0.0.1')),
    );
  });
  after(async () => {
    await proxy.close();
    await Promise.all(nodes.map((node) => node.stop('SIGKILL')));
    for (const end of ends) await end();
  });

  async function join(name: string, room: string): Promise<TestClient> {
    const client = new TestClient(proxy.origin, { rejectUnauthorized: false });
    ends.push(() => client.close());
    await client.connected();
    await client.join({ room, email: `${name}@example.org`, secret: secretOf(name), v: 1 });
    return client;
  }

  it('spreads connections, and leads the people of a node that is killed to the other one, where they are the same', async () => {
    const room = newRoom();
    const people: TestClient[] = [];
    for (const name of ['ann', 'bob', 'cyd', 'dee']) people.push(await join(name, room));
    const at = (node: Service) => people.filter(({ id }) => node.log.includes(id));
    const [gone, left] = nodes as [Service, Service];
    assert.ok(at(gone).length > 0 && at(left).length > 0, 'both nodes have somebody');
    const lost = at(gone)[0]!;
    const stays = at(left)[0]!;
    stays.forget();

    await gone.stop('SIGKILL');
    await lost.next('disconnect');
    const again = await join(['ann', 'bob', 'cyd', 'dee'][people.indexOf(lost)]!, room);
    assert.equal(again.id, lost.id);
    let back = await stays.next('participant:updated');
    while (back.id !== lost.id || back.away !== false) back = await stays.next('participant:updated');
    assert.equal(await again.codeOf('chat:send', { id: '1', text: 'here I am' }), 'ok');
    assert.equal((await stays.next('chat:message')).text, 'here I am');
    assert.equal(await stays.codeOf('call:declined', { to: again.id }), 'ok');
    assert.equal((await again.next('call:declined')).from, stays.id);
  });
});

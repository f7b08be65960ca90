import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TestRedis, connectedRedis } from '../testing/redis.ts';
import { until } from '../testing/until.ts';
import { NodeMail } from './node-mail.ts';
import { Seal } from './seal.ts';

const SECRET = 's'.repeat(32);

test('a letter gets to the node that it is for; what nobody of us has written is thrown away', async (t) => {
  const redis = await TestRedis.start(t);
  const received: unknown[] = [];
  let forgeries = 0;
  const open = async (node: string, secret = SECRET) => {
    const mail = new NodeMail({
      redis: await connectedRedis(t, redis.url),
      prefix: 'test',
      node,
      secret,
      now: () => 1_000_000,
      receive: (letter) => received.push({ node, letter }),
      onForgery: () => (forgeries += 1),
    });
    await mail.open();
    return mail;
  };
  const [a, , c] = [await open('a'), await open('b'), await open('c', 'x'.repeat(32))];

  const seal = new Seal(SECRET, () => 1_000_000);
  const forged: readonly (string | Buffer)[] = [
    '{"to":"ada","event":"room:mute"}',
    '',
    Buffer.alloc(100_000),
    seal.close('test:mail:a', '{"for":"a"}'),
    new Seal(SECRET, () => 900_000).close('test:mail:b', '{"old":true}'),
  ];
  for (const message of forged) await redis.admin.publish('test:mail:b', message);
  c.send('b', { from: 'a stranger' });
  a.send('nobody', { lost: true });
  a.send('b', { hello: 'b' });
  await until('it has come', () => received.length > 0);
  assert.deepEqual(received, [{ node: 'b', letter: { hello: 'b' } }]);
  await until('the stranger was heard', () => forgeries === forged.length + 1);
});

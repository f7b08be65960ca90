import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TestRedis, connectedRedis } from '../testing/redis.ts';
import { until } from '../testing/until.ts';
import type { RedisConnection } from './redis-connection.ts';
import { UnavailableError } from '../rooms/keeper.ts';

const ping = (connection: RedisConnection) =>
  connection
    .run((redis) => redis.ping())
    .then(
      () => 'ok',
      (error: unknown) => (error instanceof UnavailableError ? error.code : error),
    );

test('what cannot be done now is refused, and works again when Redis does: killed, frozen, started again', async (t) => {
  const redis = await TestRedis.start(t);
  const connection = await connectedRedis(t, redis.url);
  assert.equal(await ping(connection), 'ok');

  await redis.kill();
  assert.equal(await ping(connection), 'unavailable');
  connection.publish('anywhere', 'nobody hears it');
  await redis.start();
  await until('it answers', async () => (await ping(connection)) === 'ok');

  redis.freeze();
  assert.deepEqual(await Promise.all([ping(connection), ping(connection)]), ['unavailable', 'unavailable']);
  redis.thaw();
  await until('it answers', async () => (await ping(connection)) === 'ok');
});

test('where there is none at the start, it is found later', async (t) => {
  const redis = await TestRedis.prepare(t);
  const connection = await connectedRedis(t, redis.url);
  assert.equal(await ping(connection), 'unavailable');
  await redis.start();
  await until('it answers', async () => (await ping(connection)) === 'ok');
});

for (const fault of ['killed', 'frozen'] as const) {
  test(`whoever listens does so again after Redis was ${fault}, and is told that something may have been missed`, async (t) => {
    const redis = await TestRedis.start(t);
    const connection = await connectedRedis(t, redis.url);
    const heard: string[] = [];
    await connection.subscribe('news', (message) => heard.push(message.toString()));
    await connection.subscribe('gossip', () => heard.push('gossip'));
    connection.unsubscribe('gossip');
    let gaps = 0;
    connection.onGap(() => (gaps += 1));
    // A listener that fails for now is one that is wanted.
    if (fault === 'killed') await redis.kill();
    else redis.freeze();
    await assert.rejects(
      connection.subscribe('late', (message) => heard.push(message.toString())),
      UnavailableError,
    );
    if (fault === 'killed') await redis.start();
    else redis.thaw();
    await until('it listens', () => gaps > 0);
    await redis.admin.publish('gossip', 'not heard');
    await redis.admin.publish('late', 'late');
    await redis.admin.publish('news', 'new');
    await until('it is heard', () => heard.length >= 2);
    assert.deepEqual(heard, ['late', 'new']);
  });
}

test('a user with few rights and a password is enough', async (t) => {
  const redis = await TestRedis.start(t);
  await redis.admin.call(
    'ACL',
    ...['SETUSER', 'roomlet', 'on', '>secret', '~{roomlet}:*', '&{roomlet}:*'],
    ...['+@read', '+@write', '+@scripting', '+@pubsub', '+@connection', '+@transaction', '+time', '+info'],
    ...['-@dangerous', '+info'],
  );
  const url = redis.url.replace('//', '//roomlet:secret@');
  const connection = await connectedRedis(t, url);
  assert.equal(await ping(connection), 'ok');
  await connection.subscribe('{roomlet}:bell:tea', () => undefined);
  const stranger = await connectedRedis(t, redis.url.replace('//', '//roomlet:wrong@'));
  assert.equal(await ping(stranger), 'unavailable');
});

test('closing can be done twice, and leaves nothing that keeps the process', async (t) => {
  const redis = await TestRedis.start(t);
  const connection = await connectedRedis(t, redis.url);
  connection.close();
  connection.close();
  assert.equal(await ping(connection), 'unavailable');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { secretOf, startService } from '../testing/build.ts';

test('closing tells everybody, ends their connections, and can be done twice', async (t) => {
  const service = await startService(t);
  const clients = await Promise.all([
    service.join({ email: 'ada@x.org', secret: secretOf('ada') }),
    service.join({ email: 'bob@x.org' }),
    service.connect(),
  ]);
  const poller = await service.connect({ transports: ['polling'] });
  await poller.join();
  await Promise.all([service.app.close(), service.app.close()]);
  for (const client of [...clients, poller]) {
    const { event, code } = await client.next('room:error');
    assert.deepEqual({ event, code }, { event: 'room:join', code: 'closing' });
    // A transport that closed is opened again by Socket.IO; a namespace that was left is not.
    assert.notEqual(await client.next('disconnect'), 'io server disconnect');
    assert.equal(
      client.unread.some((received) => received.event === 'user:left'),
      false,
    );
  }
  await assert.rejects(fetch(`${service.url}/healthz`));
});

test('closing does not wait for those who are away', async (t) => {
  const service = await startService(t, { HOLD_GRACE_MS: '600000' });
  const ada = await service.join();
  const bob = await service.join({ secret: secretOf('bob') });
  bob.vanish();
  await ada.next('participant:updated');
  await service.app.close();
});

test('a service that drains is alive, and not ready', async (t) => {
  const service = await startService(t);
  const status = async (path: string) => (await fetch(service.url + path)).status;
  assert.deepEqual([await status('/healthz'), await status('/readyz')], [200, 200]);
  service.app.drain();
  assert.deepEqual([await status('/healthz'), await status('/readyz')], [200, 503]);
});

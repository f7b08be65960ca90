import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { test } from '../testing/both-keepers.ts';
import { secretOf } from '../testing/build.ts';
import type { TestClient } from '../testing/client.ts';
import { startService } from '../testing/either-service.ts';

/** Rooms of hosts, at whose doors one has to knock. */
async function doors<Name extends string>(t: TestContext, ...names: readonly Name[]) {
  const service = await startService(t);
  const hosts = {} as Record<Name, TestClient>;
  for (const room of names) {
    hosts[room] = await service.join({ room, email: `${room}@example.org`, secret: secretOf(room) });
    await hosts[room].request('room:rules', { knock: true });
  }
  return { service, hosts };
}

const eve = (room: string) => ({ room, email: 'eve@example.org', secret: secretOf('eve') });

/** What a host is told next of who is at the door, by e-mail address. */
async function waitingOf(host: TestClient): Promise<readonly (string | undefined)[]> {
  return (await host.next('room:waiting')).waiting.map(({ email }) => email);
}

test('a connection stands at one door: whoever knocks at the next one has left the first', async (t) => {
  const { service, hosts } = await doors(t, 'tea', 'cake');
  const client = await service.connect();
  await client.request('room:knock', eve('tea'));
  assert.deepEqual(await waitingOf(hosts.tea), ['eve@example.org']);
  await client.request('room:knock', eve('cake'));
  assert.deepEqual(await waitingOf(hosts.tea), []);
  assert.deepEqual(await waitingOf(hosts.cake), ['eve@example.org']);
});

test('whoever goes into another room waits nowhere any more', async (t) => {
  const { service, hosts } = await doors(t, 'tea');
  const client = await service.connect();
  await client.request('room:knock', eve('tea'));
  assert.deepEqual(await waitingOf(hosts.tea), ['eve@example.org']);
  await client.join(eve('garden'));
  assert.deepEqual(await waitingOf(hosts.tea), []);
});

test('a knock is ended by nobody but the connection that made it last', async (t) => {
  const { service, hosts } = await doors(t, 'tea');
  const before = await service.connect();
  await before.request('room:knock', eve('tea'));
  const after = await service.connect();
  await after.request('room:knock', eve('tea'));
  const [waiting] = (await hosts.tea.next('room:waiting')).waiting;
  // A page that was reloaded: what its old connection says last comes late.
  await before.request('room:leave', {});
  await hosts.tea.request('room:admit', { id: waiting?.id ?? '' });
  await after.next('room:admit');
  await after.join(eve('tea'));
});

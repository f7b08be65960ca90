import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { promisify } from 'node:util';
import { setTimeout as delay } from 'node:timers/promises';
import type { WebSocket } from 'ws';
import { LIMITS } from '../../protocol/index.ts';
import { startService, type TestService } from '../testing/build.ts';
import type { TestClient } from '../testing/client.ts';
import { memory } from '../testing/memory.ts';

const MEGABYTE = 1024 * 1024;
const LINE = `a=${'x'.repeat(1_500)}\r\n`;
const SDP = `v=0\r\n${LINE.repeat(20)}`;

/** Kilobytes that the kernel may hold for a connection over loopback, at both of its ends. */
const KERNEL = 16 * MEGABYTE;

/** Less than the half minute for which a WebSocket waits for the other end to agree to the end. */
const options = { timeout: 20_000 };

/** Waits until the service has so many TCP connections left. */
async function hasConnections({ app: { server } }: TestService, count: number): Promise<void> {
  const connections = promisify(server.getConnections.bind(server));
  while ((await connections()) > count) await delay(20);
}

/** Ada and Bob talk while Ada sends large offers to somebody who does not read; answers how many characters were taken. */
async function feed(t: TestContext, deafen: (client: TestClient) => () => void, transport: string) {
  const service = await startService(t, { MAX_MESSAGES_PER_SECOND: '0', MAX_DESCRIPTIONS_PER_MINUTE: '0' });
  const ada = await service.join();
  const bob = await service.join({ email: 'bob@example.org' });
  const deaf = await service.connect({ transports: [transport] });
  const { id: to } = await deaf.join({ email: 'deaf@example.org' });
  const hearAgain = deafen(deaf);
  const before = memory();
  let most = before;
  let sent = 0;
  for (let n = 0; ; n += 1) {
    const code = await ada.codeOf('user:call', { to, offer: { type: 'offer', sdp: SDP } });
    if (code !== 'ok') break;
    sent += SDP.length;
    if (n % 50 !== 0) continue;
    most = Math.max(most, memory());
    ada.emit('call:declined', { to: bob.id });
    await bob.next('call:declined');
  }
  while ((await bob.next('user:left')).id !== to);
  if (transport === 'websocket') await hasConnections(service, 2);
  const kept = memory() - before;
  hearAgain();
  return { sent, grown: most - before, kept };
}

test(
  'who stops reading a WebSocket is cut off before it fills the memory, and the others go on',
  options,
  async (t) => {
    const { sent, grown, kept } = await feed(
      t,
      (client) => {
        const { transport } = client.socket.io.engine as unknown as { readonly transport: { ws: WebSocket } };
        transport.ws.pause();
        return () => transport.ws.terminate();
      },
      'websocket',
    );
    assert.ok(sent > 4 * MEGABYTE && sent < 8 * MEGABYTE + KERNEL, `${sent} characters were taken for it`);
    assert.ok(grown < 16 * MEGABYTE, `${grown} bytes more at most`);
    assert.ok(kept < 4 * MEGABYTE, `${kept} bytes more when it was gone`);
  },
);

test('so is who never polls again', options, async (t) => {
  const { sent, grown, kept } = await feed(
    t,
    (client) => {
      Object.assign(client.socket.io.engine.transport, { doPoll: () => undefined });
      return () => client.vanish();
    },
    'polling',
  );
  assert.ok(sent > 4 * MEGABYTE && sent < 6 * MEGABYTE, `${sent} characters were kept for it`);
  assert.ok(grown < 16 * MEGABYTE, `${grown} bytes more at most`);
  assert.ok(kept < 4 * MEGABYTE, `${kept} bytes more when it was gone`);
});

/** The client fetches nothing any more; it can still send. */
function stopPolling(client: TestClient): void {
  Object.assign(client.socket.io.engine.transport, { doPoll: () => undefined });
}

test('so is for whom thousands of small messages wait', options, async (t) => {
  const service = await startService(t, { MAX_MESSAGES_PER_SECOND: '0' });
  const ada = await service.join();
  const deaf = await service.connect({ transports: ['polling'] });
  const { id: to } = await deaf.join({ email: 'deaf@example.org' });
  stopPolling(deaf);
  let sent = 0;
  while (sent < 5_000 && (await ada.codeOf('call:declined', { to })) === 'ok') sent += 1;
  assert.ok(sent >= 1_900 && sent <= 2_100, `${sent} were kept for it`);
});

test('so is who asks for all of a long chat a few times, and fetches none of it', options, async (t) => {
  const service = await startService(t, { MAX_CHAT_PER_PARTICIPANT: '10000', MAX_CHAT_PER_ROOM: '10000' });
  const ada = await service.join();
  const text = 'x'.repeat(LIMITS.chatText);
  for (let n = 0; n < LIMITS.chatHistory; n += 1) await ada.request('chat:send', { id: `${n}`, text });
  const deaf = await service.connect({ transports: ['polling'] });
  const { id } = await deaf.join({ email: 'deaf@example.org' });
  stopPolling(deaf);
  // So few that only their length tells.
  for (let n = 0; n < 12; n += 1) deaf.emit('room:sync', { since: 0, epoch: 'another' }, () => undefined);
  assert.equal((await ada.next('user:left')).id, id);
});

test('so is who asks without end, and never fetches an answer', options, async (t) => {
  const service = await startService(t, { MAX_MESSAGES_PER_SECOND: '0' });
  const ada = await service.join();
  const deaf = await service.connect({ transports: ['polling'] });
  const { id } = await deaf.join({ email: 'deaf@example.org' });
  stopPolling(deaf);
  for (let n = 0; n < 3_000; n += 1) deaf.emit('call:declined', { to: ada.id }, () => undefined);
  assert.equal((await ada.next('user:left')).id, id);
});

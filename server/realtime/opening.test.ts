import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, Socket } from 'node:net';
import { test, type TestContext } from 'node:test';
import { startService } from '../testing/build.ts';

const UPGRADE = [
  'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
  'Host: localhost',
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
];

async function firstWords(url: string, request: readonly string[]): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  try {
    socket.write(`${request.join('\r\n')}\r\n\r\n`);
    const [data] = (await once(socket, 'data')) as [Buffer];
    return data.toString('latin1');
  } finally {
    socket.destroy();
  }
}

/** Counts how often something is handed to the system for whoever is connected to a port. */
function countWrites(t: TestContext, url: string): () => number {
  const port = Number(new URL(url).port);
  // `_writev` is optional in the types of streams, though every socket has it.
  const prototype = Socket.prototype as Socket & Required<Pick<Socket, '_writev'>>;
  const one = t.mock.method(prototype, '_write').mock;
  const several = t.mock.method(prototype, '_writev').mock;
  return () => {
    const calls = [...one.calls, ...several.calls];
    return calls.filter((call) => (call.this as Socket).localPort === port).length;
  };
}

test('that a WebSocket is open, and the first packet in it, are sent as one', async (t) => {
  const { url } = await startService(t);
  const writes = countWrites(t, url);
  const words = await firstWords(url, UPGRADE);
  assert.match(words, /^HTTP\/1\.1 101 /);
  assert.match(words, /\r\n\r\n[^{]*0\{"sid":"/);
  assert.equal(writes(), 1);
});

test('a WebSocket that is refused is told so at once', async (t) => {
  const { url } = await startService(t, { ALLOWED_ORIGINS: 'https://example.org' });
  assert.match(
    await firstWords(url, [...UPGRADE, 'Origin: https://evil.example']),
    /^HTTP\/1\.1 400 .*Forbidden$/s,
  );
});

test('a WebSocket without a key is told so at once, though its page may come', async (t) => {
  const { url } = await startService(t);
  assert.match(await firstWords(url, UPGRADE.slice(0, -1)), /^HTTP\/1\.1 400 /);
});

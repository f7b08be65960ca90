import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, beforeEach, describe, it } from 'node:test';
import { rolldown } from 'rolldown';
import { Server } from 'socket.io';
import { WebSocket } from 'ws';
import { Backoff } from './lean/backoff.mjs';
import { REPLACED, UNCALLED, UNREACHED } from './lean/tables.mjs';
import { leanDependencies } from './lean-dependencies.mjs';
import { ROOT } from './root.mjs';

/** What the widget's signalling client is built from, as it is built. */
async function leanClient() {
  const entry = `${ROOT}/entry-of-this-test.js`;
  const bundle = await rolldown({
    input: entry,
    platform: 'browser',
    experimental: { nativeMagicString: true },
    plugins: [
      leanDependencies(),
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) =>
          id === entry
            ? `export { io } from 'socket.io-client'; export { WebSocket as Transport } from 'engine.io-client';`
            : null,
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  return import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`);
}

describe('the modules of libraries that are made lean', () => {
  for (const module of [REPLACED, UNCALLED, UNREACHED].flatMap(Object.keys)) {
    it(`still has ${module}`, () => assert.ok(existsSync(`${ROOT}/node_modules/${module}`)));
  }
});

describe('the delay before the next attempt', () => {
  it('doubles up to its limit, and begins anew after a success', () => {
    const backoff = new Backoff({ min: 250, max: 2_000, jitter: 0 });
    assert.deepEqual(
      Array.from({ length: 5 }, () => backoff.duration()),
      [250, 500, 1_000, 2_000, 2_000],
    );
    backoff.reset();
    assert.equal(backoff.duration(), 250);
  });

  it('is spread both ways, and never past its limit', () => {
    const delays = Array.from({ length: 200 }, () => {
      const backoff = new Backoff({ min: 1_000, max: 1_200, jitter: 0.5 });
      return backoff.duration();
    });
    assert.ok(delays.every((delay) => delay >= 500 && delay <= 1_200));
    assert.ok(delays.some((delay) => delay < 1_000) && delays.some((delay) => delay > 1_000));
  });
});

describe('the lean Socket.IO client', () => {
  const http = createServer();
  const server = new Server(http, { transports: ['websocket'] });
  const { WebSocket: hadWebSocket, addEventListener: hadListen } = globalThis;
  /** @type {any} */
  let lean;
  /** @type {any} */
  let socket;
  /** @type {import('socket.io').Socket} */
  let peer;

  before(async () => {
    // What it takes from the page: a way to connect, and a word when the network goes.
    Object.assign(globalThis, { WebSocket, addEventListener: () => {} });
    lean = await leanClient();
    http.listen(0, '127.0.0.1');
    await once(http, 'listening');
    const { port } = /** @type {import('node:net').AddressInfo} */ (http.address());
    socket = lean.io(`http://127.0.0.1:${port}`, {
      autoConnect: false,
      transports: [lean.Transport],
      reconnectionDelay: 1,
      reconnectionDelayMax: 1,
      randomizationFactor: 0,
      timeout: 5_000,
    });
  });

  beforeEach(async () => {
    socket.disconnect().off();
    const connection = once(server, 'connection');
    await new Promise((resolve) => socket.on('connect', resolve).connect());
    [peer] = await connection;
  });

  after(async () => {
    socket.disconnect();
    await server.close();
    Object.assign(globalThis, { WebSocket: hadWebSocket, addEventListener: hadListen });
  });

  /** @param {string} event @returns {Promise<any>} */
  const heard = (event) => new Promise((resolve) => socket.once(event, resolve));

  it('carries events both ways, whatever is in them', async () => {
    const payload = { text: 'ä "quoted", [1] 🙂\n', list: [null, 0, {}] };
    peer.on('there', (value) => peer.emit('back', value));
    const back = heard('back');
    socket.emit('there', payload);
    assert.deepEqual(await back, payload);
  });

  it('takes events by any name', async () => {
    const answer = heard('answer');
    for (const name of ['constructor', '__proto__', 'toString']) peer.emit(name, 1);
    peer.emit('answer', 2);
    assert.equal(await answer, 2);
  });

  it('takes answers, each to its own question', async () => {
    peer.on('double', (value, answer) => answer(value * 2));
    const ask = (/** @type {number} */ value) => socket.timeout(5000).emitWithAck('double', value);
    assert.deepEqual(await Promise.all([ask(1), ask(2), ask(3)]), [2, 4, 6]);
  });

  it('gives up a question that nobody answers', async () => {
    await assert.rejects(socket.timeout(1).emitWithAck('nobody listens'), /timed out/);
  });

  it('answers questions of the service', async () => {
    socket.on('ask', (/** @type {(value: string) => void} */ answer) => answer('here'));
    assert.equal(await peer.timeout(5000).emitWithAck('ask'), 'here');
  });

  it('hears no more of what it has stopped listening to', async () => {
    const heardOf = /** @type {string[]} */ ([]);
    const first = () => heardOf.push('first');
    socket.on('news', first).on('news', () => heardOf.push('second'));
    socket.off('news', first);
    const last = heard('last');
    peer.emit('news');
    peer.emit('last');
    await last;
    assert.deepEqual(heardOf, ['second']);
  });

  it('is told when the service hangs up, and connects again by itself when the line breaks', async () => {
    const hungUp = heard('disconnect');
    peer.disconnect();
    assert.equal(await hungUp, 'io server disconnect');
    socket.connect();
    await heard('connect');
    const again = heard('connect');
    socket.io.engine.transport.ws.close();
    await again;
    assert.ok(socket.connected);
  });

  it('hangs up at what is no packet of text', async () => {
    const reason = heard('disconnect');
    /** @type {any} */ (peer.conn).sendPacket('message', '2{"not":"a list"}');
    assert.equal(await reason, 'parse error');
  });

  it('tells why the service refuses', async () => {
    server.use((_peer, next) =>
      next(/refuse/.test(String(socket.auth?.token)) ? new Error('refused') : undefined),
    );
    socket.disconnect();
    socket.auth = { token: 'refuse' };
    const refused = heard('connect_error');
    socket.connect();
    assert.equal((await refused).message, 'refused');
    socket.auth = {};
  });
});

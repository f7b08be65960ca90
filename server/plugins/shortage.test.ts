import assert from 'node:assert/strict';
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import { buildApp } from '../app.ts';
import { loadConfig } from '../config.ts';
import { startService, type LogLine } from '../testing/build.ts';
import { connectionsWithin, Shortage } from './shortage.ts';

/** Whether a connection of its own is taken up and answered. */
async function isServed(origin: string): Promise<boolean> {
  const request = get(`${origin}/readyz`, { agent: false });
  try {
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    response.resume();
    return response.statusCode === 200;
  } catch {
    return false;
  }
}

const WARNING = /^newcomers are turned away: file descriptors are used up/;
const warnings = (log: readonly LogLine[]) => log.filter(({ msg }) => WARNING.test(msg));

test('each connection may be reading a file, and the process needs some descriptors of its own', () => {
  const limits = (soft: string) =>
    `Limit  Soft Limit  Hard Limit  Units\nMax processes  9  9  processes\nMax open files            ${soft}  1048576  files\n`;
  assert.equal(connectionsWithin(limits('1024')), 480);
  assert.equal(connectionsWithin(limits('1048576')), 1_047_488, 'only so many read files at once');
  assert.equal(connectionsWithin(limits('32')), 1, 'never none');
  assert.equal(connectionsWithin(limits('unlimited')), undefined);
  assert.equal(connectionsWithin(''), undefined);
});

test('a shortage is told at once, and then once a minute with how often it was felt', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const told: number[] = [];
  const shortage = new Shortage((times) => told.push(times));
  for (let count = 0; count < 1_000; count += 1) shortage.felt();
  assert.deepEqual(told, [1]);
  t.mock.timers.tick(60_000);
  assert.deepEqual(told, [1, 999]);
  t.mock.timers.tick(60_000);
  assert.deepEqual(told, [1, 999], 'nothing was felt');
  shortage.felt();
  assert.deepEqual(told, [1, 999, 1]);
  shortage.felt();
  shortage.close();
  t.mock.timers.tick(60_000);
  assert.deepEqual(told, [1, 999, 1]);
});

test('who comes when there is no room is turned away, those inside go on, and there is room again later', async (t) => {
  const service = await startService(t);
  const ada = await service.join();
  service.app.server.maxConnections = 2;
  const { port } = new URL(service.url);
  const open = (): Socket => connect(Number(port), '127.0.0.1').on('error', () => undefined);
  const last = open();
  await once(last, 'connect');
  for (let count = 0; count < 50; count += 1) await once(open(), 'close');
  assert.equal((await ada.request('chat:send', { id: '1', text: 'still here' })).ok, true);
  assert.deepEqual(
    warnings(service.log).map(({ level, times }) => [level, times]),
    [[40, 1]],
  );

  last.destroy();
  while (!(await isServed(service.url)));
});

test('a request for which there is no descriptor is told to come again, in one line of the log for all', async (t) => {
  const log: LogLine[] = [];
  const app = await buildApp(loadConfig({}), {
    logStream: { write: (line) => void log.push(JSON.parse(line) as LogLine) },
  });
  t.after(() => app.close());
  const failing = () =>
    new Readable({ read: (): void => undefined }).destroy(
      Object.assign(new Error('open'), { code: 'EMFILE' }),
    );
  app.get('/file', (_request, reply) =>
    reply.type('text/javascript').header('content-encoding', 'br').send(failing()),
  );
  for (let count = 0; count < 50; count += 1) {
    const { statusCode, headers, body } = await app.inject('/file');
    assert.equal(statusCode, 503);
    assert.equal(headers['retry-after'], '5');
    assert.equal(headers['content-encoding'], undefined);
    assert.equal((JSON.parse(body) as { error: { code: string } }).error.code, 'overloaded');
  }
  assert.equal(log.length, 1);
  assert.equal(warnings(log).length, 1);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Readiness } from './readiness.ts';
import { startService } from './testing/build.ts';

test('ready is what has no check that fails', async () => {
  const readiness = new Readiness();
  assert.deepEqual(await readiness.failing(), []);
  readiness.add('well', () => true);
  readiness.add('also well', () => Promise.resolve(true));
  assert.deepEqual(await readiness.failing(), []);
});

test('checks that answer no, throw, reject or never answer are named', async () => {
  const readiness = new Readiness();
  readiness.add('no', () => false);
  readiness.add('throws', () => {
    throw new Error('redis://:password@10.0.0.1 is gone');
  });
  readiness.add('well', () => true);
  readiness.add('rejects', () => Promise.reject(new Error('gone')));
  readiness.add('hangs', () => new Promise(() => undefined));
  assert.deepEqual(await readiness.failing(), ['no', 'throws', 'rejects', 'hangs']);
});

test('/readyz names what is not well and no more, is well again with it, and /healthz is well all along', async (t) => {
  const { app } = await startService(t);
  let isWell = true;
  app.addReadinessCheck('redis', () => {
    if (!isWell) throw new Error('ECONNREFUSED redis://:password@10.0.0.1');
    return true;
  });
  const ask = async (path: string) => {
    const { statusCode, body } = await app.inject(path);
    return [statusCode, JSON.parse(body) as unknown];
  };
  assert.deepEqual(await ask('/readyz'), [200, { status: 'ready' }]);
  isWell = false;
  assert.deepEqual(await ask('/readyz'), [503, { status: 'unavailable', failing: ['redis'] }]);
  assert.deepEqual(await ask('/healthz'), [200, { status: 'ok' }]);
  isWell = true;
  assert.deepEqual(await ask('/readyz'), [200, { status: 'ready' }]);
  app.drain();
  assert.deepEqual(await ask('/readyz'), [503, { status: 'draining', failing: ['draining'] }]);
  assert.deepEqual(await ask('/healthz'), [200, { status: 'ok' }]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Holds } from './holds.ts';

test('a place that is not taken again expires once, at its time', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const expired: string[] = [];
  const holds = new Holds<string>();
  holds.keep('ada', 3_000, () => expired.push('ada'));
  t.mock.timers.tick(2_999);
  assert.deepEqual(expired, []);
  t.mock.timers.tick(1);
  t.mock.timers.tick(10_000);
  assert.deepEqual(expired, ['ada']);
});

test('a released place does not expire', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const holds = new Holds<string>();
  holds.keep('ada', 10, () => assert.fail());
  holds.release('ada');
  holds.release('nobody');
  t.mock.timers.tick(100);
});

test('a new hold takes the place of the one before', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const expired: string[] = [];
  const holds = new Holds<string>();
  holds.keep('ada', 10, () => expired.push('first'));
  holds.keep('ada', 100, () => expired.push('second'));
  t.mock.timers.tick(1_000);
  assert.deepEqual(expired, ['second']);
});

test('nothing expires after clearing', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const holds = new Holds<string>();
  holds.keep('ada', 10, () => assert.fail());
  holds.keep('bob', 20, () => assert.fail());
  holds.clear();
  t.mock.timers.tick(100);
});

test('time in which the process stood still is given again', async () => {
  const holds = new Holds<string>();
  const expired: string[] = [];
  holds.keep('ada', 100, () => expired.push('ada'));
  holds.keep('bob', 100, () => expired.push('bob'));
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_000);
  // What has come in meanwhile is read after the timers that are due.
  await new Promise((resolve) => void setImmediate(resolve));
  assert.deepEqual(expired, []);
  holds.release('ada');
  while (expired.length === 0) await new Promise((resolve) => void setTimeout(resolve, 10));
  assert.deepEqual(expired, ['bob']);
});

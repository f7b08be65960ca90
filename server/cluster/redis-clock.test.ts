import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RedisClock } from './redis-clock.ts';

test('the time is that of Redis, whatever the clock of the machine says', () => {
  let monotonic = 5_000;
  const clock = new RedisClock(() => monotonic);
  const read = clock.measure();
  monotonic += 20;
  read(1_000_000);
  assert.equal(clock.now(), 1_000_010, 'it was that time half way');
  monotonic += 500;
  assert.equal(clock.now(), 1_000_510);
});

test('before it was read, it is that of the machine', () => {
  const before = Date.now();
  const now = new RedisClock().now();
  assert.ok(now >= before && now <= Date.now());
});

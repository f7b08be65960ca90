import assert from 'node:assert/strict';
import { test } from 'node:test';
import { StunRate } from './stun-rate.ts';

const allowed = (rate: StunRate, address: string, count: number) =>
  Array.from({ length: count }, () => rate.mayAnswer(address)).filter(Boolean).length;

test('an address gets so many answers a second, and others get theirs', () => {
  let now = 0;
  const rate = new StunRate(() => now);
  assert.equal(allowed(rate, 'a', 300), 200);
  assert.equal(allowed(rate, 'b', 1), 1);
  now = 999;
  assert.equal(allowed(rate, 'a', 1), 0);
  now = 1_000;
  assert.equal(allowed(rate, 'a', 300), 200);
});

test('all addresses together get so many, forged ones included', () => {
  let now = 0;
  const rate = new StunRate(() => now);
  const answered = () =>
    Array.from({ length: 30_000 }, (_, i) => rate.mayAnswer(`a${i}`)).filter(Boolean).length;
  assert.equal(answered(), 20_000);
  now = 1_000;
  assert.equal(answered(), 20_000);
});

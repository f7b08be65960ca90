import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MessageRate } from './message-rate.ts';

const verdicts = (rate: MessageRate, count: number) => Array.from({ length: count }, () => rate.next());

test('ten seconds worth of messages may come at once: a call with seven others is set up in less', () => {
  assert.ok(verdicts(new MessageRate(100), 1_000).every((verdict) => verdict === 'pass'));
});

test('what comes beyond is refused; as much again is a flood', () => {
  const rate = new MessageRate(1);
  verdicts(rate, 10);
  assert.ok(verdicts(rate, 10).every((verdict) => verdict === 'refuse'));
  assert.equal(rate.next(), 'flood');
});

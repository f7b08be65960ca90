import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
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

function sustained(t: TestContext, perSecond: number, seconds: number): Set<string> {
  let now = 0;
  t.mock.method(performance, 'now', () => now);
  const rate = new MessageRate(100);
  const seen = new Set<string>();
  for (let i = 0; i < perSecond * seconds; i += 1) {
    now += 1_000 / perSecond;
    seen.add(rate.next());
  }
  return seen;
}

test('what is sustained at the rate passes for ever', (t) => {
  assert.deepEqual([...sustained(t, 100, 60)], ['pass']);
});

test('who is a little too fast is refused now and then, and stays', (t) => {
  assert.deepEqual([...sustained(t, 150, 60)], ['pass', 'refuse']);
});

test('a flood is known as one although some of it passes', (t) => {
  assert.ok(sustained(t, 10_000, 1).has('flood'));
});

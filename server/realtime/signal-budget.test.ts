import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memory } from '../testing/memory.ts';
import { SignalBudget } from './signal-budget.ts';

const line = (n: number) => `candidate:${n} 1 udp 1 192.0.2.1 9 typ host`;
const sdp = (ufrag?: string) => `v=0\r\n${ufrag === undefined ? '' : `a=ice-ufrag:${ufrag}\r\n`}`;
const offer = (ufrag?: string, to = 'bob') => ({ to, offer: { type: 'offer' as const, sdp: sdp(ufrag) } });
const answer = (ufrag?: string, to = 'bob') => ({ to, ans: { type: 'answer' as const, sdp: sdp(ufrag) } });

function passing(budget: SignalBudget, count: number, to = 'bob'): number {
  let passed = 0;
  for (let n = 0; n < count; n += 1) if (budget.take({ to, candidate: { candidate: line(n) } })) passed += 1;
  return passed;
}

test('a generation has 50 candidates to each of the others', () => {
  const budget = new SignalBudget(0);
  assert.equal(passing(budget, 100), 50);
  assert.equal(passing(budget, 100, 'cyd'), 50);
});

test('a description with other credentials begins another generation, an offer or an answer', () => {
  const budget = new SignalBudget(0);
  for (const description of [offer('a'), answer('b'), offer('bb')]) {
    assert.equal(budget.take(description), true);
    assert.equal(passing(budget, 100), 50);
  }
});

test('of a description no more is kept than its credentials', () => {
  const budget = new SignalBudget(0);
  const before = memory();
  for (let n = 0; n < 200; n += 1) {
    // As it comes off the wire: a text of its own, in one piece.
    const text = Buffer.from(`${sdp('x'.repeat(30))}a=${'x'.repeat(100_000)}`).toString('latin1');
    assert.equal(budget.take({ to: `${n}`, offer: { type: 'offer', sdp: text } }), true);
  }
  const kept = memory() - before;
  assert.ok(kept < 2_000_000, `${kept} bytes`);
  assert.equal(passing(budget, 1, '199'), 1);
});

test('one with the same does not, nor one without media, nor one to somebody else', () => {
  const budget = new SignalBudget(0);
  budget.take(offer('a'));
  passing(budget, 50);
  for (const description of [offer('a'), answer('a'), offer(), offer('b', 'cyd')]) {
    assert.equal(budget.take(description), true);
    assert.equal(passing(budget, 1), 0);
  }
});

test('the ends of candidates pass when the candidates are used up, one for each section and one for all', () => {
  const budget = new SignalBudget(0);
  passing(budget, 100);
  const ends = Array.from({ length: 40 }, () => budget.take({ to: 'bob', candidate: null }));
  assert.equal(ends.filter(Boolean).length, 33);
});

test('descriptions to one of the others are counted by the minute', (t) => {
  let now = 0;
  t.mock.method(performance, 'now', () => now);
  const budget = new SignalBudget(3);
  const passes = () => [1, 2, 3, 4].filter((n) => budget.take(offer(`${n}`))).length;
  assert.equal(passes(), 3);
  assert.equal(budget.take(offer('a', 'cyd')), true);
  now += 60_000;
  assert.equal(passes(), 3);
});

test('other messages are not counted', () => {
  const budget = new SignalBudget(1);
  for (let n = 0; n < 100; n += 1) assert.equal(budget.take({ to: 'bob', re: n }), true);
});

test('made-up names take no more memory than a bound', () => {
  const budget = new SignalBudget(0);
  for (let n = 0; n < 10_000; n += 1) budget.take({ to: `${n}`, candidate: null });
  const { size } = (budget as unknown as { readonly links: ReadonlyMap<string, unknown> }).links;
  assert.equal(size, 256);
});

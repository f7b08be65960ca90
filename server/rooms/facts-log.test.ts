import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LIMITS } from '../../protocol/index.ts';
import { FactsLog } from './facts-log.ts';

function logOf(count: number): FactsLog {
  const log = new FactsLog();
  for (let i = 1; i <= count; i += 1)
    log.add({ event: 'user:left', data: { id: `p${i}`, reason: 'left', n: i } });
  return log;
}

const numbers = (log: FactsLog, since: number) => log.after(since)?.map(({ data }) => data.n);

test('facts of all kinds are kept together, and nothing that was noted beside them', () => {
  const log = new FactsLog();
  const left = { event: 'user:left', data: { id: 'a', reason: 'left', n: 1 }, except: 'a' } as const;
  log.add(left);
  log.add({ event: 'participant:updated', data: { id: 'b', hand: true, n: 2 } });
  assert.deepEqual(log.after(0), [
    { event: 'user:left', data: { id: 'a', reason: 'left', n: 1 } },
    { event: 'participant:updated', data: { id: 'b', hand: true, n: 2 } },
  ]);
});

test('one gets what came after the number one knows', () => {
  assert.deepEqual(numbers(logOf(5), 3), [4, 5]);
  assert.deepEqual(numbers(logOf(5), 5), []);
});

test('a room that is joined later knows nothing of what was before', () => {
  const log = new FactsLog(7);
  assert.equal(log.after(6), null);
  assert.deepEqual(log.after(7), []);
});

test('a number that is yet to come is of another room', () => assert.equal(logOf(5).after(6), null));

test('only so many facts are remembered', () => {
  const log = logOf(LIMITS.facts + 10);
  assert.equal(log.after(9), null);
  assert.equal(log.after(10)?.length, LIMITS.facts);
});

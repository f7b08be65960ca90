import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COUNTED, type Rates } from '../../limits/limits.ts';
import { MemoryLimits } from '../../limits/memory-limits.ts';
import type { Connection } from '../connection.ts';
import { checkToken } from './entering.ts';
import type { Services } from './handler.ts';

/** A door that takes one token, behind a limit of three wrong ones a minute. */
function door() {
  const looked: string[] = [];
  const none = Object.fromEntries(COUNTED.map((what) => [what, 0])) as Rates;
  const services = {
    limits: new MemoryLimits({ ...none, 'wrong-token-address': 3 }),
    doorkeeper: {
      grantsFor: (token: string | undefined) => {
        looked.push(token ?? 'none');
        return token === undefined || token === 'good' ? null : 'token-invalid';
      },
    },
  } as unknown as Services;
  const check = (token: string | undefined, visitor = '192.0.2.1') =>
    checkToken(token, 'room', { visitor } as Connection, services);
  return { check, looked };
}

test('from where too many wrong tokens came none is looked at any more, not even a good one', () => {
  const { check, looked } = door();
  for (const token of ['a', 'b', 'c']) assert.equal(check(token), 'token-invalid');
  for (const token of ['d', 'good']) assert.equal(check(token), 'rate-limited');
  assert.deepEqual(looked, ['a', 'b', 'c']);
});

test('who comes without one, or from elsewhere, is not touched by it', () => {
  const { check } = door();
  for (const token of ['a', 'b', 'c', 'd']) void check(token);
  assert.equal(check(undefined), null);
  assert.equal(check('good', '192.0.2.2'), null);
});

test('good tokens are not counted', () => {
  const { check } = door();
  for (let n = 0; n < 100; n += 1) assert.equal(check('good'), null);
});

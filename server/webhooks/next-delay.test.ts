import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ATTEMPTS, nextDelay, parseRetryAfter } from './next-delay.ts';

const failure = { attempt: 1, status: 500, retryAfter: null, random: 0.5 };

test('each pause is twice as long as the one before', () => {
  const delays = [1, 2, 3, 4, 5].map((attempt) => nextDelay({ ...failure, attempt }));
  assert.deepEqual(delays, [1_000, 2_000, 4_000, 8_000, 16_000]);
});

test('what has failed together is spread, by half to either side', () => {
  assert.equal(nextDelay({ ...failure, attempt: 3, random: 0 }), 2_000);
  assert.equal(nextDelay({ ...failure, attempt: 3, random: 1 }), 6_000);
});

test('it is given up after the last try, and never before', () => {
  assert.equal(nextDelay({ ...failure, attempt: ATTEMPTS }), null);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: ATTEMPTS - 1 }),
      fc.option(fc.integer({ min: 300, max: 599 }).filter((status) => status !== 410)),
      fc.option(fc.nat()),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (attempt, status, retryAfter, random) => {
        const delay = nextDelay({ attempt, status, retryAfter, random });
        assert.ok(delay !== null && delay >= 500 && delay <= 3_600_000);
        assert.ok(retryAfter === null || delay >= Math.min(retryAfter, 3_600_000));
      },
    ),
  );
});

test('a receiver that is gone is not tried again', () =>
  assert.equal(nextDelay({ ...failure, status: 410 }), null));

test('a wish for a longer pause is granted, up to an hour; one for a shorter is not', () => {
  assert.equal(nextDelay({ ...failure, retryAfter: 90_000 }), 90_000);
  assert.equal(nextDelay({ ...failure, retryAfter: 86_400_000 }), 3_600_000);
  assert.equal(nextDelay({ ...failure, retryAfter: 1 }), 1_000);
});

for (const [text, milliseconds] of [
  [null, null],
  ['120', 120_000],
  [' 0 ', 0],
  ['Thu, 01 Jan 1970 00:01:00 GMT', 50_000],
  ['Thu, 01 Jan 1970 00:00:01 GMT', 0],
  ['soon', null],
  ['-5x', null],
] as const) {
  test(`Retry-After: ${text}`, () => assert.equal(parseRetryAfter(text, 10_000), milliseconds));
}

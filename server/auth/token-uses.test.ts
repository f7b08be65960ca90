import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MemoryTokenUses } from './token-uses.ts';

test('the first who comes with a token has it, and may come again', () => {
  const uses = new MemoryTokenUses();
  const later = Date.now() + 60_000;
  assert.equal(uses.claim('token', 'ada', later), true);
  assert.equal(uses.claim('token', 'bob', later), false);
  assert.equal(uses.claim('token', 'ada', later), true);
  assert.equal(uses.claim('another', 'bob', later), true);
});

test('what has expired is forgotten, and what has not is not', () => {
  let now = 0;
  const uses = new MemoryTokenUses({ most: 2, now: () => now });
  uses.claim('short', 'ada', 1_000);
  uses.claim('long', 'ada', 1_000_000);
  assert.equal(uses.claim('third', 'ada', 1_000_000), false, 'there are as many as it takes');
  now = 61_000;
  assert.equal(uses.claim('third', 'ada', 1_000_000), true);
  assert.equal(uses.claim('long', 'bob', 1_000_000), false);
});

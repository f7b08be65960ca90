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

test('what came to nothing is undone, and the token is anybody’s again', () => {
  const uses = new MemoryTokenUses();
  const later = Date.now() + 60_000;
  uses.claim('token', 'ada', later);
  uses.release('token', 'bob');
  assert.equal(uses.claim('token', 'bob', later), false, 'nobody undoes what is not theirs');
  uses.release('token', 'ada');
  assert.equal(uses.claim('token', 'bob', later), true);
});

test('whoever has come in keeps the token, whatever comes to nothing beside', () => {
  const uses = new MemoryTokenUses();
  const later = Date.now() + 60_000;
  uses.claim('token', 'ada', later);
  uses.claim('token', 'ada', later);
  uses.release('token', 'ada');
  assert.equal(uses.claim('token', 'bob', later), false);
});

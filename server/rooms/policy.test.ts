import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasPlace, holdFor } from './policy.ts';

const times = { reload: 3_000, lost: 15_000 };

test('a room takes as many as its capacity; 0 means any number', () => {
  assert.equal(hasPlace(7, 8), true);
  assert.equal(hasPlace(8, 8), false);
  assert.equal(hasPlace(100_000, 0), true);
});

test('a page that may be reloading is waited for a little, a lost connection longer', () => {
  assert.deepEqual(holdFor('reload', true, times), { milliseconds: 3_000, reason: 'left' });
  assert.deepEqual(holdFor('lost', true, times), { milliseconds: 15_000, reason: 'timeout' });
});

test('nobody waits for who said goodbye', () => assert.equal(holdFor('goodbye', true, times), null));

test('nobody waits for who could not be recognised', () => {
  assert.equal(holdFor('reload', false, times), null);
  assert.equal(holdFor('lost', false, times), null);
});

test('a hold of no time is none', () => assert.equal(holdFor('reload', true, { reload: 0, lost: 0 }), null));

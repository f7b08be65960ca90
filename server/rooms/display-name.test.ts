import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanDisplayName } from './display-name.ts';

test('a name stays as it was typed, trimmed and in NFC', () => {
  assert.equal(cleanDisplayName('  Zoe\u0308 <b>O’Neill</b> 🎉 '), 'Zo\u00eb <b>O’Neill</b> 🎉');
});

test('control, direction and zero-width characters are dropped', () => {
  assert.equal(cleanDisplayName('A\u202enn\u200ba\n\u0000\u2066\ufeff'), 'Anna');
});

test('a name of nothing visible is empty', () => assert.equal(cleanDisplayName('\u200b \u2060'), ''));

test('what is longer than 80 is cut, but not through a character', () => {
  assert.equal(cleanDisplayName('a'.repeat(200)).length, 80);
  assert.equal(cleanDisplayName('a'.repeat(79) + '🎉'), 'a'.repeat(79));
  assert.equal(cleanDisplayName('a'.repeat(78) + '🎉b'), 'a'.repeat(78) + '🎉');
});

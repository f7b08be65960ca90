import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { idFromSecret, randomId } from './identity.ts';

test('the id is 22 characters of base64url(SHA-256(room, 0x00, secret))', () => {
  const bytes = Buffer.concat([Buffer.from('Café'), Buffer.from([0]), Buffer.from('secret')]);
  const hash = createHash('sha256').update(bytes).digest('base64url');
  assert.equal(idFromSecret('Café', 'secret'), hash.slice(0, 22));
});

test('it depends on room and secret', () => {
  assert.equal(idFromSecret('room', 'secret'), idFromSecret('room', 'secret'));
  assert.notEqual(idFromSecret('room', 'secret'), idFromSecret('rooms', 'secret'));
  assert.notEqual(idFromSecret('room', 'secret'), idFromSecret('room', 'Secret'));
});

test('random ids have the same shape and never repeat', () => {
  const ids = Array.from({ length: 1_000 }, randomId);
  assert.equal(new Set(ids).size, ids.length);
  for (const id of [...ids, idFromSecret('room', 'secret')]) assert.match(id, /^[\w-]{22}$/);
});

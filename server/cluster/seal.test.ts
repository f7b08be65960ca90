import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Seal } from './seal.ts';

const KEY = 'k'.repeat(32);

test('what was signed is known again, whatever it is', () => {
  const seal = new Seal(KEY, () => 1);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, purpose) => {
      const readable = Buffer.from(text).toString();
      assert.equal(seal.open(purpose, seal.close(purpose, text)), readable);
    }),
  );
});

test('what was changed, in whatever place, is not', () => {
  const seal = new Seal(KEY, () => 1);
  const message = seal.close('here', '{"to":"ada"}');
  for (let index = 0; index < message.length; index += 1) {
    const forged = Buffer.from(message);
    forged[index]! ^= 1;
    assert.equal(seal.open('here', forged), null, `byte ${index}`);
  }
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => seal.open('here', Buffer.from(bytes)) === null),
  );
});

test('nor what was meant for elsewhere, signed by others, or is old', () => {
  let now = 1_000_000;
  const seal = new Seal(KEY, () => now);
  const message = seal.close('here', 'text');
  assert.equal(seal.open('there', message), null);
  assert.equal(new Seal('x'.repeat(32), () => now).open('here', message), null);
  now += 10_000;
  assert.equal(seal.open('here', message), 'text');
  now += 1;
  assert.equal(seal.open('here', message), null);
});

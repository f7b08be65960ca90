import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emailKey, normaliseEmail } from './email-address.ts';

for (const email of [
  'a@b',
  'ada.lovelace+room@example.org',
  "o'neill@sub.example.co.uk",
  'x@xn--bcher-kva.example',
]) {
  test(`${email} is an address`, () => assert.equal(normaliseEmail(email), email));
}

for (const text of [
  '',
  'ada',
  'ada@',
  '@example.org',
  'ada@example..org',
  'ada@-example.org',
  'ada@example-.org',
  'ada lovelace@example.org',
  'ada@example.org, bob@example.org',
  'ada@example.org\nbcc:x@y.z',
  'ada\u202e@example.org',
  '<ada@example.org>',
  `${'a'.repeat(250)}@b.org`,
  `ada@${'b'.repeat(64)}.org`,
]) {
  test(`${JSON.stringify(text.slice(0, 40))} is none`, () => assert.equal(normaliseEmail(text), null));
}

test('spaces around it are dropped', () =>
  assert.equal(normaliseEmail(' ada@example.org '), 'ada@example.org'));

test('case makes no difference in comparing, but is kept', () => {
  assert.equal(normaliseEmail('Ada@Example.org'), 'Ada@Example.org');
  assert.equal(emailKey('Ada@Example.org'), emailKey('ada@EXAMPLE.ORG'));
});

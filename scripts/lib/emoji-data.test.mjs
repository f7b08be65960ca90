import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { emojiData, shown } from './emoji-data.mjs';

const { resolve } = createRequire(import.meta.url);
const base = /** @type {{ groups: string[] }} */ (emojiData(resolve('emojibase-data/en/data.json')));
const all = base.groups.flatMap((group) => group.split(' '));

describe('the data of the emoji picker', () => {
  it('has nine groups of emoji, and marks those that have skin tones', () => {
    assert.equal(base.groups.length, 9);
    assert.ok(all.includes('😀'));
    assert.ok(all.includes('👋~'));
    assert.ok(all.includes('🤝~'));
    assert.ok(!all.includes('🏻'));
  });

  it('leaves out what many systems have no picture for yet', () => {
    assert.deepEqual(
      shown([
        { hexcode: 'A', label: 'old', group: 0, version: 15, order: 2 },
        { hexcode: 'B', label: 'new', group: 0, version: 16, order: 1 },
      ]).map(({ label }) => label),
      ['old'],
    );
  });

  for (const language of ['en', 'de', 'fr', 'es', 'hi', 'ja'])
    it(`names each of them in ${language}, with its groups and tones`, () => {
      const data = /** @type {{ names: string, groups: string[], tones: string[] }} */ (
        emojiData(resolve(`emojibase-data/${language}/compact.json`))
      );
      const lines = data.names.split('\n');
      assert.equal(lines.length, all.length);
      assert.ok(lines.every((line) => line.split('|')[0]));
      assert.equal(data.groups.length, 9);
      assert.equal(data.tones.length, 5);
    });

  it('finds an emoji by words that are not in its name', () => {
    const { names } = /** @type {{ names: string }} */ (emojiData(resolve('emojibase-data/en/compact.json')));
    const line = names.split('\n')[all.indexOf('👋~')] ?? '';
    assert.match(line, /^waving hand\|.*\bhello\b/);
  });

  it('leaves every other file alone', () => assert.equal(emojiData('/somewhere/package.json'), null));
});

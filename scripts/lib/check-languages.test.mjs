import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { ROOT } from './root.mjs';
import { problemsOf, readTexts, TRANSLATIONS } from './check-languages.mjs';

const ENGLISH = {
  leave: 'Leave',
  /** @param {string} name */
  joined: (name) => `${name} joined`,
};

describe('English', () => {
  it('says nothing under one name in two places: the later would stand for both', () => {
    const folder = `${ROOT}/components/i18n/en`;
    const names = readdirSync(folder).flatMap((file) =>
      [...readFileSync(`${folder}/${file}`, 'utf8').matchAll(/^ {2}'?([\w-]+)'?: /gm)].map(
        ([, name]) => name,
      ),
    );
    assert.ok(names.length > 100);
    assert.deepEqual(
      names.filter((name, index) => names.indexOf(name) !== index),
      [],
    );
  });
});

describe('a language', () => {
  it('is whole when it says all that English says', () => {
    /** @param {string} name */
    const joined = (name) => `${name} ist da`;
    assert.deepEqual(problemsOf(ENGLISH, { leave: 'Gehen', joined }), []);
  });

  it('may not leave anything out, or leave it empty', () => {
    assert.deepEqual(problemsOf(ENGLISH, { leave: ' ' }), ['leave is empty', 'joined is missing']);
  });

  it('may not forget what is to be put in', () => {
    assert.deepEqual(problemsOf(ENGLISH, { leave: 'Gehen', joined: 'Jemand ist da' }), [
      'joined: ⟦0⟧ is in one language only',
    ]);
  });

  it('may not say what nobody asks for', () => {
    const { joined } = ENGLISH;
    assert.deepEqual(problemsOf(ENGLISH, { leave: 'Gehen', joined, stay: 'Bleiben' }), [
      'stay is no text of ours',
    ]);
  });

  it('is there in all that are offered', async () => {
    assert.deepEqual(Object.keys(await readTexts()).sort(), ['en', ...TRANSLATIONS].sort());
  });
});

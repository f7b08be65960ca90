import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { problemsOf, readTexts, TRANSLATIONS } from './check-languages.mjs';

const ENGLISH = {
  leave: 'Leave',
  /** @param {string} name */
  joined: (name) => `${name} joined`,
};

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

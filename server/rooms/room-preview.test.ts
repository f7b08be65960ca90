import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mediaFlags } from './introduction.ts';
import { roomPreview } from './room-preview.ts';
import type { Member } from './room-state.ts';

const people = (...names: readonly string[]): Pick<Member, 'introduction'>[] =>
  names.map((displayName, index) => ({
    introduction: { email: `p${index}@example.org`, displayName, media: mediaFlags(), mode: 'auto', v: 1 },
  }));

test('an empty room is as good as one that was never opened', () => {
  assert.deepEqual(roomPreview([], 'count', 8), { count: 0, capacity: 8 });
  assert.deepEqual(roomPreview([], 'names', 0), { count: 0, names: [], capacity: 0 });
});

test('names are told only where that is wanted', () => {
  assert.deepEqual(roomPreview(people('Ada', 'Grace'), 'count', 8), { count: 2, capacity: 8 });
  assert.deepEqual(roomPreview(people('Ada', 'Grace'), 'names', 8), {
    count: 2,
    names: ['Ada', 'Grace'],
    capacity: 8,
  });
});

test('who has given no name is counted, and nothing of the e-mail address is told', () => {
  const answer = roomPreview(people('', 'Grace'), 'names', 8);
  assert.deepEqual(answer, { count: 2, names: ['Grace'], capacity: 8 });
});

test('the first five are named, the others are counted', () => {
  const answer = roomPreview(people('a', 'b', '', 'c', 'd', 'e', 'f'), 'names', 8);
  assert.deepEqual(answer, { count: 7, names: ['a', 'b', 'c', 'd', 'e'], capacity: 8 });
});

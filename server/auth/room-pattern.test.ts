import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { normaliseRoomName } from '../../protocol/room-name.ts';
import { isForRoom } from './room-pattern.ts';

for (const [claim, room, isFor] of [
  ['tea', 'tea', true],
  ['tea', 'Tea', false],
  ['tea', 'teapot', false],
  [' tea ', 'tea', true],
  ['cafe\u0301', 'café', true],
  ['ｔｅａ', 'tea', true],
  ['*', 'anything', true],
  ['tea-*', 'tea-1', true],
  ['tea-*', 'tea-', true],
  ['tea-*', 'tea', false],
  ['team *', 'teammates', false],
  ['team *', 'team blue', true],
  ['*-tea', 'green-tea', true],
  ['a*a', 'a', false],
  ['a*b*c', 'a-b-c', true],
  ['a*b*c', 'a-c', false],
  ['a*bc*c', 'abc', false],
  ['a**c', 'ac', true],
  ['*caf\u0065\u0301*', 'the café', true],
  ['.*', 'tea', false],
  ['t.a', 'tea', false],
  ['(a+)+$', 'aaaa', false],
  // Names that people choose find their way into tokens: what only looks like a star is none.
  ['＊', 'tea', false],
  ['＊', '*', true],
  ['﹡', 'tea', false],
  ['a\0', 'a', false],
  ['a\0*', 'ab', false],
  ['', '', false],
] as const) {
  test(`${JSON.stringify(claim)} ${isFor ? 'is' : 'is not'} for the room ${JSON.stringify(room)}`, () => {
    assert.equal(isForRoom(claim, room), isFor);
  });
}

test('stars take whatever stands in their place', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '-', ' ', 'x'), maxLength: 6 });
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 2, maxLength: 5 }),
      fc.array(text, { minLength: 4, maxLength: 4 }),
      (pieces, fill) => {
        const room = normaliseRoomName(
          pieces.map((piece, index) => piece + (index < pieces.length - 1 ? fill[index] : '')).join(''),
        );
        const claim = pieces.join('*');
        // Space at the ends of a name is none of it.
        fc.pre(
          room !== null &&
            claim.trim() === claim &&
            room === room.trim() &&
            pieces[0] === pieces[0]!.trimStart() &&
            pieces.at(-1) === pieces.at(-1)!.trimEnd(),
        );
        fc.pre(pieces[0] !== '' && pieces.at(-1) !== '');
        assert.equal(isForRoom(claim, room), true);
      },
    ),
  );
});

test('a claim of a hundred stars is compared in no time', () => {
  const claim = 'a*'.repeat(200);
  const began = process.cpuUsage();
  for (let round = 0; round < 1_000; round += 1) isForRoom(claim, `${'a'.repeat(99)}b`);
  const { user } = process.cpuUsage(began);
  assert.ok(user < 2_000_000, `${user} µs of processor time`);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normaliseRoomName } from './room-name.ts';

test('names are trimmed and compared in one Unicode form', () => {
  assert.equal(normaliseRoomName('  Team room\t'), 'Team room');
  assert.equal(normaliseRoomName('Cafe\u0301'), 'Caf\u00e9');
  assert.equal(normaliseRoomName('ｒｏｏｍ'), 'room');
  assert.equal(normaliseRoomName('a\u00a0b'), 'a b');
});

test('the text and the picture of a character are one name', () => {
  assert.equal(normaliseRoomName('❤\ufe0f'), normaliseRoomName('❤'));
});

test('upper and lower case are two names', () => {
  assert.notEqual(normaliseRoomName('Room'), normaliseRoomName('room'));
});

test('names of other scripts and with markup are names', () => {
  for (const name of ['会議室', 'غرفة', 'a/b?c#d', '<b>bold</b>', '🎉'])
    assert.equal(normaliseRoomName(name), name);
});

for (const [what, name] of [
  ['nothing', ''],
  ['only spaces', ' \t '],
  ['10,000 characters', 'a'.repeat(10_000)],
  ['101 characters', 'a'.repeat(101)],
  ['more than 100 characters after normalisation', '\ufdfa'.repeat(10)],
  ['a line break', 'a\nb'],
  ['a null character', 'a\0b'],
  ['an escape', '\u001b[31mred'],
  ['a right-to-left override', 'a\u202eb'],
  ['a right-to-left mark', 'a\u200fb'],
  ['an isolate', 'a\u2067b'],
  ['a zero-width space', 'a\u200bb'],
  ['a zero-width joiner', 'a\u200db'],
  ['a byte order mark inside', 'a\ufeffb'],
  ['a soft hyphen', 'a\u00adb'],
  ['a Hangul filler', 'a\u3164b'],
  ['a line separator', 'a\u2028b'],
  ['half a surrogate pair', 'a\ud83db'],
  ['a tag character', 'a\u{e0041}b'],
  ['a dot segment', '.'],
  ['a double-dot segment', '..'],
  ['a dot segment of another width', '\uff0e'],
] as const) {
  test(`refused: ${what}`, () => assert.equal(normaliseRoomName(name), null));
}

test('100 characters are allowed', () => assert.equal(normaliseRoomName('a'.repeat(100))?.length, 100));

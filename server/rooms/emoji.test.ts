import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LIMITS } from '../../protocol/index.ts';
import { isEmoji } from './emoji.ts';

const FAMILY = '\u{1f469}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466}';
const KISS = '\u{1f9d1}\u{1f3ff}\u200d\u2764\ufe0f\u200d\u{1f48b}\u200d\u{1f9d1}\u{1f3fe}';

test('one emoji is one, whatever it is joined from', () => {
  for (const emoji of ['👍', '👍🏽', '❤️', '🇩🇪', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '1️⃣', FAMILY, KISS]) {
    assert.ok(isEmoji(emoji), emoji);
    assert.ok(emoji.length <= LIMITS.reaction, emoji);
  }
});

test('text, several emoji and halves of them are none', () => {
  for (const text of ['', 'a', '1', ' ', '👍👍', '👍 ', 'x👍', '❤', '\ud83d', '\u200d', '\u202e', '<b>', '🇩'])
    assert.ok(!isEmoji(text), JSON.stringify(text));
});

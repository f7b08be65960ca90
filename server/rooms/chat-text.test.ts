import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanChatText } from './chat-text.ts';

test('text stays as it was typed, markup and spaces included', () => {
  const text = '  <img src=x onerror=alert(1)>\n\tjavascript:alert(1) 🎉 שלום ';
  assert.equal(cleanChatText(text), text);
});

test('every kind of line break becomes a line feed', () =>
  assert.equal(cleanChatText('a\r\nb\rc\nd'), 'a\nb\nc\nd'));

test('other control characters are dropped', () =>
  assert.equal(cleanChatText('a\u0000b\u001b[1mc\u0085d\u007f'), 'ab[1mcd'));

test('text of nothing but space is refused', () => {
  for (const text of ['', '  \n\t ', '\u0000\u0001']) assert.equal(cleanChatText(text), null);
});

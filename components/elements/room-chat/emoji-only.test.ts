import { expect } from '@open-wc/testing';
import { isEmojiOnly } from './emoji-only.ts';

describe('isEmojiOnly', () => {
  for (const text of ['👍', '👍🏽 🎉', '👨‍👩‍👧‍👦', '🇩🇪', '3️⃣', '❤️', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '😀😀😀😀😀😀'])
    it(`${text} is`, () => expect(isEmojiOnly(text)).to.equal(true));

  for (const text of ['', ' ', 'ok 👍', '3', '#', '©', '😀😀😀😀😀😀😀', 'a'.repeat(4000), '👍'.repeat(2000)])
    it(`${text.slice(0, 12) || 'nothing'} is not`, () => expect(isEmojiOnly(text)).to.equal(false));
});

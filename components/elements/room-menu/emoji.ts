/** What one can react with, and the text that names it. */
export const REACTIONS = [
  ['👍', 'emojiThumbsUp'],
  ['❤️', 'emojiHeart'],
  ['😂', 'emojiLaughing'],
  ['😮', 'emojiSurprised'],
  ['👏', 'emojiApplause'],
  ['🎉', 'emojiParty'],
  ['🙏', 'emojiThanks'],
  ['👋', 'emojiWave'],
] as const;

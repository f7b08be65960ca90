import { plural } from '../plural.ts';

const counted = plural('en');

/** Texts of chat and people. */
export const enChat = {
  newMessages: 'New messages',
  latestMessages: 'Go to the latest message',
  latestMessagesNew: (count: number) => `Go to the latest message, ${count} new`,
  copyMessage: 'Copy message',
  notSentCount: (count: number) =>
    counted(count, { one: 'One message was not sent.', other: '# messages were not sent.' }),
  sendAllAgain: 'Send all again',
  charactersLeft: (count: number) => counted(count, { one: '# character left', other: '# characters left' }),
  messageFull: 'A message cannot be longer than this.',
  emoji: 'Emoji',
  findEmoji: 'Find an emoji',
  emojiFound: (count: number) => `${count} emoji found`,
  noEmoji: 'No emoji has this name.',
  emojiFailed: 'The emoji could not be fetched. Close this and try again.',
  emojiRecent: 'Recently used',
  skinTone: 'Skin tone',
  skinToneNone: 'no skin tone',
  dropFiles: 'Drop files here to send them',

  peopleCount: (count: string) => `People (${count})`,
  findPerson: 'Find somebody',
  peopleFound: (count: number) => counted(count, { one: 'One person found', other: '# people found' }),
  nobodyFound: 'Nobody here has this name.',
  personAway: 'Away for a moment',
  handNumber: (place: number) => `Hand raised, number ${place} in line`,
  handPlace: (place: number) => `Your hand is up: number ${place} in line`,
  personMenu: (name: string) => `More about ${name}`,
  personPin: 'Pin',
  personUnpin: 'Unpin',
  personMute: 'Mute for me',
  personUnmute: 'Unmute for me',
  personVolume: 'Volume',
};

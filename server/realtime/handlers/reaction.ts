import { isEmoji } from '../../rooms/emoji.ts';
import { forParticipants } from './handler.ts';

export const reactionHandlers = {
  'reaction:send': forParticipants<'reaction:send'>(({ emoji }, sender) => {
    if (!isEmoji(emoji)) return 'invalid';
    sender.room.react(sender, emoji);
    return {};
  }),
};

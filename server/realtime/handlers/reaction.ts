import { isEmoji } from '../../rooms/emoji.ts';
import { forParticipants } from './handler.ts';

export const reactionHandlers = {
  'reaction:send': forParticipants<'reaction:send'>(({ emoji }, sender, connection) => {
    if (!isEmoji(emoji)) return 'invalid';
    if (!connection.mayReact()) return 'rate-limited';
    sender.room.react(sender, emoji);
    return {};
  }),
};

import { isEmoji } from '../../rooms/emoji.ts';
import { isSilent } from './chat.ts';
import { forParticipants } from './handler.ts';

export const reactionHandlers = {
  'reaction:send': forParticipants<'reaction:send'>(({ emoji }, sender, connection) => {
    if (!isEmoji(emoji)) return 'invalid';
    if (!connection.mayReact()) return 'rate-limited';
    if (isSilent(sender)) return 'not-permitted';
    sender.room.pass(sender.id, 'reaction', { from: sender.id, emoji });
    return {};
  }),
};

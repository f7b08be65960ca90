import { cleanChatText } from '../../rooms/chat-text.ts';
import { forParticipants } from './handler.ts';

export const chatHandlers = {
  'chat:send': forParticipants<'chat:send'>(({ id, text }, sender) => {
    const clean = cleanChatText(text);
    if (clean === null) return 'invalid';
    const { at, n } = sender.room.say(sender, id, clean);
    return { id, at, n };
  }),
};

import { cleanChatText } from '../../rooms/chat-text.ts';
import { barredOf } from '../../rooms/abilities.ts';
import type { Participant } from '../../rooms/participant.ts';
import { forParticipants } from './handler.ts';

export const chatHandlers = {
  'chat:send': forParticipants<'chat:send'>(({ id, text }, sender, _connection, { registry }) => {
    const clean = cleanChatText(text);
    if (clean === null) return 'invalid';
    return registry.say(sender, { id, text: clean });
  }),
};

/** Whoever may not write says nothing by other ways either. */
export function isSilent({ member }: Participant): boolean {
  return barredOf(member).includes('chat');
}

import { takeAll } from '../../limits/limits.ts';
import { cleanChatText } from '../../rooms/chat-text.ts';
import { barredOf } from '../../rooms/abilities.ts';
import { andThen } from '../../rooms/eventually.ts';
import type { Participant } from '../../rooms/participant.ts';
import { forParticipants } from './handler.ts';

export const chatHandlers = {
  'chat:send': forParticipants<'chat:send'>(({ id, text }, sender, connection, { registry, limits }) => {
    const clean = cleanChatText(text);
    if (clean === null) return 'invalid';
    const claims = [
      ['chat-participant', sender.id],
      ['chat-room', sender.room.name],
    ] as const;
    // What was said first is heard first, also where counting takes its time.
    return connection.inTurn(() =>
      andThen(takeAll(limits, claims), (isAllowed) =>
        isAllowed ? registry.say(sender, { id, text: clean }) : 'rate-limited',
      ),
    );
  }),
};

/** Whoever may not write says nothing by other ways either. */
export function isSilent({ member }: Participant): boolean {
  return barredOf(member).includes('chat');
}

import { forParticipants } from './handler.ts';

export const participantHandlers = {
  'participant:update': forParticipants<'participant:update'>((state, sender) =>
    sender.room.update(sender, state),
  ),
};

import { forParticipants } from './handler.ts';

export const participantHandlers = {
  'participant:update': forParticipants<'participant:update'>((state, sender, _connection, { registry }) =>
    registry.update(sender, state),
  ),
};

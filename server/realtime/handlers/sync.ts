import { forParticipants } from './handler.ts';

export const syncHandlers = {
  'room:sync': forParticipants<'room:sync'>(({ since, epoch }, sender) =>
    sender.room.sync(sender, since, epoch),
  ),
};

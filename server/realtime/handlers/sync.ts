import { forParticipants } from './handler.ts';

export const syncHandlers = {
  'room:sync': forParticipants<'room:sync'>(({ since, epoch }, sender, connection) =>
    connection.maySync() ? sender.room.sync(sender, since, epoch) : 'rate-limited',
  ),
};

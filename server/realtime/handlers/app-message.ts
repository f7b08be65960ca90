import { LIMITS } from '../../../protocol/index.ts';
import { isDeeperThan } from '../json-depth.ts';
import { forParticipants } from './handler.ts';

export const appMessageHandlers = {
  /** Like a signal, it goes to nobody who is away, and tells nothing of other rooms. */
  'app:message': forParticipants<'app:message'>(({ to, data }, sender, connection) => {
    if (isDeeperThan(data, LIMITS.appMessageDepth)) return 'invalid';
    const { length } = JSON.stringify(data);
    if (length > LIMITS.appMessage) return 'too-large';
    if (!connection.mayTell(length)) return 'rate-limited';
    return sender.room.pass(sender, data, to) ? {} : 'no-such-participant';
  }),
};

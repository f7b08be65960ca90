import { LIMITS } from '../../../protocol/index.ts';
import { isDeeperThan } from '../json-depth.ts';
import { isSilent } from './chat.ts';
import { forParticipants } from './handler.ts';

export const appMessageHandlers = {
  /** Like a signal, it goes to nobody who is away, and tells nothing of other rooms. */
  'app:message': forParticipants<'app:message'>(({ to, data }, sender, connection) => {
    if (isDeeperThan(data, LIMITS.appMessageDepth)) return 'invalid';
    const { length } = JSON.stringify(data);
    if (length > LIMITS.appMessage) return 'too-large';
    if (!connection.mayTell(length)) return 'rate-limited';
    if (isSilent(sender)) return 'not-permitted';
    return sender.room.pass(sender.id, 'app:message', { from: sender.id, to, data }, to)
      ? {}
      : 'no-such-participant';
  }),
};

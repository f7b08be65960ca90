import { andThen } from '../../rooms/eventually.ts';
import type { Handlers } from './handler.ts';

export const iceHandlers = {
  'ice:servers': (_payload, connection, { ice, limits, config }) => {
    // In this order: what one connection asks for in vain is not at the expense of the others behind its address.
    if (!connection.mayAskForIce()) return 'rate-limited';
    return andThen(limits.take('ice-address', connection.visitor), (isAllowed) => {
      if (!isAllowed) return 'rate-limited';
      // Where rooms are for those with a token, so is what carries their calls.
      if (!connection.participant && !config.tokens.openRooms) return ice.openServersFor(connection);
      return ice.serversFor(connection.participant?.id ?? connection.visitorId, connection);
    });
  },
} satisfies Pick<Handlers, 'ice:servers'>;

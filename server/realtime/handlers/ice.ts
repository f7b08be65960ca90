import type { Handlers } from './handler.ts';

export const iceHandlers = {
  'ice:servers': (_payload, connection, { ice, addresses, config }) => {
    // In this order: what one connection asks for in vain is not at the expense of the others behind its address.
    if (!connection.mayAskForIce() || !addresses.mayAskForIce(connection.address)) return 'rate-limited';
    // Where rooms are for those with a token, so is what carries their calls.
    if (!connection.participant && !config.tokens.openRooms) return ice.openServersFor(connection);
    return ice.serversFor(connection.participant?.id ?? connection.visitorId, connection);
  },
} satisfies Pick<Handlers, 'ice:servers'>;

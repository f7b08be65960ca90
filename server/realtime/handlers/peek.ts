import type { ClientPayload } from '../../../protocol/index.ts';
import { normaliseRoomName } from '../../../protocol/room-name.ts';
import { andThen, type Eventually } from '../../rooms/eventually.ts';
import { roomPreview } from '../../rooms/room-preview.ts';
import type { Outcome } from '../answers.ts';
import type { Connection } from '../connection.ts';
import { checkToken } from './entering.ts';
import type { Handlers, Services } from './handler.ts';

function peek(
  { room, token }: ClientPayload<'room:peek'>,
  connection: Connection,
  services: Services,
): Eventually<Outcome<'room:peek'>> {
  const { registry, config } = services;
  const { roomPreview: preview, roomCapacity } = config;
  if (preview === 'nobody') return 'denied';
  const name = normaliseRoomName(room);
  if (name === null) return 'invalid-room';
  return andThen(checkToken(token, name, connection, services), (grants) => {
    if (typeof grants === 'string') return grants;
    return andThen(registry.read(name), (state) => {
      // An empty room that the site has created looks like one that nobody has: what is planned is nobody's business.
      const inUse = state && (grants !== null || state.members.length > 0) ? state : undefined;
      return {
        ...roomPreview(inUse?.members ?? [], preview, inUse?.capacity ?? roomCapacity),
        ...(inUse?.rules.locked && { locked: true }),
      };
    });
  });
}

export const peekHandlers = {
  'room:peek': (payload, connection, services) => {
    // In this order: what one connection asks for in vain is not at the expense of the others behind its address.
    if (!connection.mayPeek()) return 'rate-limited';
    return andThen(services.limits.take('peek-address', connection.visitor), (isAllowed) =>
      isAllowed ? peek(payload, connection, services) : 'rate-limited',
    );
  },
} satisfies Pick<Handlers, 'room:peek'>;

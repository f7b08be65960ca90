import { normaliseRoomName } from '../../../protocol/room-name.ts';
import { andThen } from '../../rooms/eventually.ts';
import { roomPreview } from '../../rooms/room-preview.ts';
import type { Handlers } from './handler.ts';

export const peekHandlers = {
  'room:peek': ({ room, token }, connection, { registry, addresses, config, doorkeeper }) => {
    // In this order: what one connection asks for in vain is not at the expense of the others behind its address.
    if (!connection.mayPeek() || !addresses.mayPeek(connection.address)) return 'rate-limited';
    const { roomPreview: preview, roomCapacity } = config;
    if (preview === 'nobody') return 'denied';
    const name = normaliseRoomName(room);
    if (name === null) return 'invalid-room';
    return andThen(doorkeeper.grantsFor(token, name), (grants) => {
      if (typeof grants === 'string') return grants;
      return andThen(registry.read(name), (state) => ({
        ...roomPreview(state?.members ?? [], preview, state?.capacity ?? roomCapacity),
        ...(state?.rules.locked && state.members.length > 0 && { locked: true }),
      }));
    });
  },
} satisfies Pick<Handlers, 'room:peek'>;

import { normaliseRoomName } from '../../../protocol/room-name.ts';
import { roomPreview } from '../../rooms/room-preview.ts';
import type { Handlers } from './handler.ts';

export const peekHandlers = {
  'room:peek': ({ room }, connection, { registry, addresses, config }) => {
    // In this order: what one connection asks for in vain is not at the expense of the others behind its address.
    if (!connection.mayPeek() || !addresses.mayPeek(connection.address)) return 'rate-limited';
    if (config.roomPreview === 'nobody') return 'denied';
    const name = normaliseRoomName(room);
    if (name === null) return 'invalid-room';
    return roomPreview(registry.find(name)?.participants ?? [], config.roomPreview, config.roomCapacity);
  },
} satisfies Pick<Handlers, 'room:peek'>;

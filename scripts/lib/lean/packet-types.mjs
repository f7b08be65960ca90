/** Engine.IO protocol 4: the type of a packet is its place in this list. */
export const PACKET_TYPES_REVERSE = ['open', 'close', 'ping', 'pong', 'message', 'upgrade', 'noop'];

/** @type {Readonly<Record<string, number>>} */
export const PACKET_TYPES = Object.fromEntries(PACKET_TYPES_REVERSE.map((type, number) => [type, number]));

export const ERROR_PACKET = { type: 'error', data: 'parser error' };

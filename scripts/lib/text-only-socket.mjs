/**
 * What Socket.IO's client brings along that this wire has no use for. The wire is JSON text: nothing binary is ever sent, and
 * transports are handed in as classes (polling is fetched only where a proxy lets no WebSocket through).
 * Keys are the ends of module paths; values are what stands in their place.
 * @type {Readonly<Record<string, string>>}
 */
const REPLACED = {
  'engine.io-client/build/esm/transports/index.js': 'export const transports = {};',
  'socket.io-parser/build/esm/is-binary.js':
    'export const isBinary = () => false; export const hasBinary = () => false;',
  'socket.io-parser/build/esm/binary.js': `
    const refuse = () => { throw new Error('this client takes no binary messages'); };
    export { refuse as deconstructPacket, refuse as reconstructPacket };`,
  'engine.io-parser/build/esm/encodePacket.browser.js': `
    import { PACKET_TYPES } from './commons.js';
    export const encodePacket = ({ type, data }, _binary, callback) => callback(PACKET_TYPES[type] + (data || ''));
    export const encodePacketToBinary = (packet, callback) =>
      encodePacket(packet, false, (text) => callback(new TextEncoder().encode(text)));`,
  'engine.io-parser/build/esm/contrib/base64-arraybuffer.js': `
    export const decode = () => { throw new Error('this client takes no binary messages'); };`,
};

/** @returns {import('rolldown').Plugin} */
export function textOnlySocket() {
  return {
    name: 'roomlet:text-only-socket',
    load(id) {
      const path = id.replaceAll('\\', '/');
      const end = Object.keys(REPLACED).find((module) => path.endsWith(`node_modules/${module}`));
      return end === undefined ? null : { code: REPLACED[end] ?? '', moduleSideEffects: false };
    },
  };
}

export const REPLACED_MODULES = Object.keys(REPLACED);

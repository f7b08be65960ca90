import { Emitter } from '@socket.io/component-emitter';

/** Types of packets, Socket.IO protocol 5, without the binary ones. */
export const PacketType = {
  CONNECT: 0,
  DISCONNECT: 1,
  EVENT: 2,
  ACK: 3,
  CONNECT_ERROR: 4,
};

const PACKET = /^([0-4])(?:(\/[^,]*),?)?(\d*)(.*)$/s;

/** @typedef {{ type: number, nsp?: string, id?: number, data?: unknown }} Packet */

/** Packets of text: type, namespace, number of the acknowledgement and JSON, one after another. */
export class Encoder {
  /** @param {Packet} packet @returns {readonly string[]} */
  encode({ type, nsp = '/', id, data }) {
    return [type + (nsp === '/' ? '' : `${nsp},`) + (id ?? '') + (data == null ? '' : JSON.stringify(data))];
  }
}

/** @extends {Emitter<any, any, any>} */
export class Decoder extends Emitter {
  /** Throws at what is no packet of text, upon which the client hangs up. @param {unknown} text */
  add(text) {
    const [, type, nsp = '/', id, json] = PACKET.exec(/** @type {string} */ (text)) ?? [];
    const data = json ? JSON.parse(json) : undefined;
    const isList = Array.isArray(data);
    if (!type || isList !== (type === '2' || type === '3')) throw new Error('no packet');
    this.emitReserved('decoded', { type: Number(type), nsp, id: id ? Number(id) : undefined, data });
  }

  destroy() {}
}

import { Type } from 'typebox';
import { Ajv } from 'ajv';
import type { IceServer } from '../../protocol/index.ts';

/** `stun:` and `turn:` URIs (RFC 7064, RFC 7065). */
const Uri = Type.String({ pattern: '^(stuns?|turns?):[^\\s]+$', maxLength: 512 });
const IceServers = Type.Array(
  Type.Object(
    {
      urls: Type.Union([Uri, Type.Array(Uri, { minItems: 1 })]),
      username: Type.Optional(Type.String({ maxLength: 512 })),
      credential: Type.Optional(Type.String({ maxLength: 512 })),
    },
    { additionalProperties: false },
  ),
  { maxItems: 16 },
);

const isIceServers = new Ajv().compile<IceServer[]>(IceServers);

/**
 * Reads a JSON array of `RTCIceServer` (W3C WebRTC, section 4.2.4).
 * Throws an error whose message says what such a value has to look like.
 */
export function parseIceServers(json: string): readonly IceServer[] {
  let servers: unknown;
  try {
    servers = JSON.parse(json);
  } catch {
    servers = undefined;
  }
  if (isIceServers(servers)) return servers;
  throw new Error('must be a JSON array such as [{"urls":"stun:stun.example.org"}]');
}

import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { framedByOthers, isHost } from '../plugins/security.ts';
import type { AllowedOrigins } from '../realtime/origins.ts';
import { REVALIDATE } from './cache-control.ts';
import { describeEmbed } from './embed-description.ts';
import type { ScriptHashes } from './script-hashes.ts';

/** What pages of others need: how to put the script on them, and a room for those that may have nothing but an `<iframe>`. */
export interface EmbedOptions {
  readonly version: string;
  /** Without them there is no `/embed.json`. */
  readonly hashes: ScriptHashes | null;
  /** Whose pages may frame `/embed/:room`. */
  readonly frameOrigins: AllowedOrigins;
}

export function embedRoutes(app: FastifyInstance, { version, hashes, frameOrigins }: EmbedOptions): void {
  if (hashes) descriptionRoute(app, version, hashes);
  app.get('/embed/:room', framedByOthers(frameOrigins), (_request, reply) =>
    reply.header('cache-control', REVALIDATE).sendFile('embed.html'),
  );
}

/** Addresses in it are those by which the client has reached the service, as its proxies tell (`TRUST_PROXY`). */
function descriptionRoute(app: FastifyInstance, version: string, hashes: ScriptHashes): void {
  app.get('/embed.json', (request, reply) => {
    if (!isHost(request.host)) {
      throw Object.assign(new Error('The host of the request is not one.'), { statusCode: 400 });
    }
    const body = JSON.stringify(describeEmbed(`${request.protocol}://${request.host}`, version, hashes));
    const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
    reply.header('cache-control', REVALIDATE).header('etag', etag);
    const known = request.headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
    if (known?.includes(etag)) return reply.code(304).send();
    return reply.type('application/json; charset=utf-8').send(body);
  });
}

import type { FastifyInstance } from 'fastify';
import { FILE, type FileRoute } from './file-route.ts';
import { cachingOf, IMMUTABLE, NO_STORE, REVALIDATE } from './cache-control.ts';

/** The one that keeps its name from version to version. */
const ENTRY = 'roomlet.js';

/**
 * The widget's script. `/roomlet.js` is always the newest; `/v/<version>/roomlet.js` is for pages that pin it with
 * Subresource Integrity. Its chunks are found relative to it, so that they are there under both.
 */
export function scriptRoutes(app: FastifyInstance, version: string): void {
  const pinned = `/v/${version}`;
  app.get(`/${ENTRY}`, (_request, reply) => reply.header('cache-control', REVALIDATE).sendFile(ENTRY));
  app.get(`${pinned}/${ENTRY}`, (_request, reply) =>
    reply.header('cache-control', IMMUTABLE).sendFile(ENTRY),
  );
  app.get<{ Params: { version: string } }>('/v/:version/*', (request, reply) => {
    if (request.params.version === version) return reply.callNotFound();
    const message = `This service has version ${version} of the script, at ${pinned}/${ENTRY}. Its hashes are in /embed.json.`;
    return reply
      .code(404)
      .header('cache-control', NO_STORE)
      .send({ error: { code: 'not-found', message } });
  });
  for (const path of ['/chunks', '/assets', `${pinned}/chunks`, `${pinned}/assets`]) {
    const folder = path.slice(path.lastIndexOf('/'));
    app.get<FileRoute>(`${path}/${FILE}`, (request, reply) =>
      reply
        .header('cache-control', cachingOf(request.params.file))
        .sendFile(`${folder}/${request.params.file}`),
    );
  }
}

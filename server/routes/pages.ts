import type { FastifyInstance } from 'fastify';
import { REVALIDATE } from './cache-control.ts';
import { FILE, type FileRoute } from './file-route.ts';

/** The demo. The lobby and the room are one document, so that what the lobby has warmed up is kept. */
export function pageRoutes(app: FastifyInstance): void {
  for (const path of ['/', '/room/:room']) {
    app.get(path, (_request, reply) => reply.header('cache-control', REVALIDATE).sendFile('index.html'));
  }
  // Links of the gallery are absolute; only its address has to be one.
  app.get('/demo', (_request, reply) => reply.redirect('/demo/'));
  app.get('/demo/', (_request, reply) =>
    reply.header('cache-control', REVALIDATE).sendFile('demo/gallery.html'),
  );
  app.get<FileRoute>(`/demo/${FILE}`, (request, reply) =>
    reply.header('cache-control', REVALIDATE).sendFile(`demo/${request.params.file}`),
  );
}

import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Adds `reply.sendFile` for the folder that the client was built into; `.br` and `.gz` neighbours are preferred. */
export async function registerStaticFiles(app: FastifyInstance, root: string): Promise<void> {
  await app.register(fastifyStatic, {
    root,
    serve: false,
    preCompressed: true,
    // Routes say how long each file may be kept.
    cacheControl: false,
    dotfiles: 'deny',
    index: false,
    // Caches between us and the browser must not hand brotli to who did not ask for it.
    setHeaders: (response) => void response.setHeader('vary', 'accept-encoding'),
  });
}

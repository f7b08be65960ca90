import type { FastifyInstance } from 'fastify';

/** `/healthz`: the process answers. `/readyz`: it takes new participants, which ends when it is told to stop. */
export function healthRoutes(app: FastifyInstance, isDraining: () => boolean): void {
  app.get('/healthz', (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }));
  app.get('/readyz', (_request, reply) => {
    reply.header('cache-control', 'no-store');
    return isDraining() ? reply.code(503).send({ status: 'draining' }) : reply.send({ status: 'ready' });
  });
}

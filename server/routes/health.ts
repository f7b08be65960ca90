import type { FastifyInstance } from 'fastify';
import type { Readiness } from '../readiness.ts';
import { NO_STORE } from './cache-control.ts';

/**
 * `/healthz`: the process answers. `/readyz`: it takes new participants; otherwise 503 with the names of what is not well,
 * and nothing of why, which is for the log.
 */
export function healthRoutes(app: FastifyInstance, readiness: Readiness): void {
  app.get('/healthz', (_request, reply) => reply.header('cache-control', NO_STORE).send({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    reply.header('cache-control', NO_STORE);
    const failing = await readiness.failing();
    if (failing.length === 0) return { status: 'ready' };
    const status = failing.includes(DRAINING) ? DRAINING : 'unavailable';
    return reply.code(503).send({ status, failing });
  });
}

/** The check that fails once the service has been told to stop. */
export const DRAINING = 'draining';

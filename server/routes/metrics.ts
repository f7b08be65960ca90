import type { FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';
import { bearerCheck } from '../auth/bearer.ts';
import { NO_STORE } from './cache-control.ts';

const PATH = '/metrics';
/** What fastify-cors reads: pages of others are told nothing, whatever they know. */
const NO_CORS = { config: { cors: false } };
const REFUSAL = { code: 'unauthorized', message: 'The token of METRICS_TOKEN is asked for here.' };

/**
 * `GET /metrics`, in the text format of Prometheus (version 0.0.4).
 * @param token asked for as `Authorization: Bearer`; without one, anybody who reaches the port may read
 */
export function metricsRoute(app: FastifyInstance, registry: Registry, token: string | undefined): void {
  const mayRead = token === undefined ? () => true : bearerCheck(token);
  app.get(PATH, NO_CORS, async (request, reply) => {
    reply.header('cache-control', NO_STORE);
    if (!mayRead(request.headers.authorization)) {
      return reply.code(401).header('www-authenticate', 'Bearer').send({ error: REFUSAL });
    }
    reply.type(registry.contentType);
    return registry.metrics();
  });
  // Without it, the answer to every preflight would be that of our scripts.
  app.options(PATH, NO_CORS, (_request, reply) => reply.callNotFound());
}

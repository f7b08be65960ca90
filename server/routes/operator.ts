import type { FastifyInstance } from 'fastify';
import { framedByNobody } from '../plugins/security.ts';
import { REVALIDATE } from './cache-control.ts';

/** The operator's page. It holds nothing itself: all that it shows it asks of the REST API, with the key that is typed into it. */
export function operatorRoutes(app: FastifyInstance): void {
  app.get('/operator', framedByNobody(), (_request, reply) =>
    reply.header('cache-control', REVALIDATE).header('x-robots-tag', 'noindex').sendFile('operator.html'),
  );
}

import type { FastifyInstance } from 'fastify';
import { isOutOfDescriptors, type Shortage } from './shortage.ts';

/** What may be set already for a file that then cannot be read. */
const OF_THE_FILE = ['accept-ranges', 'content-encoding', 'content-length', 'etag', 'last-modified'] as const;
/** Seconds. */
const RETRY_AFTER = 5;

/** Whatever goes wrong is answered in JSON, `{ error: { code, message } }`, and logged without who asked for it. */
export function registerErrors(app: FastifyInstance, shortage: Shortage): void {
  app.setNotFoundHandler((_request, reply) =>
    reply
      .code(404)
      // A file that is missing today may be there after the next deployment.
      .header('cache-control', 'no-store')
      .send({ error: { code: 'not-found', message: 'There is nothing at this address.' } }),
  );
  app.setErrorHandler<Error & { readonly statusCode?: number }>((error, _request, reply) => {
    const status = error.statusCode ?? 500;
    for (const name of OF_THE_FILE) reply.removeHeader(name);
    reply.header('cache-control', 'no-store').type('application/json; charset=utf-8');
    if (isOutOfDescriptors(error)) {
      shortage.felt();
      return reply
        .code(503)
        .header('retry-after', RETRY_AFTER)
        .send({ error: { code: 'overloaded', message: 'The service is full. Try again in a moment.' } });
    }
    if (status < 500) {
      return reply.code(status).send({ error: { code: 'bad-request', message: error.message } });
    }
    app.log.error({ err: error }, 'request failed');
    return reply
      .code(500)
      .send({ error: { code: 'internal', message: 'Something went wrong in the service.' } });
  });
}

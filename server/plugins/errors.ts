import type { FastifyInstance } from 'fastify';

/** Whatever goes wrong is answered in JSON, `{ error: { code, message } }`, and logged without who asked for it. */
export function registerErrors(app: FastifyInstance): void {
  app.setNotFoundHandler((_request, reply) =>
    reply
      .code(404)
      // A file that is missing today may be there after the next deployment.
      .header('cache-control', 'no-store')
      .send({ error: { code: 'not-found', message: 'There is nothing at this address.' } }),
  );
  app.setErrorHandler<Error & { readonly statusCode?: number }>((error, _request, reply) => {
    const status = error.statusCode ?? 500;
    reply.header('cache-control', 'no-store');
    if (status < 500) {
      return reply.code(status).send({ error: { code: 'bad-request', message: error.message } });
    }
    app.log.error({ err: error }, 'request failed');
    return reply
      .code(500)
      .send({ error: { code: 'internal', message: 'Something went wrong in the service.' } });
  });
}

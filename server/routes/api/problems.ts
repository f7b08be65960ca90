import type { FastifyInstance } from 'fastify';
import { describeKind, isProblemCode, Problem } from './problem.ts';
import { problemOf } from './problem-of.ts';

/** Whatever goes wrong in this scope is answered as a problem (RFC 9457), and logged without who asked for it. */
export function useProblems(scope: FastifyInstance): void {
  scope.addHook('onRequest', (_request, reply, done) => {
    reply.header('cache-control', 'no-store');
    done();
  });
  scope.setErrorHandler((error, _request, reply) => {
    const problem = problemOf(error) ?? new Problem('internal');
    if (problem.code === 'internal') scope.log.error({ err: error }, 'request failed');
    if (problem.retryAfter !== undefined) reply.header('retry-after', problem.retryAfter);
    return reply
      .code(problem.status)
      .type('application/problem+json; charset=utf-8')
      .send(problem.describe(scope.prefix));
  });
}

/** What `type` of a problem leads to, and the rest, where there is nothing. */
export function problemRoutes(scope: FastifyInstance): void {
  const schema = { hide: true };
  scope.get<{ Params: { readonly code: string } }>('/problems/:code', { schema }, ({ params: { code } }) => {
    if (!isProblemCode(code)) throw new Problem('not-found');
    return describeKind(code, scope.prefix);
  });
  // As a route, and not as what is done without one, it is without CORS like the others.
  scope.all('/*', { schema }, () => {
    throw new Problem('not-found');
  });
}

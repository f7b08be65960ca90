import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
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
    return answer(reply, problem, scope.prefix);
  });
}

/** Answers an address that is none, such as one with broken percent-encoding: no route, and no scope, is found for it. */
export function answerBadAddress(prefix: string) {
  return (_error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
    reply.header('cache-control', 'no-store');
    const message = 'The address is not encoded as it should be.';
    if (request.raw.url?.startsWith(`${prefix}/`))
      void answer(reply, new Problem('invalid-request', { detail: message }), prefix);
    else void reply.code(400).send({ error: { code: 'bad-request', message } });
  };
}

function answer(reply: FastifyReply, problem: Problem, prefix: string): FastifyReply {
  return reply
    .code(problem.status)
    .type('application/problem+json; charset=utf-8')
    .send(problem.describe(prefix));
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

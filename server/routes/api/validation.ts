import { Ajv } from 'ajv';
import type { FastifyInstance } from 'fastify';

const common = {
  strict: true,
  // Whoever has a key is told everything that is wrong at once.
  allErrors: true,
  // Limits count UTF-16 code units, as everywhere.
  unicode: false,
  logger: false,
  // It says what a string means, and refuses none: nothing that is taken has one.
  formats: { 'date-time': true, 'uri-reference': true },
} as const;

/** In JSON a number is a number; what is not is refused, not guessed. */
const ofBody = new Ajv(common);
/** In an address everything is text. */
const ofAddress = new Ajv({ ...common, coerceTypes: true, useDefaults: true });

/** Bodies and addresses of these routes are what their schemas say, to the letter. */
export function useStrictValidation(scope: FastifyInstance): void {
  scope.setValidatorCompiler(({ schema, httpPart }) =>
    (httpPart === 'body' ? ofBody : ofAddress).compile(schema),
  );
  scope.removeAllContentTypeParsers();
  // A form, which any page may send anywhere without asking, is none of these.
  const parse = scope.getDefaultJsonParser('error', 'error');
  scope.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    // Many programs say so with every request, and a deletion has no body.
    if (request.method === 'DELETE' && body === '') done(null, undefined);
    else void parse(request, body as string, done);
  });
}

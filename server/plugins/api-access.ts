import bearerAuth from '@fastify/bearer-auth';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { addressKey } from '../limits/address-key.ts';
import { isAllowedOrigin } from '../realtime/origins.ts';
import { Problem } from '../routes/api/problem.ts';

/** Wrong keys a minute that one address may try. Nobody guesses a key; this keeps those who try from being noise. */
const WRONG_KEYS = 10;
const MINUTE = 60;

const NO_ORIGINS: ReadonlySet<string> = new Set();

/**
 * The API is for servers, and for the operator's own page. No page of another site may use it, with a key or without:
 * there is no CORS for it, and what a browser sends for such a page is refused before it is looked at.
 */
export function refuseForeignOrigins(scope: FastifyInstance): void {
  scope.addHook('onRequest', (request, _reply, done) => {
    // What a proxy may say of the host counts here, too.
    const { origin } = request.headers;
    const isOurs = isAllowedOrigin({ headers: { origin, host: request.host } }, NO_ORIGINS);
    done(isOurs ? undefined : new Problem('foreign-origin'));
  });
}

/**
 * Everything in this scope needs one of the keys, as `Authorization: Bearer` (RFC 6750). They are compared in constant
 * time. An address that has tried too many wrong ones is told to wait, until it brings a right one.
 */
export async function requireKey(scope: FastifyInstance, keys: readonly string[]): Promise<void> {
  const wrongKeys = new RateLimiterMemory({ points: WRONG_KEYS, duration: MINUTE });
  await scope.register(bearerAuth, {
    keys: new Set(keys),
    addHook: false,
    // The scheme is case-insensitive (RFC 9110, section 11.1).
    specCompliance: 'rfc6749',
    verifyErrorLogLevel: 'debug',
  });
  scope.addHook('onRequest', async (request, reply) => {
    const visitor = addressKey(request.ip);
    // First: others behind the same address must not lock out who has a key. There is nothing to be guessed in a comparison.
    if (await isKey(scope, request, reply)) return;
    const known = await wrongKeys.get(visitor);
    if (known && known.consumedPoints >= WRONG_KEYS) throw tooMany(known.msBeforeNext);
    if (request.headers.authorization === undefined) {
      reply.header('www-authenticate', 'Bearer realm="roomlet"');
      throw new Problem('key-required', { detail: 'Send one of the keys: Authorization: Bearer …' });
    }
    const { consumedPoints } = await wrongKeys.penalty(visitor);
    if (consumedPoints === WRONG_KEYS) scope.log.warn('many wrong API keys from one address');
    reply.header('www-authenticate', 'Bearer realm="roomlet", error="invalid_token"');
    throw new Problem('key-invalid');
  });
}

async function isKey(scope: FastifyInstance, request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
  return new Promise((resolve) => {
    scope.verifyBearerAuth?.(request, reply, (error) => resolve(error === undefined));
  });
}

const tooMany = (milliseconds: number) =>
  new Problem('rate-limited', {
    detail: 'There were too many wrong keys from this address. Wait a minute.',
    retryAfter: Math.ceil(milliseconds / 1_000),
  });

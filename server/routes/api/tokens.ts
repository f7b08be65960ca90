import type { FastifyInstance } from 'fastify';
import {
  mintToken,
  TOKEN_REQUEST,
  TokenRequestError,
  type TokenRequest,
  type TokenSigner,
} from '../../auth/mint.ts';
import { answers, named } from './documentation.ts';
import { Problem } from './problem.ts';

/** Tokens, for sites that do not sign them themselves. */
export function tokenRoutes(scope: FastifyInstance, signer: TokenSigner | null): void {
  scope.post<{ Body: TokenRequest }>(
    '/tokens',
    {
      schema: {
        ...{ tags: ['Tokens'], operationId: 'mintToken', summary: 'Mint a token', body: TOKEN_REQUEST },
        description:
          'Lets one person into a room. Only where the service has a secret to sign with; where it knows public keys only, your backend signs.',
        response: answers(201, named('Token', 'The token.'), {
          body: true,
          problems: ['tokens-not-configured'],
        }),
      },
    },
    async ({ body }, reply) => {
      if (!signer) {
        throw new Problem('tokens-not-configured', { detail: 'TOKEN_SECRET is not set.' });
      }
      try {
        const { token, expires } = await mintToken(body, signer);
        return await reply.code(201).send({ token, expiresAt: new Date(expires).toISOString() });
      } catch (error) {
        if (error instanceof TokenRequestError)
          throw new Problem('invalid-request', { detail: error.message });
        throw error;
      }
    },
  );
}

import { Type, type Static } from 'typebox';
import { ASYMMETRIC_ALGORITHMS, type TokenOptions, type TokenTrust } from '../auth/token-options.ts';

/** The variables that say who gets in. */
export const TOKEN_VARIABLES = {
  OPEN_ROOMS: Type.Boolean({
    default: true,
    description:
      'Whether whoever has the address of a room comes in without a token; `false` needs `TOKEN_SECRET` or `TOKEN_KEYS`',
  }),
  TOKEN_SECRET: Type.Optional(
    Type.String({
      minLength: 32,
      description:
        'Secret that your backend signs tokens with (HS256), at least 32 characters: `openssl rand -base64 48` makes one',
    }),
  ),
  TOKEN_KEYS: Type.Optional(
    Type.String({
      description:
        'In place of the secret, public keys of your backend: the `https:` address of a JSON Web Key Set, or a file with one or with PEM, read again when it changes',
    }),
  ),
  TOKEN_ALGORITHM: Type.Optional(
    Type.Union(
      ASYMMETRIC_ALGORITHMS.map((name) => Type.Literal(name)),
      {
        description:
          'The only algorithm that is taken with `TOKEN_KEYS`; by default ES256, ES384, EdDSA, Ed25519 or RS256, by the type of the key',
      },
    ),
  ),
  TOKEN_AUDIENCE: Type.String({
    minLength: 1,
    default: 'roomlet',
    description: 'The claim `aud` that a token must have',
  }),
  TOKEN_ISSUER: Type.Optional(
    Type.String({ minLength: 1, description: 'The claim `iss` that a token must have; by default any' }),
  ),
} as const;

const VARIABLES = Type.Object(TOKEN_VARIABLES);
type TokenValues = Static<typeof VARIABLES>;

/** @throws {Error} whose message names the variables that do not go together */
export function tokenOptions(values: TokenValues): TokenOptions {
  const trust = trustOf(values);
  if (!values.OPEN_ROOMS && !trust) {
    throw new Error('OPEN_ROOMS=false needs TOKEN_SECRET or TOKEN_KEYS, or nobody could get in');
  }
  return {
    trust,
    audience: values.TOKEN_AUDIENCE,
    issuer: values.TOKEN_ISSUER,
    openRooms: values.OPEN_ROOMS,
  };
}

function trustOf({ TOKEN_SECRET, TOKEN_KEYS, TOKEN_ALGORITHM }: TokenValues): TokenTrust | null {
  if (TOKEN_ALGORITHM !== undefined && TOKEN_KEYS === undefined) {
    throw new Error('TOKEN_ALGORITHM must be given with TOKEN_KEYS; tokens signed with a secret are HS256');
  }
  if (TOKEN_SECRET !== undefined && TOKEN_KEYS !== undefined) {
    throw new Error('TOKEN_SECRET must not be given with TOKEN_KEYS: a service has one way to check tokens');
  }
  if (TOKEN_SECRET !== undefined) return { kind: 'secret', secret: TOKEN_SECRET };
  if (TOKEN_KEYS === undefined) return null;
  return { kind: 'keys', source: keySource(TOKEN_KEYS), algorithm: TOKEN_ALGORITHM };
}

/** Whoever can change the keys on their way can come in as anybody; within one machine nobody is on the way. */
function keySource(text: string): URL | string {
  if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(text)) return text;
  const url = URL.canParse(text) ? new URL(text) : null;
  const isLocal = url !== null && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLocal)) return url;
  throw new Error('TOKEN_KEYS must be an https: address, or the path of a file');
}

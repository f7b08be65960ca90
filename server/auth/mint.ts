import { Ajv } from 'ajv';
import { SignJWT, type CryptoKey, type KeyObject } from 'jose';
import { Type, type Static } from 'typebox';
import { LIMITS } from '../../protocol/index.ts';
import { randomId } from './identity.ts';
import { TOKEN_FIELDS } from './token-fields.ts';
import { MAX_TOKEN_LIFE, type TokenOptions } from './token-options.ts';

/** What is asked for when a token is to be minted: a JSON schema, for whoever takes that from outside. */
export const TOKEN_REQUEST = Type.Object(
  {
    ...TOKEN_FIELDS,
    expiresIn: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: MAX_TOKEN_LIFE,
        default: 3_600,
        description: 'Seconds until it expires.',
      }),
    ),
  },
  { additionalProperties: false },
);

export type TokenRequest = Readonly<Static<typeof TOKEN_REQUEST>>;

/** What tokens are signed with, and for whom. */
export interface TokenSigner {
  /** Bytes of a shared secret, or a private key. */
  readonly key: Uint8Array | CryptoKey | KeyObject;
  /** Claim `alg` of the header (RFC 7518, section 3.1). */
  readonly algorithm: string;
  /** Optional `kid` of the header, where the other side has several keys. */
  readonly keyId?: string | undefined;
  readonly audience: string;
  readonly issuer: string | undefined;
}

export interface MintedToken {
  /** Compact form of a signed JSON Web Token (RFC 7519). A key to the room: not for addresses, nor for logs. */
  readonly token: string;
  /** When it expires, in milliseconds since 1970. */
  readonly expires: number;
}

/** No such token can be minted. The message says why, for who has asked. */
export class TokenRequestError extends Error {
  readonly code = 'invalid-token-request';

  constructor(message: string) {
    super(message);
    this.name = 'TokenRequestError';
  }
}

/** With what this service can mint tokens itself; `null` where it knows public keys only, or nothing. */
export function tokenSigner({ trust, audience, issuer }: TokenOptions): TokenSigner | null {
  if (trust?.kind !== 'secret') return null;
  return { key: new TextEncoder().encode(trust.secret), algorithm: 'HS256', audience, issuer };
}

const isRequest = new Ajv({ strict: true, unicode: false, logger: false }).compile<TokenRequest>(
  TOKEN_REQUEST,
);

/**
 * Mints a token for one person. `now`: milliseconds since 1970, default `Date.now()`.
 * @throws {TokenRequestError} for what is no {@link TokenRequest}, and a token for one use in rooms of a pattern
 */
export async function mintToken(
  request: TokenRequest,
  signer: TokenSigner,
  now: number = Date.now(),
): Promise<MintedToken> {
  if (!isRequest(request)) {
    const { instancePath = '', message = 'is none' } = isRequest.errors?.[0] ?? {};
    throw new TokenRequestError(`${instancePath.slice(1) || 'the request'} ${message}`);
  }
  const { expiresIn = 3_600, ...claims } = request;
  if (claims.once && claims.room.includes('*')) {
    throw new TokenRequestError('once needs the exact name of a room');
  }
  const issued = Math.floor(now / 1_000);
  const jwt = new SignJWT(claims)
    .setProtectedHeader({
      alg: signer.algorithm,
      typ: 'JWT',
      ...(signer.keyId !== undefined && { kid: signer.keyId }),
    })
    .setAudience(signer.audience)
    .setIssuedAt(issued)
    .setExpirationTime(issued + expiresIn)
    .setJti(randomId());
  if (signer.issuer !== undefined) jwt.setIssuer(signer.issuer);
  const token = await jwt.sign(signer.key);
  if (token.length > LIMITS.token) throw new TokenRequestError('the texts in it are too long together');
  return { token, expires: (issued + expiresIn) * 1_000 };
}

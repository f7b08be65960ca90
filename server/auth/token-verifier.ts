import { errors, jwtVerify, type JWTPayload, type JWTVerifyOptions } from 'jose';
import { LIMITS, type ErrorCode } from '../../protocol/index.ts';
import { readClaims, type TokenClaims } from './claims.ts';
import type { KeySource } from './keys/key-source.ts';
import { KeysUnavailableError } from './keys/unavailable.ts';
import { SharedSecret } from './shared-secret.ts';
import { CLOCK_TOLERANCE, MAX_TOKEN_LIFE } from './token-options.ts';

export type TokenVerdict =
  | { readonly claims: TokenClaims }
  | {
      readonly code: ErrorCode;
      /** For the log: what is wrong, with nothing of the token in it. */
      readonly because: string;
    };

export interface VerifierOptions {
  readonly keys: KeySource | SharedSecret;
  readonly audience: string;
  readonly issuer: string | undefined;
  /** Milliseconds since 1970. Default `Date.now`. */
  readonly now?: () => number;
}

/** Checks JSON Web Tokens (RFC 7519) as RFC 8725 would have it: whoever brings a token chooses nothing of how it is checked. */
export class TokenVerifier {
  private readonly keys: KeySource | SharedSecret;
  private readonly options: JWTVerifyOptions;
  private readonly now: () => number;

  constructor({ keys, audience, issuer, now = Date.now }: VerifierOptions) {
    this.keys = keys;
    this.now = now;
    this.options = {
      algorithms: [...keys.algorithms],
      audience,
      ...(issuer !== undefined && { issuer }),
      requiredClaims: ['exp'],
      clockTolerance: CLOCK_TOLERANCE,
    };
  }

  /** Never rejects. For which room the token is has not been looked at then. At once where there is a shared secret. */
  verify(token: string): TokenVerdict | Promise<TokenVerdict> {
    if (token.length > LIMITS.token) return invalid('too long');
    const { keys } = this;
    const now = this.now();
    const options = { ...this.options, currentDate: new Date(now) };
    if (!(keys instanceof SharedSecret))
      return payloadOf(token, keys, options).then((payload) => verdictOn(payload, now), refusalOf);
    try {
      return verdictOn(keys.payloadOf(token, options), now);
    } catch (error) {
      return refusalOf(error);
    }
  }
}

async function payloadOf(token: string, { key }: KeySource, options: JWTVerifyOptions): Promise<JWTPayload> {
  try {
    return (await jwtVerify(token, key, options)).payload;
  } catch (error) {
    if (!(error instanceof errors.JWKSMultipleMatchingKeys)) throw error;
    // It does not name its key, and there are several of the type.
    return firstThatFits(error, token, options);
  }
}

function verdictOn(payload: JWTPayload, now: number): TokenVerdict {
  const claims = readClaims(payload);
  if ('wrong' in claims) return invalid(`claim ${claims.wrong}`);
  if (claims.exp - now / 1_000 > MAX_TOKEN_LIFE + CLOCK_TOLERANCE) return invalid('claim exp: too late');
  return { claims };
}

async function firstThatFits(
  candidates: errors.JWKSMultipleMatchingKeys,
  token: string,
  options: JWTVerifyOptions,
): Promise<JWTPayload> {
  for await (const key of candidates) {
    try {
      return (await jwtVerify(token, key, options)).payload;
    } catch (error) {
      if (!(error instanceof errors.JWSSignatureVerificationFailed)) throw error;
    }
  }
  throw new errors.JWSSignatureVerificationFailed();
}

function refusalOf(error: unknown): TokenVerdict {
  if (error instanceof errors.JWTExpired) return { code: 'token-expired', because: 'expired' };
  if (error instanceof errors.JWTClaimValidationFailed)
    return invalid(`claim ${error.claim}: ${error.reason}`);
  if (error instanceof errors.JOSEError) return invalid(error.code);
  const because = error instanceof KeysUnavailableError ? 'no keys' : 'the key cannot be used';
  return { code: 'unavailable', because };
}

function invalid(because: string): TokenVerdict {
  return { code: 'token-invalid', because };
}

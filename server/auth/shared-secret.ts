import { createHmac, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto';
import { decodeProtectedHeader, errors, UnsecuredJWT, type JWTPayload, type JWTVerifyOptions } from 'jose';

/** Header of a token without a signature (RFC 7519, section 6.1), for what of a token comes after its signature was checked. */
const UNSIGNED = new UnsecuredJWT({}).encode().split('.', 1)[0];

/**
 * Tokens that are signed with HS256 (RFC 7518, section 3.2), and checked at once. Web Crypto, which jose uses, would have a thread do it:
 * for some hundred bytes going there and back costs twenty times the sum, and more than all the rest of a join. What the claims say is
 * still judged by jose.
 */
export class SharedSecret {
  readonly algorithms: readonly string[] = ['HS256'];
  private readonly key: KeyObject;
  /** Header of a token that was good, as it was written: those of one site have the same. */
  private knownHeader = '';

  constructor(secret: string) {
    this.key = createSecretKey(secret, 'utf8');
  }

  /** The payload, if the signature is right and the claims are as `options` have it. @throws an error of jose's otherwise */
  payloadOf(token: string, options: JWTVerifyOptions): JWTPayload {
    const [header, payload, signature, ...more] = token.split('.');
    if (!header || !payload || signature === undefined || more.length > 0) throw new errors.JWSInvalid();
    if (header !== this.knownHeader) this.checkHeader(token);
    const expected = createHmac('sha256', this.key).update(`${header}.${payload}`).digest('base64url');
    if (!isSame(signature, expected)) throw new errors.JWSSignatureVerificationFailed();
    this.knownHeader = header;
    return UnsecuredJWT.decode(`${UNSIGNED}.${payload}.`, options).payload;
  }

  /** Whoever brings a token does not choose how it is checked; an extension that must be understood is not (RFC 7515, section 4.1.11). */
  private checkHeader(token: string): void {
    const { alg, crit, b64 } = readHeader(token);
    if (alg !== 'HS256') throw new errors.JOSEAlgNotAllowed();
    if (crit !== undefined || b64 !== undefined) throw new errors.JOSENotSupported();
  }
}

function readHeader(token: string): ReturnType<typeof decodeProtectedHeader> {
  try {
    return decodeProtectedHeader(token);
  } catch {
    throw new errors.JWSInvalid();
  }
}

/** As text: of one signature there is one spelling, so that a token is never good in two. */
function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}

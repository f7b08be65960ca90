/** Algorithms (RFC 7518, section 3.1; RFC 8037; RFC 9864) of tokens that are checked with public keys. None of them takes a secret. */
export const ASYMMETRIC_ALGORITHMS = [
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
] as const;

export type AsymmetricAlgorithm = (typeof ASYMMETRIC_ALGORITHMS)[number];

/** What tokens are checked with: a secret that is shared with who mints them, or the public keys of who does. */
export type TokenTrust =
  | { readonly kind: 'secret'; readonly secret: string }
  | {
      readonly kind: 'keys';
      /** JSON Web Key Set (RFC 7517, section 5) at an address, or that or a PEM text in a file. */
      readonly source: URL | string;
      /** The only one that is taken. Without it, those that are usual for the type of the key. */
      readonly algorithm: AsymmetricAlgorithm | undefined;
    };

/** Which tokens are taken, and what comes without one. */
export interface TokenOptions {
  /** `null`: nobody checks tokens, and rooms are open. */
  readonly trust: TokenTrust | null;
  /** The claim `aud` that a token must have. */
  readonly audience: string;
  /** The claim `iss` that a token must have; `undefined`: any or none. */
  readonly issuer: string | undefined;
  /** Whether whoever has no token comes in, too. */
  readonly openRooms: boolean;
}

/** Longest time that a token may still be good for, in seconds. Longer calls renew theirs. */
export const MAX_TOKEN_LIFE = 24 * 60 * 60;

/** Seconds that the clocks of who mints tokens and of the service may differ. */
export const CLOCK_TOLERANCE = 30;

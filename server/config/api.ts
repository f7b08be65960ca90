import { Type } from 'typebox';

/** The variables that open the REST API. */
export const API_ENVIRONMENT = {
  API_KEYS: Type.Optional(
    Type.String({
      description:
        'Keys of the REST API, comma-separated, so that one can take the place of another: each at least 32 letters, digits and `-._~+/=`. Without any there is no API. `openssl rand -base64 48` makes one',
    }),
  ),
} as const;

/** What RFC 6750, section 2.1, lets stand behind `Bearer`; long enough not to be guessed. */
const KEY = /^[A-Za-z0-9._~+/-]{32,}=*$/;

/** Distinct keys. Throws an error whose message says what is wrong, and nothing of a key. */
export function parseApiKeys(text: string): readonly string[] {
  const keys = text.split(',').map((key) => key.trim());
  if (!keys.every((key) => KEY.test(key))) {
    throw new Error(
      'must be a comma-separated list of keys, each at least 32 letters, digits and -._~+/ (openssl rand -base64 48)',
    );
  }
  return [...new Set(keys)];
}

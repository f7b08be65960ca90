import { createHmac } from 'node:crypto';
import { SignJWT, type CryptoKey, type KeyObject } from 'jose';

/** A secret of the length that the configuration asks for. */
export const TOKEN_SECRET = 'a secret of at least thirty-two bytes';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

export const now = (): number => Math.floor(Date.now() / 1_000);

/** Claims that let somebody into the room `tea` for a minute; what is `undefined` is left out. */
export function claims(other: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { room: 'tea', aud: 'roomlet', exp: now() + 60, ...other };
}

/** Signed by whoever has the key; as a backend does it, without any of our code. */
export function sign(
  payload: Readonly<Record<string, unknown>> = claims(),
  key: Uint8Array | CryptoKey | KeyObject = bytes(TOKEN_SECRET),
  header: { readonly alg: string; readonly kid?: string } = { alg: 'HS256' },
): Promise<string> {
  return new SignJWT(payload).setProtectedHeader(header).sign(key);
}

/** What no library makes: any header, any payload (a text is its JSON), and as signature the bytes that are given. */
export function forge(header: unknown, payload: unknown, signature: string | Uint8Array = ''): string {
  const part = (value: unknown) =>
    Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
  return `${part(header)}.${part(payload)}.${Buffer.from(signature).toString('base64url')}`;
}

/** As {@link forge}, with a signature by HMAC (RFC 2104) of whatever somebody takes for the secret. */
export function forgeHmac(header: unknown, payload: unknown, secret: string | Uint8Array): string {
  const unsigned = forge(header, payload).replace(/\.$/, '');
  return `${unsigned}.${createHmac('sha256', secret).update(unsigned).digest('base64url')}`;
}

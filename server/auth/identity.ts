import { hash, randomUUID } from 'node:crypto';

/** 128 bits in base64url. */
const ID_LENGTH = 22;

/**
 * An id that nobody can guess, for who cannot be recognised again: 122 random bits, as those of a UUID (RFC 9562, section 5.4). Node keeps
 * random bytes ready for these; to ask for them costs three times as much.
 */
export function randomId(): string {
  return Buffer.from(randomUUID().replaceAll('-', ''), 'hex').toString('base64url');
}

/**
 * The id that goes with a secret in a room: the first 22 characters of base64url(SHA-256(room, 0x00, secret)).
 * Every node finds the same one without memory, and it tells nothing about the secret, nor of the same secret in
 * another room. `room` is the normalised name.
 */
export function idFromSecret(room: string, secret: string): string {
  return hash('sha256', `${room}\0${secret}`, 'base64url').slice(0, ID_LENGTH);
}

import { LIMITS } from '../../protocol/index.ts';

/**
 * "A valid e-mail address" of the WHATWG HTML standard, which is what `<input type="email">` takes. Every repetition
 * is bounded by the character after it, so the time is linear in the length.
 */
const VALID =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i;

/** The address trimmed, as it was typed; `null` if it is none or has more than 254 characters (RFC 5321). */
export function normaliseEmail(text: string): string | null {
  const email = text.trim();
  return email.length <= LIMITS.email && VALID.test(email) ? email : null;
}

/** What two spellings of one address have in common. */
export function emailKey(email: string): string {
  return email.toLowerCase();
}

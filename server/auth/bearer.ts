import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * Whether a header `Authorization: Bearer …` (RFC 6750, section 2.1) has the secret. Takes the same time whatever is given:
 * hashes of the same length are compared, and all of them.
 */
export function bearerCheck(secret: string): (header: string | undefined) => boolean {
  const expected = digest(secret);
  return (header) => {
    const given = /^Bearer +(\S+)$/i.exec(header ?? '')?.[1];
    return timingSafeEqual(digest(given ?? ''), expected) && given !== undefined;
  };
}

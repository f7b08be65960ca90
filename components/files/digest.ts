import { base64url } from '../utils/random.ts';

/** SHA-256 (FIPS 180-4) in base64url: 43 characters. The platform hashes no streams, so the whole is in memory for a moment. */
export async function digest(blob: Blob): Promise<string> {
  return base64url(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
}

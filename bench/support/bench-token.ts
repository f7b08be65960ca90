import { SignJWT } from 'jose';

/** No secret: it is good on this machine, while a benchmark runs. */
export const BENCH_SECRET = 'benchmark'.repeat(4);

let minted: Promise<string> | undefined;

/** A token for every room. The service checks it with each join anew. */
export function benchToken(): Promise<string> {
  return (minted ??= new SignJWT({ room: '*', role: 'participant' })
    .setProtectedHeader({ alg: 'HS256' })
    .setAudience('roomlet')
    .setExpirationTime('2h')
    .sign(new TextEncoder().encode(BENCH_SECRET)));
}

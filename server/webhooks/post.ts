import { Webhook } from 'standardwebhooks';
import type { Message } from './endpoint.ts';
import { parseRetryAfter } from './next-delay.ts';

/** Milliseconds that a receiver has for its answer. */
const ANSWER_TIMEOUT = 10_000;

export type Outcome =
  | { readonly ok: true }
  | {
      readonly ok: false;
      /** HTTP status; `null` where there was no answer. */
      readonly status: number | null;
      /** Why there was none, without where it should have come from. */
      readonly reason: string;
      /** Milliseconds; `null`: the receiver has not asked for a pause. */
      readonly retryAfter: number | null;
    };

export interface PostOptions {
  readonly url: URL;
  /** Each signs, so that one can take the place of another. As in the configuration: `whsec_…`. */
  readonly secrets: readonly string[];
  readonly userAgent: string;
  /** Milliseconds. Default 10 s. */
  readonly timeout?: number;
}

/** Makes what sends a message once, signed as Standard Webhooks has it. What it makes never rejects. */
export function makePost({ url, secrets, userAgent, timeout = ANSWER_TIMEOUT }: PostOptions) {
  const signers = secrets.map((secret) => new Webhook(secret));
  return async ({ id, body }: Message, signal: AbortSignal): Promise<Outcome> => {
    // Of this try: receivers refuse what is old.
    const now = new Date();
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'user-agent': userAgent,
          'webhook-id': id,
          'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
          'webhook-signature': signers.map((signer) => signer.sign(id, now, body)).join(' '),
        },
        body,
        // Wherever it leads, the operator has not named it.
        redirect: 'manual',
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
      });
      // What a receiver has to say is its status; the connection is wanted for the next message.
      await response.body?.cancel();
      if (response.ok) return { ok: true };
      const retryAfter = parseRetryAfter(response.headers.get('retry-after'), now.getTime());
      return { ok: false, status: response.status, reason: 'refused', retryAfter };
    } catch (error) {
      return { ok: false, status: null, reason: reasonOf(error), retryAfter: null };
    }
  };
}

/** A code of the system, or the kind of the error: messages have addresses in them. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { cause } = error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.name;
}

import { Type, type Static } from 'typebox';
import { parseWebhookSecrets, parseWebhookUrls, type WebhookOptions } from '../webhooks/webhook-options.ts';

/** The variables that say who is told what happens in rooms. */
export const WEBHOOK_VARIABLES = {
  WEBHOOK_URL: Type.Optional(
    Type.String({
      description:
        'Addresses that are told what happens in rooms, comma-separated; `https://`, in a private network also `http://`',
    }),
  ),
  WEBHOOK_SECRET: Type.Optional(
    Type.String({
      description:
        'Secret that webhooks are signed with: `whsec_` and 24 to 64 bytes in base64 (`echo whsec_$(openssl rand -base64 32)`). Several, comma-separated, all sign, so that one can take the place of another',
    }),
  ),
  WEBHOOK_EMAIL: Type.Boolean({
    default: false,
    description: 'Whether webhooks tell e-mail addresses of participants',
  }),
} as const;

const VARIABLES = Type.Object(WEBHOOK_VARIABLES);

/** `null`: nobody is told. @throws {Error} whose message names the variable */
export function webhookOptions(values: Static<typeof VARIABLES>): WebhookOptions | null {
  const { WEBHOOK_URL, WEBHOOK_SECRET, WEBHOOK_EMAIL } = values;
  if (WEBHOOK_URL === undefined && WEBHOOK_SECRET === undefined) return null;
  if (WEBHOOK_URL === undefined) throw new Error('WEBHOOK_URL must be given with WEBHOOK_SECRET');
  if (WEBHOOK_SECRET === undefined) throw new Error('WEBHOOK_SECRET must be given with WEBHOOK_URL');
  return {
    urls: named('WEBHOOK_URL', parseWebhookUrls, WEBHOOK_URL),
    secrets: named('WEBHOOK_SECRET', parseWebhookSecrets, WEBHOOK_SECRET),
    withEmail: WEBHOOK_EMAIL,
  };
}

function named<T>(name: string, parse: (text: string) => T, text: string): T {
  try {
    return parse(text);
  } catch (error) {
    throw new Error(`${name} ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

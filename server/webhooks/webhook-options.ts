import ipaddr from 'ipaddr.js';

export interface WebhookOptions {
  readonly urls: readonly URL[];
  /** Base64 with `whsec_` before it, as Standard Webhooks has them. */
  readonly secrets: readonly string[];
  /** Whether e-mail addresses are told. */
  readonly withEmail: boolean;
}

/** Names that lead nowhere outside of a network: one word, and what RFC 6761, RFC 6762, RFC 8375 and ICANN have set apart. */
const PRIVATE_NAME = /^[^.]+$|\.(?:localhost|local|internal|home\.arpa)$/;
const PRIVATE_RANGES: ReadonlySet<string> = new Set([
  'loopback',
  'private',
  'uniqueLocal',
  'linkLocal',
  'carrierGradeNat',
]);

/** Comma-separated addresses. Throws an error whose message says what is wrong, and nothing of them: a part may be secret. */
export function parseWebhookUrls(text: string): readonly URL[] {
  return text.split(',').map((entry) => {
    const url = URL.canParse(entry.trim()) ? new URL(entry.trim()) : null;
    if (!url || !/^https?:$/.test(url.protocol)) {
      throw new Error('must be a comma-separated list of addresses such as https://example.org/webhooks');
    }
    if (url.username || url.password) {
      throw new Error('must have no user name and no password in it: the signature shows who has sent it');
    }
    if (url.protocol === 'http:' && !isPrivate(url.hostname)) {
      throw new Error('must be https://, save for hosts of a private network');
    }
    return url;
  });
}

/** Comma-separated. Sizes are those of Standard Webhooks, "Signature scheme": 24 to 64 bytes. */
export function parseWebhookSecrets(text: string): readonly string[] {
  const secrets = text.split(',').map((secret) => secret.trim());
  const areSecrets = secrets.every((secret) => {
    const [, base64 = ''] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(secret) ?? [];
    const { length } = Buffer.from(base64, 'base64');
    return base64.length % 4 === 0 && length >= 24 && length <= 64;
  });
  if (!areSecrets) throw new Error('must be whsec_ and 24 to 64 bytes in base64 (openssl rand -base64 32)');
  return secrets;
}

function isPrivate(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(host) ? PRIVATE_RANGES.has(ipaddr.process(host).range()) : PRIVATE_NAME.test(host);
}

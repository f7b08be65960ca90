import { Ajv } from 'ajv';
import { Type, type Static } from 'typebox';
import type { AbilityName } from '../../protocol/index.ts';
import type { Grants } from './grants.ts';
import { isRoomPattern } from './room-pattern.ts';
import { TOKEN_FIELDS } from './token-fields.ts';
import { CLOCK_TOLERANCE } from './token-options.ts';

/** The claims of a token that mean something here (RFC 7519, section 4); of others nothing is taken. */
const CLAIMS = Type.Object({
  ...TOKEN_FIELDS,
  exp: Type.Number(),
  jti: Type.Optional(Type.String({ minLength: 1, maxLength: 255 })),
});

export type TokenClaims = Readonly<Static<typeof CLAIMS>>;

const hasClaims = new Ajv({ strict: true, unicode: false, logger: false }).compile<TokenClaims>(CLAIMS);

/** The claims, if they are such; otherwise which of them is not, without what it says. */
export function readClaims(payload: unknown): TokenClaims | { readonly wrong: string } {
  if (!hasClaims(payload)) {
    const { instancePath = '', params } = hasClaims.errors?.[0] ?? {};
    const missing: unknown = params?.['missingProperty'];
    return { wrong: typeof missing === 'string' ? missing : instancePath.split('/')[1] || 'payload' };
  }
  // For one person is for one room: somebody else may have come with it into another one, on another node.
  if (payload.once && isRoomPattern(payload.room)) return { wrong: 'room' };
  if (payload.once && payload.jti === undefined) return { wrong: 'jti' };
  return payload;
}

/** Abilities to put something into the room, by the names that participants have of it. */
const PUBLISHES = { audio: 'microphone', video: 'camera', screen: 'screen', chat: 'chat' } as const;
const NOT_OF_VIEWERS: readonly AbilityName[] = ['microphone', 'camera', 'screen'];

/** What whoever brings these claims may do. */
export function grantsOf({ role = 'participant', abilities, ...claims }: TokenClaims): Grants {
  const moderates = role === 'participant' && abilities?.includes('moderate');
  return {
    subject: claims.sub ?? claims.email?.trim().toLowerCase(),
    role: moderates ? 'host' : role,
    displayName: claims.name,
    email: claims.email,
    barred: Object.entries(PUBLISHES)
      .filter(
        ([ability, published]) =>
          (role === 'viewer' && NOT_OF_VIEWERS.includes(published)) ||
          (abilities && !abilities.includes(ability as keyof typeof PUBLISHES)),
      )
      .map(([, published]) => published),
    expires: (claims.exp + CLOCK_TOLERANCE) * 1_000,
    once: claims.once ? claims.jti : undefined,
  };
}

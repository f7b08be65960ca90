import { hash } from 'node:crypto';
import { Ajv } from 'ajv';
import { Type, type Static } from 'typebox';
import type { AbilityName, RoleName } from '../../protocol/index.ts';
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

/** Abilities to put something into the room, with the names that participants have of it. */
const PUBLISHES = [
  ['audio', 'microphone'],
  ['video', 'camera'],
  ['screen', 'screen'],
  ['chat', 'chat'],
] as const;
const NOT_OF_VIEWERS: readonly AbilityName[] = ['microphone', 'camera', 'screen'];

/** What whoever brings these claims may do. `abilities` is all of it: a role gives nothing that is not among them. */
export function grantsOf(all: TokenClaims): Grants {
  const { role = 'participant', abilities, ...claims } = all;
  const mayHost = abilities?.includes('moderate') ?? role !== 'viewer';
  const subject = claims.sub ?? claims.email?.trim().toLowerCase();
  return {
    subject,
    ...(subject === undefined && { bearer: bearerOf(all) }),
    role: roleOf(role, abilities !== undefined && mayHost, mayHost),
    mayHost,
    displayName: claims.name,
    email: claims.email,
    barred: PUBLISHES.filter(
      ([ability, published]) =>
        (role === 'viewer' && NOT_OF_VIEWERS.includes(published)) ||
        (abilities && !abilities.includes(ability)),
    ).map(([, published]) => published),
    expires: (claims.exp + CLOCK_TOLERANCE) * 1_000,
    once: claims.once ? claims.jti : undefined,
  };
}

function roleOf(role: RoleName, moderates: boolean, mayHost: boolean): RoleName {
  if (role === 'viewer') return role;
  if (moderates) return 'host';
  return mayHost ? role : 'participant';
}

/**
 * Stands for the holders of a token that says nothing of who they are. All of it is signed, so they cannot change it. Of another token
 * without `jti` it is the same only if that says the same, and then nobody could tell them apart.
 */
function bearerOf(claims: TokenClaims): string {
  const said = claims.jti === undefined ? ['claims', claims] : ['jti', claims.jti];
  return hash('sha256', JSON.stringify(said), 'base64url');
}

import type { ErrorCode } from '../../../protocol/index.ts';
import type { Grants } from '../../auth/grants.ts';
import { idFromSecret, randomId } from '../../auth/identity.ts';
import type { TokenUses } from '../../auth/token-uses.ts';
import { andThen, type Eventually } from '../../rooms/eventually.ts';

/** Whom a token that is good for one participant belongs to. Who cannot prove to be the same again is somebody new each time. */
export function holderOf(room: string, secret: string | undefined): string {
  return secret === undefined ? randomId() : idFromSecret(room, secret);
}

/** Takes the one use of a token that has only one; others can be used by anybody. `null`: come in. */
export function takeUse(
  grants: Grants | null,
  holder: string,
  uses: TokenUses,
): Eventually<ErrorCode | null> {
  if (grants?.once === undefined) return null;
  return andThen(uses.claim(grants.once, holder, grants.expires), (isTheirs) =>
    isTheirs ? null : 'token-invalid',
  );
}

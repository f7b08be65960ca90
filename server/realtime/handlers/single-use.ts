import type { ErrorCode } from '../../../protocol/index.ts';
import type { Grants } from '../../auth/grants.ts';
import { idFromSecret, randomId } from '../../auth/identity.ts';
import type { TokenUses } from '../../auth/token-uses.ts';
import { andThen, type Eventually } from '../../rooms/eventually.ts';

/** Whom a token that is good for one participant belongs to. Who cannot prove to be the same again is somebody new each time. */
export function holderOf(room: string, secret: string | undefined): string {
  return secret === undefined ? randomId() : idFromSecret(room, secret);
}

/**
 * Does what takes the one use of a token that has only one; others can be used by anybody. It is taken before, so that two never get
 * in with it, and given back to whoever is refused: by a full room or a locked door nobody loses it. What fails otherwise may have been
 * done, and gives nothing back; whose it is may come again.
 */
export function withUse<T extends object>(
  grants: Grants | null,
  holder: string,
  uses: TokenUses,
  act: () => Eventually<T | ErrorCode>,
): Eventually<T | ErrorCode> {
  if (grants?.once === undefined) return act();
  const { once, expires } = grants;
  return andThen(uses.claim(once, holder, expires), (isTheirs): Eventually<T | ErrorCode> => {
    if (!isTheirs) return 'token-invalid';
    return andThen(act(), (outcome) =>
      typeof outcome === 'string' ? andThen(uses.release(once, holder), () => outcome) : outcome,
    );
  });
}

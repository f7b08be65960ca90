import type { ErrorCode } from '../../protocol/index.ts';
import { grantsOf } from './claims.ts';
import { OPEN_DOOR, type Doorkeeper, type Grants } from './grants.ts';
import { keySource, type KeyTrouble } from './keys/key-source.ts';
import { isForRoom } from './room-pattern.ts';
import type { TokenOptions } from './token-options.ts';
import { TokenVerifier, type TokenVerdict } from './token-verifier.ts';

/** Told why a token was refused, for the log; nothing of the token is in it. */
export type RefusalReport = (refusal: { readonly code: ErrorCode; readonly because: string }) => void;

export interface DoorkeeperReports {
  readonly refused: RefusalReport;
  readonly trouble: KeyTrouble;
}

/**
 * The doorkeeper that the configuration asks for.
 * @throws {Error} when there is a file of keys, and no keys can be read from it
 */
export function createDoorkeeper(
  { trust, openRooms, audience, issuer }: TokenOptions,
  { refused, trouble }: DoorkeeperReports,
): Doorkeeper {
  if (!trust) return OPEN_DOOR;
  const verifier = new TokenVerifier({ keys: keySource(trust, trouble), audience, issuer });
  return new TokenDoorkeeper(verifier, openRooms, refused);
}

/** Lets in whoever has a good token, and, into open rooms, whoever has none. A bad one is never better than none. */
export class TokenDoorkeeper implements Doorkeeper {
  private readonly verifier: TokenVerifier;
  private readonly openRooms: boolean;
  private readonly refused: RefusalReport;

  constructor(verifier: TokenVerifier, openRooms: boolean, refused: RefusalReport) {
    this.verifier = verifier;
    this.openRooms = openRooms;
    this.refused = refused;
  }

  grantsFor(
    token: string | undefined,
    room: string,
  ): Grants | null | ErrorCode | Promise<Grants | ErrorCode> {
    if (token !== undefined) return this.check(token, room);
    return this.openRooms ? null : 'token-required';
  }

  private check(token: string, room: string): Grants | ErrorCode | Promise<Grants | ErrorCode> {
    const verdict = this.verifier.verify(token);
    return verdict instanceof Promise
      ? verdict.then((settled) => this.judge(settled, room))
      : this.judge(verdict, room);
  }

  private judge(verdict: TokenVerdict, room: string): Grants | ErrorCode {
    if (!('claims' in verdict)) return this.refuse(verdict.code, verdict.because);
    if (isForRoom(verdict.claims.room, room)) return grantsOf(verdict.claims);
    return this.refuse('token-invalid', 'claim room: another one');
  }

  private refuse(code: ErrorCode, because: string): ErrorCode {
    this.refused({ code, because });
    return code;
  }
}

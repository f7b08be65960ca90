import type { AbilityName, ErrorCode, RoleName } from '../../protocol/index.ts';

/** What a token grants to whoever brings it, after it was verified for one room. */
export interface Grants {
  /** Who it is, whatever page or device they come from: the claim `sub`, else the e-mail address. A kick holds for it. */
  readonly subject: string | undefined;
  /** Stands for the token itself, where it does not say who it is: a kick keeps out who comes with it again. */
  readonly bearer?: string;
  /** `moderate` among the abilities makes a host of a participant; without it they make a participant of a host. */
  readonly role: RoleName;
  /** Whether a host may make a host of them. */
  readonly mayHost: boolean;
  /** Takes the place of what the client says of itself, like the next. Not cleaned yet. */
  readonly displayName: string | undefined;
  readonly email: string | undefined;
  /** What may not be put into the room. Of a viewer it has microphone, camera and screen at least. */
  readonly barred: readonly AbilityName[];
  /** Milliseconds since 1970, by the clock of the service. */
  readonly expires: number;
  /** Its id (`jti`), where it is good for one participant only. */
  readonly once: string | undefined;
}

/** Decides who may come into which room. */
export interface Doorkeeper {
  /**
   * `room`: normalised name. `null`: without a token, and there are open rooms. A code: `token-required`, `token-invalid`,
   * `token-expired`, or `unavailable` where the keys cannot be had.
   */
  grantsFor(
    token: string | undefined,
    room: string,
  ): Grants | null | ErrorCode | Promise<Grants | null | ErrorCode>;
}

/** Where no tokens are configured: whoever has the link comes in. */
export const OPEN_DOOR: Doorkeeper = { grantsFor: () => null };

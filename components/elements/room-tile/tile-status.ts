import type { LinkState, ParticipantState } from '../../room/room-state.ts';

export interface TileStatus {
  readonly link: LinkState;
  /** Something is under way. */
  readonly busy: boolean;
  /** There is no call, but one can be made. */
  readonly callable: boolean;
}

/** What a tile says of the connection to its person; `null` when all is well. */
export function tileStatus({ link, away }: Pick<ParticipantState, 'link' | 'away'>): TileStatus | null {
  switch (link) {
    case 'connected':
      return away ? { link: 'reconnecting', busy: true, callable: false } : null;
    case 'poor':
      return { link, busy: false, callable: false };
    case 'none':
      return { link, busy: false, callable: !away };
    case 'calling':
    case 'ringing':
    case 'connecting':
    case 'reconnecting':
    case 'failed':
      return { link, busy: true, callable: false };
  }
}

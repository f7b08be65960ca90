import type { JoinAnswer } from '../../protocol/index.ts';

/** What is connected to this node at the moment. */
export interface LiveFigures {
  readonly sockets: number;
  /** Rooms that somebody who is connected here is in. */
  readonly rooms: number;
  /** Connected participants; those whose place is held are none. */
  readonly participants: Readonly<Record<JoinAnswer['role'], number>>;
}

/** Counted when somebody looks. */
export type LiveSource = () => LiveFigures;

export const NOTHING_LIVE: LiveFigures = {
  sockets: 0,
  rooms: 0,
  participants: { host: 0, participant: 0, viewer: 0 },
};

import type { EndReason, RoomPhase } from '../../room/room-state.ts';

/** What `<video-room>` shows. `nothing`: a lobby elsewhere on the page has the floor. */
export type RoomView = 'lobby' | 'ready' | 'joining' | 'call' | 'ended' | 'nothing';

export interface ViewFacts {
  readonly phase: RoomPhase;
  readonly endReason: EndReason | null;
  /** A `<room-lobby for>` leads here. */
  readonly lobbyElsewhere: boolean;
  /** The page has given an e-mail: nothing needs to be asked. */
  readonly knowsPerson: boolean;
  /** The join under way was not begun by a person in a lobby: a reload, `autojoin`. */
  readonly direct: boolean;
}

export function roomView({ phase, endReason, lobbyElsewhere, knowsPerson, direct }: ViewFacts): RoomView {
  const lobby: RoomView = lobbyElsewhere ? 'nothing' : knowsPerson ? 'ready' : 'lobby';
  switch (phase) {
    case 'joined':
    case 'reconnecting':
      return 'call';
    case 'connecting':
      return direct || lobby === 'ready' ? 'joining' : lobby;
    case 'waiting':
      return 'joining';
    case 'ended':
      // Whoever left on purpose is back where they came from; any other end needs a word.
      return lobbyElsewhere && endReason === 'left' ? 'nothing' : 'ended';
    case 'idle':
    case 'lobby':
      return lobby;
  }
}

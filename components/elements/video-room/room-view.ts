import type { EndReason, RoomPhase } from '../../room/room-state.ts';

/** What `<video-room>` shows. `nothing`: a lobby elsewhere on the page has the floor. `elsewhere`: the call is in another tab. */
export type RoomView = 'lobby' | 'ready' | 'joining' | 'elsewhere' | 'call' | 'ended' | 'nothing';

export interface ViewFacts {
  readonly phase: RoomPhase;
  readonly endReason: EndReason | null;
  /** The call is in another tab. */
  readonly elsewhere: boolean;
  /** A `<room-lobby for>` leads here. */
  readonly lobbyElsewhere: boolean;
  /** The page has given an e-mail: nothing needs to be asked. */
  readonly knowsPerson: boolean;
  /** The join under way was not begun by a person in a lobby: a reload, `autojoin`. */
  readonly direct: boolean;
}

export function roomView(facts: ViewFacts): RoomView {
  const { phase, endReason, elsewhere, lobbyElsewhere, knowsPerson, direct } = facts;
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
      return elsewhere ? 'elsewhere' : lobby;
  }
}

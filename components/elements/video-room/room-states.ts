import type { RoomState } from '../../room/room-state.ts';
import type { Panel } from './side-panel.ts';
import type { RoomView } from './room-view.ts';

export interface RoomSurroundings {
  readonly view: RoomView;
  readonly panel: Panel | null;
  readonly fullscreen: boolean;
}

/** The custom states that a page can style by, such as `video-room:state(joined)`. */
export function roomStates(
  state: RoomState,
  { view, panel, fullscreen }: RoomSurroundings,
): Readonly<Record<string, boolean>> {
  const { phase, local, participants } = state;
  const inCall = phase === 'joined' || phase === 'reconnecting';
  return {
    lobby: view === 'lobby',
    'lobby-elsewhere': view === 'nothing',
    connecting: phase === 'connecting',
    waiting: phase === 'waiting',
    joined: inCall,
    reconnecting: phase === 'reconnecting',
    ended: phase === 'ended',
    muted: inCall && !local.microphone,
    'camera-off': inCall && !local.camera,
    screensharing: local.screen,
    'hand-raised': local.hand,
    ringing: participants.some((participant) => participant.link === 'ringing'),
    alone: inCall && participants.length === 0,
    'chat-open': panel === 'chat',
    'people-open': panel === 'people',
    fullscreen,
  };
}

import { warnOnce } from '../../utils/warn-once.ts';
import { beside, isLobbyTarget } from '../room-lobby/lobby-target.ts';
import type { RoomLobby } from '../room-lobby/room-lobby.ts';

function leadsSomewhere(lobby: RoomLobby): boolean {
  if (lobby.href || lobby.target) return true;
  const room = lobby.for ? beside(lobby, `#${CSS.escape(lobby.for)}`) : lobby.closest('video-room');
  return isLobbyTarget(room);
}

/** A lobby that leads nowhere tells the person who has filled it in that the page is at fault; its author reads here what to do. */
export function watchTarget(lobby: RoomLobby): void {
  lobby.addEventListener('lobby-submit', (event) => {
    // Whoever listens after us may still step in.
    queueMicrotask(() => {
      if (event.defaultPrevented || leadsSomewhere(lobby)) return;
      warnOnce(
        lobby.for
          ? `<room-lobby for="${lobby.for}"> was filled in, and there is no <video-room> with this id in the same document or shadow root.`
          : '<room-lobby> was filled in and leads nowhere. It needs for="…" with the id of a <video-room>, href="/room/{room}", or a listener to lobby-submit that calls preventDefault().',
      );
    });
  });
}

/** The lobby at `/` and the room at `/room/:room` are one document: what the lobby has warmed up is kept. */
import type { RoomJoinedEvent, VideoRoom } from '../components/index.ts';

const room = document.querySelector<VideoRoom>('#room');
const lobby = document.querySelector('#lobby');
const MODE = new URLSearchParams(location.search).get('mode');

function roomInAddress(): string {
  const [, name = ''] = /^\/room\/([^/]+)\/?$/.exec(location.pathname) ?? [];
  try {
    return decodeURIComponent(name);
  } catch {
    return '';
  }
}

const addressOf = (name: string): string =>
  `/room/${encodeURIComponent(name)}${MODE === 'ring' ? '?mode=ring' : ''}`;

/** Attributes only: the elements may not be there yet. In them, `auto` without a space is the room of the page. */
function followAddress(): void {
  const name = roomInAddress();
  document.title = name ? `${name} · Roomlet` : 'Roomlet';
  document.body.toggleAttribute('data-invited', name !== '');
  for (const element of [room, lobby]) element?.setAttribute('room', name === 'auto' ? `${name} ` : name);
}

if (MODE === 'ring') room?.setAttribute('call-mode', 'ring');
followAddress();

room?.addEventListener('room-joined', (event: RoomJoinedEvent) => {
  if (roomInAddress() !== event.room) history.pushState(null, '', addressOf(event.room));
  followAddress();
});

room?.addEventListener('room-left', ({ reason }) => {
  // Any other end is explained where it happened, with a way back in.
  if (reason !== 'left' || location.pathname === '/') return;
  history.pushState(null, '', '/');
  followAddress();
});

addEventListener('popstate', () => {
  const inCall = room?.state === 'joined' || room?.state === 'reconnecting';
  followAddress();
  if (inCall) void room.leave();
});

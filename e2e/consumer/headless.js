import { RoomSession } from 'roomlet/session';

const { server, room, email } = Object.fromEntries(new URL(location.href).searchParams);
const session = new RoomSession({ server });
session.on('state', ({ participants: [other] }) => {
  const video = document.querySelector('video');
  if (video.srcObject !== (other?.stream ?? null)) video.srcObject = other?.stream ?? null;
  document.querySelector('p').textContent = other ? `${other.name} is here.` : 'Nobody is here.';
});
await session.join({ room, email });

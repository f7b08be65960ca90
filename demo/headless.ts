/** A room with an interface of its own. What is shown of it on the page is JavaScript as well. */
import { RoomSession } from '../components/room/room-session.ts';
// shown
// import { RoomSession } from 'roomlet/session';
const session = new RoomSession({ server: location.origin });

const [enter, say] = document.querySelectorAll('form');
const [email, room, text] = document.querySelectorAll('input');
const [mute, leave] = document.querySelectorAll('.row button');
const call = document.querySelector('#call');
const people = document.querySelector('#people');
const words = document.querySelector('#words');
const notice = document.querySelector('[role=status]');

const create = (tag = '', text = '') => Object.assign(document.createElement(tag), { textContent: text });

// The state is the whole picture; it is another object whenever something in it is different.
session.on('state', ({ phase, local, participants, messages, error }) => {
  const inCall = phase === 'joined' || phase === 'reconnecting';
  enter?.toggleAttribute('hidden', inCall);
  call?.toggleAttribute('hidden', !inCall);
  if (notice) notice.textContent = error?.message ?? (phase === 'connecting' ? 'Joining…' : '');
  if (mute) mute.textContent = local.microphone ? 'Mute' : 'Unmute';
  words?.replaceChildren(...messages.map((message) => create('p', `${message.name}: ${message.text}`)));

  const here = inCall ? [{ ...local, id: 'me' }, ...participants] : [];
  for (const figure of people?.querySelectorAll('figure') ?? [])
    if (!here.some(({ id }) => id === figure.id)) figure.remove();
  for (const { id, name, stream } of here) {
    const video = document.getElementById(id)?.querySelector('video') ?? draw(id, name);
    // The tracks in a stream come and go, so one assignment is enough.
    if (video.srcObject !== stream) video.srcObject = stream;
  }
});

const draw = (id = '', name = '') => {
  const video = document.createElement('video');
  Object.assign(video, { autoplay: true, playsInline: true, muted: id === 'me' });
  const figure = Object.assign(create('figure'), { id });
  figure.append(video, create('figcaption', id === 'me' ? 'You' : name));
  people?.append(figure);
  return video;
};

enter?.addEventListener('submit', (event) => {
  event.preventDefault();
  // Why a join was refused is in the state.
  session.join({ room: room?.value ?? '', email: email?.value ?? '' }).catch(() => undefined);
});
say?.addEventListener('submit', (event) => {
  event.preventDefault();
  void session.sendChatMessage(text?.value ?? '');
  say.reset();
});
mute?.addEventListener('click', () => void session.toggleMicrophone());
leave?.addEventListener('click', () => void session.leave());

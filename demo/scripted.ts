/** The panel of scripted.html. What is shown of it on the page is JavaScript as well. */
import type {} from '../components/index.ts';
// shown
const room = document.querySelector('video-room');
const form = document.querySelector('form');
const who = document.querySelector('select');
const log = document.querySelector('#log');
const buttons = document.querySelectorAll('button[disabled]');
const [mute, greet, leave] = buttons;

// The application knows who somebody is, so that the room need not ask.
const signIn = () => {
  room?.setAttribute('email', who?.value ?? '');
  room?.setAttribute('display-name', who?.selectedOptions[0]?.text ?? '');
};
who?.addEventListener('change', signIn);
signIn();

// Methods tell the room what to do.
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  // Why a join was refused comes as an event, too.
  room?.join().catch(() => undefined);
});
mute?.addEventListener('click', () => void room?.toggleMicrophone());
greet?.addEventListener('click', () => void room?.sendChatMessage('Hello'));
leave?.addEventListener('click', () => void room?.leave());

// Events tell what has happened.
const write = (text = '') => {
  const line = document.createElement('p');
  line.textContent = text;
  log?.append(line);
  line.scrollIntoView({ block: 'nearest' });
};
room?.addEventListener('room-state-changed', ({ type, state }) => {
  write(`${type}: ${state}`);
  const inCall = state === 'joined' || state === 'reconnecting';
  for (const button of buttons) button.toggleAttribute('disabled', !inCall);
});
room?.addEventListener('participant-joined', ({ type, participant }) =>
  write(`${type}: ${participant.name}`),
);
room?.addEventListener('participant-left', ({ type, participant }) => write(`${type}: ${participant.name}`));
room?.addEventListener('chat-message', ({ type, message }) => write(`${type}: ${message.text}`));
room?.addEventListener('room-error', ({ type, code, message }) => write(`${type}: ${code}, ${message}`));
room?.addEventListener('participant-updated', ({ participant }) => {
  if (participant.id !== room.localParticipant.id && participant.hand)
    write(`${participant.name} raises a hand`);
});

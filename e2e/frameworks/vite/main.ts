import 'roomlet/define';
import { settings } from '../settings.ts';

const app = document.querySelector('#app') ?? document.body;
const list = document.createElement('ol');
const call = document.createElement('video-room');

function tell(line: string): void {
  const entry = document.createElement('li');
  entry.textContent = line;
  list.append(entry);
}

function button(id: string, text: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.id = id;
  made.textContent = text;
  made.addEventListener('click', act);
  return made;
}

/** In an order of its own: the element must not begin before all of it is there. */
function render(): void {
  Object.assign(call, {
    autojoin: true,
    room: call.room || settings.room,
    layout: 'grid',
    texts: { leave: 'Go home' },
    noScreenshare: true,
    displayName: 'Ada of the app',
    email: settings.email,
    server: settings.server,
  });
}

call.addEventListener('room-joined', (event) => tell(`joined ${event.room}`));
call.addEventListener('room-left', ({ reason }) => tell(`left: ${reason}`));
call.addEventListener('chat-message', ({ message }) => tell(`${message.name}: ${message.text}`));
render();

app.append(
  button('move', 'Next room', () => (call.room = settings.next)),
  button('toggle', 'Show or hide', () => (call.isConnected ? call.remove() : app.append(call))),
  button('render', 'Render again', render),
  call,
  list,
);

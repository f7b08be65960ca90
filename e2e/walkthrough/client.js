/**
 * A client by the steps of the written walkthrough, and like the many that were: no acks, no candidates sent, one connection,
 * an offer made before any track is added, tracks after `call:accepted`. It knows nothing of this product but the names of the events.
 *
 * No side ever sends a candidate. What connects it: once the callee sends its stream, its offer is the second description on a
 * connection that has gathered by then, and browsers write what was gathered into it (RFC 8829, section 5.2.2).
 */
import { io } from 'socket.io-client';
import { service } from './peer.js';

const socket = io(new URLSearchParams(location.search).get('server') ?? location.origin);
/** @type {string | null} */
let remoteId = null;
/** @type {MediaStream | null} */
let myStream = null;

/** @template {HTMLElement} E @param {string} id @param {new () => E} type @returns {E} */
function get(id, type) {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`no ${id}`);
  return element;
}
const status = get('status', HTMLElement);
const callButton = get('call', HTMLButtonElement);
const sendButton = get('send', HTMLButtonElement);

/** @param {string} id */
function setRemoteId(id) {
  remoteId = id;
  status.textContent = 'Connected';
  callButton.hidden = false;
}

async function startMyStream() {
  myStream = await navigator.mediaDevices.getUserMedia({ audio: true, video: true });
  get('mine', HTMLVideoElement).srcObject = myStream;
  sendButton.hidden = false;
}

function sendStreams() {
  if (!myStream) return;
  for (const track of myStream.getTracks()) service.peer.addTrack(track, myStream);
}

get('lobby', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault();
  const email = get('email', HTMLInputElement).value;
  const room = get('room', HTMLInputElement).value;
  socket.emit('room:join', { email, room });
});

callButton.addEventListener('click', async () => {
  await startMyStream();
  const offer = await service.getOffer();
  socket.emit('user:call', { to: remoteId, offer });
});

sendButton.addEventListener('click', sendStreams);

service.peer.addEventListener('track', (event) => {
  get('remote', HTMLVideoElement).srcObject = event.streams[0] ?? null;
  get('remote-title', HTMLElement).hidden = false;
});

service.peer.addEventListener('negotiationneeded', async () => {
  const offer = await service.getOffer();
  socket.emit('peer:nego:needed', { offer, to: remoteId });
});

socket.on('room:join', () => {
  get('lobby', HTMLFormElement).hidden = true;
  get('room-page', HTMLElement).hidden = false;
});

socket.on('user:joined', ({ id }) => setRemoteId(id));

socket.on('incoming:call', async ({ from, offer }) => {
  setRemoteId(from);
  await startMyStream();
  const ans = await service.getAnswer(offer);
  socket.emit('call:accepted', { to: from, ans });
});

socket.on('call:accepted', async ({ ans }) => {
  await service.takeAnswer(ans);
  sendStreams();
});

socket.on('peer:nego:needed', async ({ from, offer }) => {
  const ans = await service.getAnswer(offer);
  socket.emit('peer:nego:done', { to: from, ans });
});

socket.on('peer:nego:final', async ({ ans }) => {
  await service.takeAnswer(ans);
});

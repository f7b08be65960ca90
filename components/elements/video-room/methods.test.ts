import { expect, fixture, html } from '@open-wc/testing';
import { RoomSession } from '../../room/room-session.ts';
import { MemoryService } from '../../testing/memory-service.ts';
import { settled } from '../../testing/room-fixture.ts';
import type { RoomLobby } from '../room-lobby/room-lobby.ts';
import { RoomControls } from './room-controls.ts';
import { RoomStatus } from './room-status.ts';
import { VideoRoom } from './video-room.ts';

const WHO = { room: 'tea', email: 'me@example.org', startMuted: true, startCameraOff: true };

/** Every method, with what a script may hand in. */
const METHODS = {
  join: (room) => room.join(WHO),
  leave: (room) => room.leave(),
  call: (room) => room.call('nobody'),
  cancelCall: (room) => room.cancelCall(),
  acceptCall: (room) => room.acceptCall(),
  declineCall: (room) => room.declineCall(),
  hangUp: (room) => room.hangUp('nobody'),
  toggleMicrophone: (room) => room.toggleMicrophone(false),
  toggleCamera: (room) => room.toggleCamera(false),
  toggleScreenshare: (room) => room.toggleScreenshare(false),
  toggleHand: (room) => room.toggleHand(true),
  toggleChat: (room) => room.toggleChat(true),
  togglePeople: (room) => room.togglePeople(true),
  toggleSettings: (room) => room.toggleSettings(false),
  toggleFullscreen: (room) => room.toggleFullscreen(true),
  togglePictureInPicture: (room) => room.togglePictureInPicture(false),
  setMicrophone: (room) => room.setMicrophone(''),
  setCamera: (room) => room.setCamera(''),
  setSpeaker: (room) => room.setSpeaker(''),
  flipCamera: (room) => room.flipCamera(),
  retryDevices: (room) => room.retryDevices(),
  sendChatMessage: (room) => room.sendChatMessage('hello'),
  'sendChatMessage of nothing': (room) => room.sendChatMessage(undefined as unknown as string),
  sendReaction: (room) => room.sendReaction('👍'),
  admit: (room) => room.admit(),
  deny: (room) => room.deny('nobody'),
  muteParticipant: (room) => room.muteParticipant('nobody'),
  muteEveryone: (room) => room.muteEveryone(),
  askToUnmute: (room) => room.askToUnmute('nobody'),
  setRole: (room) => room.setRole('nobody', 'viewer'),
  kickParticipant: (room) => room.kickParticipant('nobody'),
  lockRoom: (room) => room.lockRoom(),
  setRules: (room) => room.setRules({ knock: true }),
  endMeeting: (room) => room.endMeeting(),
  retryChatMessage: (room) => room.retryChatMessage('none'),
  sendFile: (room) => room.sendFile(new File(['x'], 'x.txt')),
  handleFile: (room) => room.handleFile('none', 'accept'),
  pinParticipant: (room) => room.pinParticipant('nobody'),
  'pinParticipant of none': (room) => room.pinParticipant(null),
  setParticipantVolume: (room) => room.setParticipantVolume('nobody', 0.5),
  setLayout: (room) => room.setLayout('grid'),
  'setLayout of none that there is': (room) => room.setLayout('mosaic' as 'grid'),
  unlockSound: (room) => room.unlockSound(),
  getStats: (room) => room.getStats(),
  sendAppMessage: (room) => room.sendAppMessage({ slide: 3 }),
  'sendAppMessage of nothing': (room) => room.sendAppMessage(undefined),
  setTrackProcessor: (room) => room.setTrackProcessor('camera', null),
  'setTrackProcessor of a screen': (room) => room.setTrackProcessor('screen' as 'camera', null),
} satisfies Readonly<Record<string, (room: VideoRoom) => Promise<unknown>>>;

type Method = keyof typeof METHODS;
type StateName =
  | 'never in a page'
  | 'before a join'
  | 'in the lobby'
  | 'joining'
  | 'connecting to the service'
  | 'joined'
  | 'reconnecting'
  | 'left'
  | 'removed';

let service = new MemoryService();
/** A service that has not answered yet. */
const pending = () => Object.assign(service.connect(), { connect: () => new Promise<void>(() => undefined) });

const inPage = () =>
  fixture<VideoRoom>(
    html`<video-room room="tea" email="me@example.org" start-muted start-camera-off></video-room>`,
  );
/** On a page whose own room has no name yet. */
const unnamed = async () => {
  const page = await fixture(html`<div></div>`);
  const room = Object.assign(document.createElement('video-room'), WHO, { room: 'auto' });
  page.append(room);
  return room;
};
const joined = async (): Promise<VideoRoom> => {
  const room = await inPage();
  await room.join(WHO);
  await settled(room);
  return room;
};

const STATES: Readonly<Record<StateName, () => Promise<VideoRoom>>> = {
  'never in a page': async () => document.createElement('video-room'),
  'before a join': inPage,
  'in the lobby': async () => {
    const room = await inPage();
    await room.session.prepare();
    return room;
  },
  joining: async () => {
    const room = await inPage();
    room.addEventListener('before-join', (event) => event.respondWith(new Promise(() => undefined)));
    room.join(WHO).catch(() => undefined);
    return room;
  },
  'connecting to the service': async () => {
    VideoRoom.createSession = (options) => new RoomSession(options, { signaling: pending });
    const room = await inPage();
    room.join(WHO).catch(() => undefined);
    await settled(room);
    return room;
  },
  joined,
  reconnecting: async () => {
    const room = await joined();
    for (const socket of service.sockets) socket.cut();
    return room;
  },
  left: async () => {
    const room = await joined();
    await room.leave();
    return room;
  },
  removed: async () => {
    const room = await joined();
    room.remove();
    await settled(room);
    return room;
  },
};

const outside = 'not-joined';
const everywhere = (outcome: string) => ({ out: outcome, lobby: outcome, call: outcome });
/** What each answers: `done`, or the code that it rejects with; out of a room, in its lobby, and in a call. */
const OUTCOMES: Readonly<
  Record<Method, { readonly out: string; readonly lobby: string; readonly call: string }>
> = {
  join: everywhere('done'),
  leave: everywhere('done'),
  call: { out: outside, lobby: outside, call: 'no-such-participant' },
  cancelCall: { out: outside, lobby: outside, call: 'invalid' },
  acceptCall: { out: outside, lobby: outside, call: 'invalid' },
  declineCall: { out: outside, lobby: outside, call: 'invalid' },
  hangUp: { out: outside, lobby: outside, call: 'invalid' },
  toggleMicrophone: { out: outside, lobby: 'done', call: 'done' },
  toggleCamera: { out: outside, lobby: 'done', call: 'done' },
  toggleScreenshare: { out: outside, lobby: outside, call: 'done' },
  toggleHand: { out: outside, lobby: outside, call: 'done' },
  toggleChat: { out: outside, lobby: outside, call: 'done' },
  togglePeople: { out: outside, lobby: outside, call: 'done' },
  toggleSettings: { out: outside, lobby: outside, call: 'done' },
  toggleFullscreen: everywhere('blocked-by-policy'),
  togglePictureInPicture: { out: outside, lobby: outside, call: 'done' },
  setMicrophone: everywhere('done'),
  setCamera: everywhere('done'),
  setSpeaker: everywhere('done'),
  flipCamera: { out: outside, lobby: 'not-found', call: 'not-found' },
  retryDevices: { out: outside, lobby: 'done', call: 'done' },
  sendChatMessage: { out: outside, lobby: outside, call: 'done' },
  'sendChatMessage of nothing': { out: outside, lobby: 'invalid', call: 'invalid' },
  sendReaction: { out: outside, lobby: outside, call: 'done' },
  admit: { out: outside, lobby: outside, call: 'no-such-participant' },
  deny: { out: outside, lobby: outside, call: 'no-such-participant' },
  muteParticipant: { out: outside, lobby: outside, call: 'no-such-participant' },
  muteEveryone: { out: outside, lobby: outside, call: 'done' },
  askToUnmute: { out: outside, lobby: outside, call: 'no-such-participant' },
  setRole: { out: outside, lobby: outside, call: 'no-such-participant' },
  kickParticipant: { out: outside, lobby: outside, call: 'no-such-participant' },
  lockRoom: { out: outside, lobby: outside, call: 'done' },
  setRules: { out: outside, lobby: outside, call: 'done' },
  endMeeting: { out: outside, lobby: outside, call: 'done' },
  retryChatMessage: { out: outside, lobby: outside, call: 'invalid' },
  sendFile: { out: outside, lobby: outside, call: 'nobody-there' },
  handleFile: { out: outside, lobby: outside, call: 'invalid' },
  pinParticipant: { out: outside, lobby: outside, call: 'no-such-participant' },
  'pinParticipant of none': { out: outside, lobby: outside, call: 'done' },
  setParticipantVolume: { out: outside, lobby: outside, call: 'no-such-participant' },
  setLayout: everywhere('done'),
  'setLayout of none that there is': everywhere('invalid'),
  unlockSound: everywhere('done'),
  getStats: everywhere('done'),
  sendAppMessage: { out: outside, lobby: outside, call: 'done' },
  'sendAppMessage of nothing': { out: outside, lobby: outside, call: 'invalid' },
  setTrackProcessor: everywhere('done'),
  'setTrackProcessor of a screen': everywhere('invalid'),
};
/** What makes no sense once the service is back. */
const NEEDS_SERVICE: ReadonlySet<Method> = new Set([
  'call',
  'acceptCall',
  'sendReaction',
  'sendAppMessage',
  'admit',
  'deny',
  'muteParticipant',
  'muteEveryone',
  'askToUnmute',
  'setRole',
  'kickParticipant',
  'lockRoom',
  'setRules',
  'endMeeting',
]);
/** What Lit and the element itself call, and what has a test of its own below. */
const NOT_FOR_SCRIPTS =
  /^(constructor|connectedCallback|willUpdate|render|newSession|requireCall|joinFromLobby|diagnose)$/;
/** Where there is no page, no session may be made that nothing would end. */
const IN_A_PAGE: ReadonlySet<Method> = new Set([
  'join',
  'setMicrophone',
  'setCamera',
  'setSpeaker',
  'getStats',
  'setTrackProcessor',
  'setTrackProcessor of a screen',
]);

function expected(method: Method, state: StateName): string {
  const { out, lobby, call } = OUTCOMES[method];
  switch (state) {
    case 'joined':
      return call;
    case 'reconnecting':
      return NEEDS_SERVICE.has(method) ? 'unreachable' : call;
    case 'in the lobby':
    case 'joining':
    case 'connecting to the service':
      return lobby;
    case 'never in a page':
    case 'removed':
      return IN_A_PAGE.has(method) ? 'detached' : out;
    case 'before a join':
    case 'left':
      return out;
  }
}

async function outcome(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'done';
  } catch (error) {
    const { code, name } = error as { readonly code?: unknown; readonly name?: string };
    return typeof code === 'string' ? code : `${name ?? 'nothing'} without a code`;
  }
}

describe('every method', function () {
  this.timeout(5_000);
  const original = VideoRoom.createSession;
  const uncaught: unknown[] = [];
  const onUncaught = (event: PromiseRejectionEvent): void => void uncaught.push(event.reason);

  before(() => addEventListener('unhandledrejection', onUncaught));
  after(() => {
    removeEventListener('unhandledrejection', onUncaught);
    VideoRoom.createSession = original;
  });
  beforeEach(() => {
    service = new MemoryService();
    VideoRoom.createSession = (options) => new RoomSession(options, { signaling: service.connect });
  });

  for (const [state, enter] of Object.entries(STATES) as [StateName, () => Promise<VideoRoom>][]) {
    for (const [method, run] of Object.entries(METHODS) as [
      Method,
      (room: VideoRoom) => Promise<unknown>,
    ][]) {
      // A join that nobody has answered yet is waited for.
      if ((state === 'joining' || state === 'connecting to the service') && method === 'join') continue;
      const answer = expected(method, state);
      it(`${method}, ${state}: ${answer}`, async () => {
        sessionStorage.clear();
        const room = await enter();
        expect(await outcome(run(room))).to.equal(answer);
        room.remove();
        if (room.hasUpdated) await settled(room);
        expect(uncaught).to.deep.equal([]);
      });
    }
  }

  it('that there is has its row above', () => {
    const classes = [VideoRoom, RoomControls, RoomStatus].map((of) => of.prototype as object);
    const names = classes
      .flatMap((of) => Object.entries(Object.getOwnPropertyDescriptors(of)))
      .filter(([name, { value }]) => typeof value === 'function' && !NOT_FOR_SCRIPTS.test(name))
      .map(([name]) => name);
    expect(names.length).to.be.above(30);
    expect(Object.keys(METHODS)).to.include.members(names);
  });

  it('that joins twice joins once, and asks the page once', async () => {
    const room = await inPage();
    let asked = 0;
    room.addEventListener('before-join', (event) => {
      asked += 1;
      event.respondWith(Promise.resolve({ token: 'paid' }));
    });
    await Promise.all([room.join(WHO), room.join(WHO)]);
    await room.join(WHO);
    expect(asked).to.equal(1);
    expect(room.state).to.equal('joined');
  });

  for (const [what, act] of [
    ['left', (room: VideoRoom) => room.leave()],
    ['removed', (room: VideoRoom) => Promise.resolve(room.remove())],
  ] as const) {
    it(`that waits for the page's answer joins nothing once it was ${what}`, async () => {
      const room = await inPage();
      let admit: (answer: { readonly token: string }) => void = () => undefined;
      room.addEventListener('before-join', (event) =>
        event.respondWith(new Promise<{ readonly token: string }>((resolve) => (admit = resolve))),
      );
      const joining = outcome(room.join(WHO));
      await act(room);
      await settled(room);
      admit({ token: 'late' });
      expect(await joining).to.equal('aborted');
      expect(room.state).to.not.equal('joined');
    });
  }

  it('that waits for the name of the page’s room joins nothing once it was left', async () => {
    const room = await unnamed();
    const joining = outcome(room.join());
    await room.leave();
    expect(await joining).to.equal('aborted');
    expect(room.state).to.equal('idle');
  });

  it('that waits for the name of the page’s room gives way to one that names another', async () => {
    const room = await unnamed();
    const joins = [room.join(), room.join(WHO)].map(outcome);
    expect(await Promise.all(joins)).to.deep.equal(['aborted', 'done']);
    expect(room.session.state.room).to.equal('tea');
  });

  it('that waits for the name of the page’s room is the same join for all who wait', async () => {
    const room = await unnamed();
    let asked = 0;
    room.addEventListener('before-join', () => (asked += 1));
    const joins = [1, 2].map(() => outcome(room.join()));
    expect(await Promise.all(joins)).to.deep.equal(['done', 'done']);
    expect(asked).to.equal(1);
  });

  it('that makes a session checks nothing, and leaves none behind, without a page', async () => {
    expect(await outcome(document.createElement('video-room').diagnose())).to.equal('detached');
  });

  it('of an element made before its script has what was set then', async () => {
    const name = `early-room-${crypto.randomUUID()}`;
    const early = document.createElement(name) as VideoRoom;
    Object.assign(early, { room: 'cocoa', startMuted: true, callMode: 'ring', theme: 'dark' });
    document.body.append(early);
    customElements.define(name, class extends VideoRoom {});
    await early.updateComplete;
    expect(early).to.include({ room: 'cocoa', startMuted: true, callMode: 'ring', theme: 'dark' });
    expect(early.shadowRoot?.querySelector<RoomLobby>('room-lobby')?.room).to.equal('cocoa');
    early.remove();
  });
});

import { expect } from '@open-wc/testing';
import { fakeDevice, FakeDevices } from '../testing/fake-devices.ts';
import { MemoryService } from '../testing/memory-service.ts';
import { until } from '../testing/media.ts';
import { RoomSession } from './room-session.ts';
import type { JoinOptions, SessionEvents } from './session-api.ts';

const QUIET = { startMuted: true, startCameraOff: true } as const;

/** `done`, or the code that it rejects with; what throws at once has none. */
async function outcome(act: () => Promise<unknown>): Promise<string> {
  let promise: Promise<unknown>;
  try {
    promise = act();
  } catch {
    return 'thrown at once';
  }
  return promise.then(
    () => 'done',
    ({ code, name }: { readonly code?: string; readonly name: string }) => code ?? `${name} without a code`,
  );
}

describe('a session without an element', function () {
  this.timeout(60_000);
  let service: MemoryService;
  let devices: FakeDevices;
  const sessions: RoomSession[] = [];

  const somebody = (): RoomSession => {
    const session = new RoomSession({ server: 'memory:' }, { signaling: service.connect });
    sessions.push(session);
    return session;
  };
  const join = (session: RoomSession, name: string) => {
    // Sessions of one page would share the tab's identity; each of these stands for a tab of its own.
    sessionStorage.clear();
    return session.join({ room: 'room', email: `${name}@x.org`, ...QUIET });
  };

  beforeEach(() => {
    localStorage.clear();
    service = new MemoryService();
    devices = new FakeDevices([fakeDevice('audioinput', 'headset'), fakeDevice('videoinput', 'webcam')]);
  });
  afterEach(async () => {
    for (const session of sessions.splice(0)) await session.close();
    devices.restore();
  });

  describe('refuses what names nothing, before a device is opened or the service asked', () => {
    const email = 'ada@x.org';
    for (const [what, options, code] of [
      ['nothing', undefined, 'invalid-room'],
      ['null', null, 'invalid-room'],
      ['no room', { email }, 'invalid-room'],
      ['an empty room', { email, room: '' }, 'invalid-room'],
      ['a blank room', { email, room: ' ' }, 'invalid-room'],
      ['a number for a room', { email, room: 7 }, 'invalid-room'],
      ['no address', { room: 'room' }, 'invalid-email'],
      ['a blank address', { room: 'room', email: ' ' }, 'invalid-email'],
    ] as const)
      it(what, async () => {
        const session = somebody();
        expect(await outcome(() => session.join(options as JoinOptions))).to.equal(code);
        expect(session.state.phase).to.equal('idle');
        expect(devices.opened).to.deep.equal([]);
        expect(service.sockets.size).to.equal(0);
      });
  });

  describe('that is closed opens nothing that nothing would end', () => {
    for (const [method, act, expected] of [
      ['join', (it) => it.join({ room: 'room', email: 'ada@x.org' }), 'aborted'],
      ['prepare', (it) => it.prepare(), 'done'],
      ['startPreview', (it) => it.startPreview(), 'done'],
      ['peek', (it) => it.peek({ room: 'room' }), 'aborted'],
      ['diagnose', (it) => it.diagnose(), 'aborted'],
      ['toggleMicrophone', (it) => it.toggleMicrophone(true), 'aborted'],
      ['toggleCamera', (it) => it.toggleCamera(true), 'aborted'],
      ['toggleScreenshare', (it) => it.toggleScreenshare(true), 'not-joined'],
      ['setMicrophone', (it) => it.setMicrophone('headset'), 'aborted'],
      ['setCamera', (it) => it.setCamera('webcam'), 'aborted'],
      ['flipCamera', (it) => it.flipCamera(), 'aborted'],
      ['call', (it) => it.call('somebody'), 'not-joined'],
      ['sendChatMessage', (it) => it.sendChatMessage('hello'), 'not-joined'],
      ['leave', (it) => it.leave(), 'done'],
      ['close', (it) => it.close(), 'done'],
    ] satisfies readonly (readonly [string, (it: RoomSession) => Promise<unknown>, string])[])
      it(`${method}: ${expected}`, async () => {
        const session = somebody();
        await join(session, 'ada');
        await session.close();
        expect(await outcome(() => act(session))).to.equal(expected);
        expect(session.state.phase).to.equal('ended');
        expect(devices.live).to.deep.equal([]);
        expect(service.sockets.size).to.equal(0);
      });

    it('also not for whoever joins as soon as it has ended', async () => {
      const session = somebody();
      await join(session, 'ada');
      const again = new Promise<string>((resolve) => {
        session.on('left', () => resolve(outcome(() => join(session, 'ada'))));
      });
      await session.close();
      expect(await again).to.equal('aborted');
      expect(service.sockets.size).to.equal(0);
    });
  });

  describe('takes no value that makes no sense', () => {
    const none = undefined as never;
    for (const [what, act, expected] of [
      ['setSpeaker of none that there is', (it) => it.setSpeaker('nonsense'), 'not-found'],
      ['setSpeaker of the browser’s own choice', (it) => it.setSpeaker(''), 'done'],
      ['setTrackProcessor of a screen', (it) => it.setTrackProcessor('screen' as 'camera', null), 'invalid'],
      [
        'setTrackProcessor of no function',
        (it) => it.setTrackProcessor('camera', 'blur' as never),
        'invalid',
      ],
      ['setTrackProcessor of nothing', (it) => it.setTrackProcessor('camera', none), 'invalid'],
      ['setParticipantVolume of nobody', (it) => it.setParticipantVolume(none, 1), 'no-such-participant'],
      ['sendChatMessage of nothing', (it) => it.sendChatMessage(none), 'invalid'],
      ['sendFile of nothing', (it) => it.sendFile(none), 'invalid'],
      ['sendFile to nobody at all', (it) => it.sendFile(new File(['x'], 'x'), null as never), 'nobody-there'],
      ['handleFile of nothing', (it) => it.handleFile(none, 'accept'), 'invalid'],
      ['call of nobody', (it) => it.call(none), 'no-such-participant'],
    ] satisfies readonly (readonly [string, (it: RoomSession) => Promise<unknown>, string])[])
      it(`${what}: ${expected}`, async () => {
        const session = somebody();
        await join(session, 'ada');
        expect(await outcome(() => act(session))).to.equal(expected);
        expect(session.state.speaker).to.equal('');
      });
  });

  it('hands out a state that cannot be used to change it', async () => {
    const [ada, bob] = [somebody(), somebody()];
    const came: SessionEvents['participant-joined'][] = [];
    ada.on('participant-joined', (event) => came.push(event));
    await join(ada, 'ada');
    await join(bob, 'bob');
    await bob.sendChatMessage('hello');
    await until(() => ada.state.messages.length === 1);
    const [participant] = ada.state.participants;
    const [message] = ada.state.messages;
    const told = came[0]?.participant;
    for (const change of [
      () => (ada.state.participants as unknown[]).push('eve'),
      () => (ada.state.participants as unknown[]).splice(0),
      () => (ada.state.messages as unknown[]).pop(),
      () => (ada.state.files as unknown[]).push('file'),
      () => Object.assign(ada.state, { phase: 'ended' }),
      () => Object.assign(ada.state.local, { name: 'eve' }),
      () => Object.assign(participant ?? {}, { name: 'eve' }),
      () => Object.assign(message ?? {}, { text: 'bye' }),
      () => Object.assign(told ?? {}, { name: 'eve' }),
      () => (new RoomSession({ server: 'memory:' }).state.participants as unknown[]).push('eve'),
    ])
      expect(change).to.throw(TypeError);
    expect(ada.state.participants.map(({ name }) => name)).to.deep.equal(['bob']);
    expect(ada.state.messages.map(({ text }) => text)).to.deep.equal(['hello']);
  });

  it('tells of a visit in one order', async () => {
    const [ada, bob] = [somebody(), somebody()];
    await join(ada, 'ada');
    const told: string[] = [];
    bob.on('phase', ({ phase }) => told.push(phase));
    bob.on('joined', ({ room, id }) =>
      told.push(`joined ${room}, ${bob.state.local.id === id}, ${bob.state.participants.length} there`),
    );
    bob.on('participant-joined', ({ participant }) => told.push(`${participant.name} is there`));
    bob.on('participant-left', ({ participant }) => told.push(`${participant.name} has left`));
    bob.on('left', ({ reason }) => told.push(`left: ${reason}`));
    await join(bob, 'bob');
    await bob.leave();
    expect(told).to.deep.equal([
      'connecting',
      'joined',
      'joined room, true, 1 there',
      'ada is there',
      'ended',
      'left: left',
    ]);
  });

  it('that is left by whoever hears that it has joined is left', async () => {
    const session = somebody();
    session.on('joined', () => void session.leave());
    expect(await outcome(() => join(session, 'ada'))).to.equal('aborted');
    expect(session.state).to.include({ phase: 'ended', endReason: 'left' });
    expect(service.sockets.size).to.equal(0);
  });
});

import { expect } from '@open-wc/testing';
import { MemoryService } from '../testing/memory-service.ts';
import type { MemorySignaling } from '../testing/memory-signaling.ts';
import { until } from '../testing/media.ts';
import { codeOf } from '../testing/refusal.ts';
import { RoomSession } from './room-session.ts';
import { RoomVisit } from './room-visit.ts';
import type { ParticipantState } from './room-state.ts';
import type { JoinOptions, SessionEvents } from './session-api.ts';

const SERVER = 'memory:';
const sessions: RoomSession[] = [];
let service = new MemoryService();

function session(): RoomSession {
  // Sessions of one page would share the tab's identity; each of these stands for a tab of its own.
  sessionStorage.clear();
  const made = new RoomSession({ server: SERVER }, { signaling: service.connect });
  sessions.push(made);
  return made;
}

const join = (it: RoomSession, email: string, more: Partial<JoinOptions> = {}) => {
  sessionStorage.clear();
  return it.join({ room: 'room', email, startMuted: true, ...more });
};
const other = (it: RoomSession) => it.state.participants[0] as ParticipantState;
const linked = (it: RoomSession, link: string) => until(() => other(it)?.link === link, `link is ${link}`);
const heard = <E extends keyof SessionEvents>(it: RoomSession, event: E) =>
  new Promise<SessionEvents[E]>((resolve) => it.on(event, resolve));

describe('RoomSession', function () {
  this.timeout(60_000);

  beforeEach(() => {
    service = new MemoryService();
  });

  afterEach(async () => {
    for (const it of sessions.splice(0)) await it.close();
  });

  it('two people in auto mode are connected as soon as both are there', async () => {
    const [ada, bob] = [session(), session()];
    await join(ada, 'ada@example.org');
    await join(bob, 'bob@example.org');
    await Promise.all([linked(ada, 'connected'), linked(bob, 'connected')]);
    expect(other(ada).stream?.getVideoTracks()).to.have.length(1);
  });

  it('a file comes although what receives it could not be fetched at first', async () => {
    const [ada, bob] = [session(), session()];
    await join(ada, 'ada@example.org');
    await join(bob, 'bob@example.org');
    await Promise.all([linked(ada, 'connected'), linked(bob, 'connected')]);
    const { files } = RoomVisit.prototype;
    const offered = heard(bob, 'file-offered');
    let asked = 0;
    RoomVisit.prototype.files = function (this: RoomVisit) {
      asked += 1;
      // Who sends asks first.
      return asked === 2 ? Promise.reject(new TypeError('not fetched')) : files.call(this);
    };
    try {
      await ada.sendFile(new File(['x'], 'x.txt'));
      expect((await offered).file.name).to.equal('x.txt');
      expect(asked).to.be.at.least(3);
    } finally {
      RoomVisit.prototype.files = files;
    }
  });

  it('only the newcomer offers', async () => {
    const [ada, bob] = [session(), session()];
    await join(ada, 'ada@example.org');
    await join(bob, 'bob@example.org');
    await linked(ada, 'connected');
    const offers = service.received.filter(
      ({ event }) => event === 'user:call' || event === 'peer:nego:needed',
    );
    expect(offers.map(({ from }) => from)).to.deep.equal([bob.state.local.id]);
  });

  it('joining twice is one join; another room is left first', async () => {
    const ada = session();
    await Promise.all([join(ada, 'ada@example.org'), join(ada, 'ada@example.org')]);
    expect(service.received.filter(({ event }) => event === 'room:join')).to.have.length(1);
    const left = heard(ada, 'left');
    await ada.join({ room: 'elsewhere', email: 'ada@example.org', startMuted: true });
    await left;
    expect(ada.state.room).to.equal('elsewhere');
    // Without a goodbye the first room would hold the place.
    expect(service.received.filter(({ event }) => event === 'room:leave')).to.have.length(1);
  });

  it('a full room refuses with its code, and the lobby is there again', async () => {
    service.capacity = 1;
    const [ada, bob] = [session(), session()];
    await join(ada, 'ada@example.org');
    expect(await codeOf(join(bob, 'bob@example.org'))).to.equal('full');
    expect(bob.state.phase).to.equal('lobby');
    expect(bob.state.error?.code).to.equal('full');
    service.capacity = 2;
    await join(bob, 'bob@example.org');
    expect(bob.state.phase).to.equal('joined');
  });

  it('leaving before the join is answered ends it', async () => {
    const ada = session();
    const joining = codeOf(join(ada, 'ada@example.org'));
    await ada.leave();
    expect(await joining).to.equal('aborted');
    expect(ada.state.local.stream).to.equal(null);
  });

  it('joined, left and joined again in one go, it is in the room and not in its own way', async () => {
    const ada = session();
    const given = codeOf(join(ada, 'ada@example.org'));
    await ada.leave();
    await join(ada, 'ada@example.org');
    expect(await given).to.equal('aborted');
    expect(ada.state.phase).to.equal('joined');
    expect(service.received.filter(({ event }) => event === 'room:join')).to.have.length(1);
  });

  it('closed in the lobby it lets go of what the preview has opened', async () => {
    const ada = session();
    await ada.startPreview();
    const tracks = ada.state.local.stream?.getTracks() ?? [];
    expect(tracks).to.have.length(2);
    await ada.close();
    expect(tracks.map(({ readyState }) => readyState)).to.deep.equal(['ended', 'ended']);
  });

  it('calls need a room', async () => {
    const ada = session();
    for (const act of [() => ada.call('x'), () => ada.sendChatMessage('x'), () => ada.hangUp('x')]) {
      expect(await codeOf(act())).to.equal('not-joined');
    }
    await ada.leave();
    await ada.close();
    await ada.close();
  });

  describe('in ring mode', () => {
    async function two() {
      const [ada, bob] = [session(), session()];
      await join(ada, 'ada@example.org', { mode: 'ring' });
      await join(bob, 'bob@example.org', { mode: 'ring' });
      await until(() => other(ada) && other(bob), 'both see each other');
      return { ada, bob, toBob: other(ada).id, toAda: other(bob).id };
    }

    it('nobody is connected before a call is accepted, and the call discloses nothing', async () => {
      const { ada, bob, toBob, toAda } = await two();
      const rings = heard(bob, 'incoming-call');
      await ada.call(toBob);
      expect(other(ada).link).to.equal('calling');
      expect((await rings).participant.email).to.equal('ada@example.org');
      expect(other(bob).link).to.equal('ringing');
      expect(JSON.stringify(service.received.at(-1))).to.not.contain('m=');
      expect(service.received.some(({ event }) => event === 'peer:candidate')).to.equal(false);
      const accepted = heard(ada, 'call-accepted');
      await bob.acceptCall(toAda);
      await accepted;
      await Promise.all([linked(ada, 'connected'), linked(bob, 'connected')]);
    });

    it('a declined caller is told', async () => {
      const { ada, bob, toBob, toAda } = await two();
      const [rings, declined] = [heard(bob, 'incoming-call'), heard(ada, 'call-declined')];
      await ada.call(toBob);
      await rings;
      await bob.declineCall(toAda);
      await declined;
      expect([other(ada).link, other(bob).link]).to.deep.equal(['none', 'none']);
    });

    it('a caller can cancel', async () => {
      const { ada, bob, toBob } = await two();
      const [rings, cancelled] = [heard(bob, 'incoming-call'), heard(bob, 'call-cancelled')];
      await ada.call(toBob);
      await rings;
      await ada.cancelCall(toBob);
      expect((await cancelled).reason).to.equal('cancelled');
      expect(other(bob).link).to.equal('none');
    });

    it('both calling at once is one call', async () => {
      const { ada, bob, toBob, toAda } = await two();
      await Promise.all([ada.call(toBob), bob.call(toAda)]);
      await Promise.all([linked(ada, 'connected'), linked(bob, 'connected')]);
    });

    it('either hangs up, and both may call again', async () => {
      const { ada, bob, toBob, toAda } = await two();
      await Promise.all([ada.call(toBob), bob.call(toAda)]);
      await Promise.all([linked(ada, 'connected'), linked(bob, 'connected')]);
      const ended = heard(bob, 'call-ended');
      await ada.hangUp(toBob);
      await ended;
      await Promise.all([linked(ada, 'none'), linked(bob, 'none')]);
      await Promise.all([ada.call(toBob), bob.call(toAda)]);
      await Promise.all([linked(ada, 'connected'), linked(bob, 'connected')]);
    });
  });

  describe('while the service is away', () => {
    async function two(mode: 'auto' | 'ring') {
      const [ada, bob] = [session(), session()];
      await join(ada, 'ada@example.org', { mode });
      const [line] = service.sockets;
      await join(bob, 'bob@example.org', { mode });
      await until(() => other(ada) && other(bob), 'both see each other');
      return { ada, bob, toBob: other(ada).id, toAda: other(bob).id, line: line as MemorySignaling };
    }
    const cut = async (it: RoomSession, line: MemorySignaling) => {
      line.cut();
      await until(() => it.state.phase === 'reconnecting');
    };

    it('nobody is called, and no call is accepted', async () => {
      const { ada, bob, toBob, toAda, line } = await two('ring');
      await cut(ada, line);
      expect(await codeOf(ada.call(toBob))).to.equal('unreachable');
      expect(other(ada).link).to.equal('none');
      line.restore();
      await until(() => ada.state.phase === 'joined');
      await bob.call(toAda);
      await linked(ada, 'ringing');
      await cut(ada, line);
      expect(await codeOf(ada.acceptCall(toBob))).to.equal('unreachable');
      expect(other(ada).link).to.equal('ringing');
      line.restore();
      await until(() => ada.state.phase === 'joined');
      await ada.acceptCall(toBob);
      await Promise.all([linked(ada, 'connected'), linked(bob, 'connected')]);
    });

    it('a call is declined and cancelled here, and the other is told when the service is back', async () => {
      const { ada, bob, toBob, toAda, line } = await two('ring');
      const [declined, cancelled] = [heard(bob, 'call-declined'), heard(bob, 'call-cancelled')];
      await bob.call(toAda);
      await linked(ada, 'ringing');
      await cut(ada, line);
      await ada.declineCall(toBob);
      expect([other(ada).link, other(bob).link]).to.deep.equal(['none', 'calling']);
      line.restore();
      await declined;
      await until(() => ada.state.phase === 'joined');
      await ada.call(toBob);
      await linked(bob, 'ringing');
      await cut(ada, line);
      await ada.cancelCall(toBob);
      expect([other(ada).link, other(bob).link]).to.deep.equal(['none', 'ringing']);
      line.restore();
      expect((await cancelled).reason).to.equal('cancelled');
      expect(other(bob).link).to.equal('none');
    });

    for (const mode of ['ring', 'auto'] as const)
      it(`a call is hung up here and stays so, and the other is told when the service is back: ${mode}`, async () => {
        const { ada, bob, toBob, toAda, line } = await two(mode);
        if (mode === 'ring') {
          await bob.call(toAda);
          await linked(ada, 'ringing');
          await ada.acceptCall(toBob);
        }
        await Promise.all([linked(ada, 'connected'), linked(bob, 'connected')]);
        const ended = heard(bob, 'call-ended');
        await cut(ada, line);
        await ada.hangUp(toBob);
        expect(other(ada).link).to.equal('none');
        // Bob's side tries to mend what has ended, and what it says reaches us as soon as anything does.
        await until(() => other(bob).link === 'reconnecting', 'bob misses the connection');
        line.restore();
        await ended;
        await Promise.all([linked(ada, 'none'), linked(bob, 'none')]);
        await ada.sendChatMessage('still here');
        await until(() => bob.state.messages.length === 1);
        expect([other(ada).link, other(bob).link]).to.deep.equal(['none', 'none']);
        await (mode === 'auto' ? bob.call(toAda) : Promise.all([bob.call(toAda), ada.call(toBob)]));
        await Promise.all([linked(ada, 'connected'), linked(bob, 'connected')]);
      });
  });

  it('somebody with whom all is well is not called again in auto mode', async () => {
    const [ada, bob] = [session(), session()];
    await join(ada, 'ada@example.org');
    await join(bob, 'bob@example.org');
    await Promise.all([linked(ada, 'connected'), linked(bob, 'connected')]);
    const said = service.received.length;
    await ada.call(other(ada).id);
    expect(other(ada).link).to.equal('connected');
    expect(service.received.slice(said)).to.deep.equal([]);
  });

  it('a reaction is told to the others, and to oneself once the service has it', async () => {
    const [ada, bob] = [session(), session()];
    await join(ada, 'ada@example.org');
    await join(bob, 'bob@example.org');
    await until(() => other(ada), 'bob is there');
    const [seen, own] = [heard(bob, 'reaction'), heard(ada, 'reaction')];
    await ada.sendReaction('🎉');
    expect(await seen).to.deep.equal({ id: ada.state.local.id, emoji: '🎉' });
    expect(await own).to.deep.equal({ id: ada.state.local.id, emoji: '🎉' });
    expect(await codeOf(session().sendReaction('🎉'))).to.equal('not-joined');
  });

  it('a service that restarts without memory is joined again, and media do not notice', async () => {
    const [ada, bob] = [session(), session()];
    await join(ada, 'ada@example.org');
    await join(bob, 'bob@example.org');
    await Promise.all([linked(ada, 'connected'), linked(bob, 'connected')]);
    await ada.sendChatMessage('before');
    await until(() => bob.state.messages.length === 1, 'the message is there');
    const connections = [...(await ada.getStats()).values()][0];
    const told: string[] = [];
    for (const it of [ada, bob]) it.on('chat-message', ({ message }) => told.push(message.text));
    service.restart();
    await until(() => ada.state.phase === 'joined' && bob.state.phase === 'joined', 'joined again');
    await until(() => !other(ada).away && !other(bob).away, 'nobody is away');
    expect([other(ada).link, other(bob).link]).to.deep.equal(['connected', 'connected']);
    expect(bob.state.messages.map(({ text }) => text)).to.deep.equal(['before']);
    const ids = (report: RTCStatsReport | undefined) =>
      [...(report?.values() ?? [])]
        .filter(({ type }) => type === 'transport')
        .map(({ dtlsState }) => dtlsState as string);
    expect(ids([...(await ada.getStats()).values()][0])).to.deep.equal(ids(connections));
    const carl = session();
    await join(carl, 'carl@example.org');
    await until(
      () => carl.state.messages.some(({ text }) => text === 'before'),
      'the history is there again',
    );
    expect(told, 'nobody is told of it a second time').to.deep.equal([]);
  });

  it('who is not back yet after a restart is waited for, whatever else is interrupted meanwhile', async () => {
    const [ada, bob] = [session(), session()];
    await join(ada, 'ada@example.org');
    await join(bob, 'bob@example.org');
    await Promise.all([linked(ada, 'connected'), linked(bob, 'connected')]);
    const left: string[] = [];
    ada.on('participant-left', ({ participant }) => left.push(participant.id));
    const [toAda, toBob] = [...service.sockets] as [MemorySignaling, MemorySignaling];
    service.restart([toAda]);
    await until(() => ada.state.phase === 'joined');
    toAda.cut();
    toAda.restore();
    await until(() => ada.state.phase === 'joined');
    expect(other(ada)).to.include({ away: true, link: 'connected' });
    toBob.restore();
    await until(() => !other(ada).away, 'bob is back');
    expect([other(ada).link, other(bob).link]).to.deep.equal(['connected', 'connected']);
    expect(left).to.deep.equal([]);
  });

  it('what was said while the connection was away is told once, what was said before one came is not', async () => {
    const [ada, bob] = [session(), session()];
    await join(ada, 'ada@example.org');
    await ada.sendChatMessage('before');
    await until(() => ada.state.messages.at(-1)?.status === 'sent');
    const told: string[] = [];
    bob.on('chat-message', ({ message }) => told.push(message.text));
    await join(bob, 'bob@example.org');
    const [, toBob] = [...service.sockets] as [MemorySignaling, MemorySignaling];
    toBob.cut();
    await ada.sendChatMessage('meanwhile');
    await until(() => ada.state.messages.at(-1)?.status === 'sent');
    toBob.restore();
    await until(() => bob.state.messages.length === 2);
    expect(told).to.deep.equal(['meanwhile']);
  });

  it('who writes at once and leaves has said it', async () => {
    const [ada, bob] = [session(), session()];
    await join(bob, 'bob@example.org');
    const told = heard(bob, 'chat-message');
    await join(ada, 'ada@example.org');
    await ada.sendChatMessage('the backup is done');
    await ada.leave();
    expect((await told).message.text).to.equal('the backup is done');
  });

  it('a message that is written while the way out is still being fetched holds up nobody who leaves', async () => {
    const ada = session();
    await join(ada, 'ada@example.org');
    const sent = ada.sendChatMessage('unheard');
    await ada.leave();
    await sent;
  });

  it('a service that cannot let anybody back in yet is asked again; a refusal is final', async () => {
    const ada = session();
    await join(ada, 'ada@example.org');
    const reconnected: unknown[] = [];
    ada.on('reconnected', (event) => reconnected.push(event));
    service.refusals = ['internal', 'rate-limited'];
    service.restart();
    await until(() => ada.state.phase === 'joined' && service.refusals.length === 0);
    expect(reconnected).to.have.length(1);
    const left = heard(ada, 'left');
    service.refusals = ['full'];
    service.restart();
    expect((await left).reason).to.equal('network');
    expect(ada.state.error?.code).to.equal('full');
  });

  it('who was reloaded while the service forgot the room is met by those who take them for who they were', async () => {
    const [ada, bob] = [session(), session()];
    await join(ada, 'ada@example.org');
    await join(bob, 'bob@example.org');
    await Promise.all([linked(ada, 'connected'), linked(bob, 'connected')]);
    const [toAda] = [...service.sockets] as [MemorySignaling];
    const tab = Object.entries(sessionStorage as Record<string, string>);
    service.restart([]);
    await bob.close();
    const again = session();
    sessionStorage.clear();
    for (const [key, value] of tab) sessionStorage.setItem(key, value);
    const first = other(ada).stream?.getVideoTracks()[0];
    await again.join({ room: 'room', email: 'bob@example.org', startMuted: true });
    toAda.restore();
    await until(() => other(again)?.link === 'connected', 'the new page is connected');
    await until(() => other(ada).link === 'connected' && other(ada).stream?.getVideoTracks()[0] !== first);
  });

  it('whose place was not held comes back as the newcomer, who offers', async () => {
    const [ada, bob] = [session(), session()];
    await join(ada, 'ada@example.org');
    await join(bob, 'bob@example.org');
    await Promise.all([linked(ada, 'connected'), linked(bob, 'connected')]);
    const [toAda, toBob] = [...service.sockets] as [MemorySignaling, MemorySignaling];
    const gone = heard(ada, 'participant-left');
    toBob.cut();
    service.drop(toBob);
    await gone;
    const calls = () => service.received.filter(({ event }) => event === 'user:call').map(({ from }) => from);
    const before = calls().length;
    toBob.restore();
    await until(() => calls().length > before, 'a call');
    expect(calls().slice(before)).to.deep.equal([toBob.id]);
    expect(toBob.id).not.to.equal(toAda.id);
    await Promise.all([linked(ada, 'connected'), linked(bob, 'connected')]);
  });

  /** Bob's connection is gone when Ada comes. */
  async function apart() {
    const [ada, bob] = [session(), session()];
    await join(bob, 'bob@example.org');
    const [toBob] = [...service.sockets] as [MemorySignaling];
    toBob.cut();
    await join(ada, 'ada@example.org');
    const [, toAda] = [...service.sockets] as [MemorySignaling, MemorySignaling];
    return { ada, bob, toAda, toBob };
  }

  it('who was away when we came is offered to on the return', async () => {
    const { ada, bob, toBob } = await apart();
    expect(other(ada).away).to.equal(true);
    const back = until(() => service.received.some(({ event }) => event === 'user:call'), 'an offer');
    toBob.restore();
    await back;
    await Promise.all([linked(ada, 'connected'), linked(bob, 'connected')]);
    expect(service.received.filter(({ event }) => event === 'user:call')[0]?.from).to.not.equal(toBob.id);
  });

  it('in auto mode an offer is taken from somebody who believes in a call that we know nothing of', async () => {
    const { toAda, toBob } = await apart();
    const pc = new RTCPeerConnection();
    pc.addTransceiver('audio');
    const { sdp = '' } = await pc.createOffer();
    pc.close();
    toAda.deliver('peer:nego:needed', { from: toBob.id, offer: { type: 'offer', sdp }, link: 9, seq: 1 });
    await until(() => service.received.some(({ event }) => event === 'peer:nego:done'), 'an answer');
  });

  describe('a page that is put away and shown again', () => {
    const hide = () => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    const show = () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));

    it('has the preview again, and nothing that was switched off', async () => {
      const ada = session();
      await ada.prepare();
      await ada.startPreview();
      await ada.toggleMicrophone(false);
      hide();
      expect(ada.state.local.stream).to.equal(null);
      expect(service.sockets.size).to.equal(0);
      show();
      await until(() => ada.state.local.camera && service.sockets.size === 1, 'the preview is back');
      expect(ada.state.local.stream?.getAudioTracks()).to.deep.equal([]);
    });

    it('joins the room that it was about to join', async () => {
      const ada = session();
      const joining = codeOf(join(ada, 'ada@example.org'));
      hide();
      expect(await joining).to.equal('aborted');
      show();
      await until(() => ada.state.phase === 'joined');
    });

    it('opens nothing where nothing was open, and ends where it had ended', async () => {
      const ada = session();
      await join(ada, 'ada@example.org');
      await ada.leave();
      hide();
      show();
      expect([ada.state.phase, ada.state.local.stream, service.sockets.size]).to.deep.equal([
        'ended',
        null,
        0,
      ]);
    });
  });

  it('the same identity from another page ends this one', async () => {
    const ada = session();
    await join(ada, 'ada@example.org');
    const left = heard(ada, 'left');
    for (const socket of service.sockets) {
      socket.deliver('room:error', { event: 'room:join', code: 'duplicate', message: '' });
    }
    expect((await left).reason).to.equal('duplicate');
  });

  it('remembers over a reload what was switched off', async () => {
    const ada = session();
    await join(ada, 'ada@example.org');
    await until(() => ada.state.local.camera, 'the camera is on');
    await ada.toggleCamera(false);
    expect(ada.remembered('room')).to.include({
      email: 'ada@example.org',
      startMuted: true,
      startCameraOff: true,
    });
    await ada.leave();
    expect(ada.remembered('room')).to.equal(null);
  });

  it('joins and leaves 50 times and leaves nothing behind', async function () {
    this.timeout(180_000);
    const bob = session();
    await join(bob, 'bob@example.org');
    const watched = watchResources();
    const ada = session();
    for (let round = 0; round < 50; round += 1) {
      await join(ada, 'ada@example.org');
      await linked(ada, 'connected');
      await ada.leave();
      await until(() => bob.state.participants.length === 0, 'gone');
    }
    await bob.leave();
    const left = watched.stop();
    expect(left).to.deep.equal({ connections: 0, tracks: 0, intervals: 0, contexts: 0, sockets: 0 });
  });
});

/** Counts what is made from now on and not given back. */
function watchResources() {
  const connections = new Set<RTCPeerConnection>();
  const tracks = new Set<MediaStreamTrack>();
  const contexts = new Set<AudioContext>();
  const intervals = new Set<unknown>();
  const real = {
    RTCPeerConnection: globalThis.RTCPeerConnection,
    AudioContext: globalThis.AudioContext,
    setInterval: globalThis.setInterval,
    clearInterval: globalThis.clearInterval,
    getUserMedia: navigator.mediaDevices.getUserMedia,
  };
  globalThis.RTCPeerConnection = class extends real.RTCPeerConnection {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      connections.add(this);
    }
  };
  globalThis.AudioContext = class extends real.AudioContext {
    constructor() {
      super();
      contexts.add(this);
    }
  };
  globalThis.setInterval = ((...args: Parameters<typeof setInterval>) => {
    const id = real.setInterval.call(globalThis, ...args);
    intervals.add(id);
    return id;
  }) as typeof setInterval;
  globalThis.clearInterval = ((id: number) => {
    intervals.delete(id);
    real.clearInterval.call(globalThis, id);
  }) as typeof clearInterval;
  navigator.mediaDevices.getUserMedia = async (constraints) => {
    const stream = await real.getUserMedia.call(navigator.mediaDevices, constraints);
    for (const track of stream.getTracks()) tracks.add(track);
    return stream;
  };
  return {
    stop() {
      Object.assign(globalThis, {
        RTCPeerConnection: real.RTCPeerConnection,
        AudioContext: real.AudioContext,
        setInterval: real.setInterval,
        clearInterval: real.clearInterval,
      });
      navigator.mediaDevices.getUserMedia = real.getUserMedia;
      expect(connections.size, 'connections made').to.be.at.least(100 - 1);
      return {
        connections: [...connections].filter(({ connectionState }) => connectionState !== 'closed').length,
        tracks: [...tracks].filter(({ readyState }) => readyState === 'live').length,
        intervals: intervals.size,
        contexts: [...contexts].filter(({ state }) => state !== 'closed').length,
        sockets: service.sockets.size,
      };
    },
  };
}

import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { pictureTrack, toneTrack, until } from '../testing/media.ts';
import type { VideoWishName } from '../../protocol/index.ts';
import { MeshTopology } from './mesh-topology.ts';
import { pictureBudget } from './picture-budget.ts';
import type { LinkCounter, LinkSignal, MediaRole } from './signal.ts';
import type { PathState, RemotePeer } from './topology.ts';
import { START_HEIGHT } from './upload-budget.ts';

/** One participant: a mesh, what has arrived, and a wire that a test can disturb. */
class Side {
  readonly mesh: MeshTopology;
  readonly tracks = new Map<MediaRole, MediaStreamTrack>();
  readonly paths: (PathState | null)[] = [];
  other!: Side;
  /** Decides what happens to a signal: how often it arrives, each so many milliseconds after the one before it. */
  fate: (signal: LinkSignal) => readonly number[] = () => [0];
  readonly sent: LinkSignal[] = [];
  /** The other's connection to the service is gone. */
  otherIsAway = false;
  #way: Promise<void> = Promise.resolve();

  readonly id: string;

  constructor(id: string) {
    this.id = id;
    this.mesh = new MeshTopology({
      selfId: id,
      counter: counter(),
      iceServers: [],
      relayOnly: false,
      isAway: () => this.otherIsAway,
      port: {
        send: (_to, signal) => {
          this.sent.push(signal);
          const copy = JSON.parse(JSON.stringify(signal)) as LinkSignal;
          for (const delay of this.fate(signal)) {
            // Timers of different lengths that end in the same millisecond do not keep their order.
            this.#way = this.#way.then(async () => {
              await new Promise((resolve) => setTimeout(resolve, delay));
              this.other.mesh.receive(this.asPeer(), copy);
            });
          }
        },
      },
    });
    this.mesh.on('track', ({ role, track }) => {
      this.tracks.set(role, track);
      // Sound is only decoded where something plays it.
      if (track.kind === 'audio')
        void Object.assign(new Audio(), { srcObject: new MediaStream([track]) }).play();
    });
    this.mesh.on('path', ({ state }) => this.paths.push(state));
  }

  asPeer(): RemotePeer {
    return { id: this.id, plain: false };
  }
}

function counter(): LinkCounter {
  let link = 0;
  return {
    next: () => (link += 1),
    seen: (seen) => {
      link = Math.max(link, seen);
    },
  };
}

/** Connections as they are made: what asks them for a restart is no part of a mesh. */
const made: RTCPeerConnection[] = [];
const Native = RTCPeerConnection;
class Recorded extends Native {
  constructor(configuration?: RTCConfiguration) {
    super(configuration);
    made.push(this);
  }
}

/** New ICE credentials (W3C WebRTC, section 4.4.1.6) for all open connections, or every second one. */
function restartIce(every: 1 | 2 = 1): void {
  const running = made.filter(({ signalingState }) => signalingState !== 'closed');
  for (let index = 0; index < running.length; index += every) running[index]?.restartIce();
}

const open: Side[] = [];
const tracks: MediaStreamTrack[] = [];

function pair(): [Side, Side] {
  const sides: [Side, Side] = [new Side('a'), new Side('b')];
  sides[0].other = sides[1];
  sides[1].other = sides[0];
  open.push(...sides);
  return sides;
}

function keep(track: MediaStreamTrack): MediaStreamTrack {
  tracks.push(track);
  return track;
}

async function inbound(side: Side, role: MediaRole) {
  const id = side.tracks.get(role)?.id;
  for (const report of (await side.mesh.getStats()).values()) {
    for (const stat of report.values())
      if (stat.type === 'inbound-rtp' && stat.trackIdentifier === id) return stat;
  }
  return undefined;
}

async function framesDecoded(side: Side, role: MediaRole): Promise<number> {
  const stat = await inbound(side, role);
  return stat?.framesDecoded ?? stat?.totalAudioEnergy ?? 0;
}

async function frameHeight(side: Side, role: MediaRole): Promise<number> {
  return (await inbound(side, role))?.frameHeight ?? 0;
}

/** While sound goes on, or checks at least, no frame of this arrives in half a second. */
async function standsStill(side: Side, role: MediaRole): Promise<boolean> {
  const before = await framesDecoded(side, role);
  await new Promise((resolve) => setTimeout(resolve, 500));
  return (await framesDecoded(side, role)) === before;
}

/** Shows a track in an element that has never shown anything: what is decoded need not get there. */
async function shows(track: MediaStreamTrack): Promise<boolean> {
  const video = Object.assign(document.createElement('video'), { muted: true });
  video.srcObject = new MediaStream([track]);
  void video.play().catch(() => undefined);
  const shown = await new Promise<boolean>((resolve) => {
    video.requestVideoFrameCallback(() => resolve(true));
    setTimeout(() => resolve(false), 1_000);
  });
  video.srcObject = null;
  return shown;
}

const seen = async (side: Side, role: MediaRole) => {
  await until(async () => (await framesDecoded(side, role)) > 0, `${side.id} gets ${role}`);
  const track = () => side.tracks.get(role);
  if (track()?.kind === 'video')
    await until(async () => shows(track() as MediaStreamTrack), `${side.id} sees ${role}`);
};
const connected = (side: Side) => until(() => side.paths.at(-1) === 'connected', `${side.id} is connected`);

/** Nobody negotiates any more. */
async function quiet(sides: readonly Side[]): Promise<void> {
  const count = () => sides.reduce((sum, { sent }) => sum + sent.length, 0);
  await until(async () => {
    const before = count();
    await new Promise((resolve) => setTimeout(resolve, 150));
    return count() === before;
  }, 'both are quiet');
}

/** Lines of a whole picture: more than the first ones have, and few enough for a busy machine, on which browsers send less of larger ones. */
const WHOLE = 432;

describe('MeshTopology', function () {
  this.timeout(60_000);

  before(() => {
    window.RTCPeerConnection = Recorded;
  });
  after(() => {
    window.RTCPeerConnection = Native;
  });
  afterEach(() => {
    made.length = 0;
    for (const side of open.splice(0)) side.mesh.close();
    for (const track of tracks.splice(0)) track.stop();
  });

  it('brings camera and microphone to both sides with one offer and one answer', async () => {
    const [a, b] = pair();
    for (const side of [a, b]) {
      await side.mesh.setTrack('camera', keep(pictureTrack()));
      await side.mesh.setTrack('microphone', keep(toneTrack()));
    }
    a.mesh.connect(b.asPeer(), true);
    await Promise.all([seen(a, 'camera'), seen(b, 'camera'), seen(a, 'microphone'), seen(b, 'microphone')]);
    const described = (side: Side) =>
      side.sent.filter(({ kind }) => kind === 'offer' || kind === 'answer').map(({ kind }) => kind);
    expect(described(a)).to.deep.equal(['offer']);
    expect(described(b)).to.deep.equal(['answer']);
  });

  it('begins with a small picture, which fits what browsers start with, and soon sends all of it', async () => {
    const [a, b] = pair();
    await a.mesh.setTrack('camera', keep(pictureTrack('#0a0', WHOLE)));
    await b.mesh.setTrack('camera', keep(pictureTrack('#a00', WHOLE)));
    a.mesh.connect(b.asPeer(), true);
    for (const side of [a, b]) {
      let first = 0;
      await until(
        async () => (first = await frameHeight(side, 'camera')) > 0,
        `${side.id} gets the first picture`,
      );
      expect(first).to.be.at.most(START_HEIGHT);
    }
    for (const side of [a, b])
      await until(
        async () => (await frameHeight(side, 'camera')) === WHOLE,
        `${side.id} gets the whole picture`,
      );
  });

  it('switches the camera off and on without a negotiation', async () => {
    const [a, b] = pair();
    a.mesh.connect(b.asPeer(), true);
    await Promise.all([connected(a), connected(b)]);
    const before = a.sent.filter(({ kind }) => kind === 'offer').length;
    await a.mesh.setTrack('camera', keep(pictureTrack()));
    await seen(b, 'camera');
    await a.mesh.setTrack('camera', null);
    await a.mesh.setTrack('camera', keep(pictureTrack('#c33')));
    const frames = await framesDecoded(b, 'camera');
    await until(async () => (await framesDecoded(b, 'camera')) > frames, 'frames again');
    expect(a.sent.filter(({ kind }) => kind === 'offer').length).to.equal(before);
  });

  it('sends small pictures, none and large ones again, as the policy says, without a negotiation', async () => {
    const [a, b] = pair();
    await a.mesh.setTrack('camera', keep(pictureTrack('#0a0', WHOLE)));
    a.mesh.connect(b.asPeer(), true);
    await until(async () => (await frameHeight(b, 'camera')) === WHOLE, 'the whole picture');
    const offers = () => [...a.sent, ...b.sent].filter(({ kind }) => kind === 'offer').length;
    const before = offers();
    const wish = (video: VideoWishName) =>
      a.mesh.setBudget((situation, id) => pictureBudget('auto', id === b.id ? video : 'full', situation));
    wish('small');
    await until(async () => (await frameHeight(b, 'camera')) === 240, 'a small picture');
    wish('none');
    await until(() => standsStill(b, 'camera'), 'no picture');
    const frames = await framesDecoded(b, 'camera');
    wish('full');
    await until(async () => (await framesDecoded(b, 'camera')) > frames, 'a picture');
    await until(async () => (await frameHeight(b, 'camera')) === WHOLE, 'the whole picture again');
    expect(offers()).to.equal(before);
  });

  it('a connection that is made anew keeps to the policy', async () => {
    const [a, b] = pair();
    await a.mesh.setTrack('camera', keep(pictureTrack('#0a0', WHOLE)));
    a.mesh.setBudget((situation) => pictureBudget('saver', 'full', situation));
    a.mesh.connect(b.asPeer(), true);
    await until(async () => (await frameHeight(b, 'camera')) === 240, 'a small picture');
    b.mesh.connect(a.asPeer(), true);
    await seen(b, 'camera');
    await until(async () => (await frameHeight(b, 'camera')) === 240, 'a small picture again');
  });

  it('shows the screens of both beside their cameras without a negotiation', async () => {
    const [a, b] = pair();
    await a.mesh.setTrack('camera', keep(pictureTrack()));
    a.mesh.connect(b.asPeer(), true);
    await Promise.all([connected(a), connected(b)]);
    const offers = () => [...a.sent, ...b.sent].filter(({ kind }) => kind === 'offer').length;
    const before = offers();
    await a.mesh.setTrack('screen', keep(pictureTrack('#00f')));
    await seen(b, 'screen');
    await b.mesh.setTrack('screen', keep(pictureTrack('#0ff')));
    await seen(a, 'screen');
    expect(offers()).to.equal(before);
  });

  it('a path to somebody whom signals do not reach is kept, and what they missed is repeated on their return', async () => {
    const [a, b] = pair();
    await a.mesh.setTrack('camera', keep(pictureTrack()));
    a.mesh.connect(b.asPeer(), true);
    await Promise.all([connected(a), connected(b)]);
    a.otherIsAway = true;
    a.fate = () => [];
    const offers = () => a.sent.filter(({ kind }) => kind === 'offer').length;
    const offered = offers();
    // Made by `a`, so it is the first.
    made[0]?.restartIce();
    await until(() => offers() > offered, 'an offer');
    const answers = () => b.sent.filter(({ kind }) => kind === 'answer').length;
    const before = answers();
    // Longer than a connection may stay unstable before it is replaced by another one.
    await new Promise((resolve) => setTimeout(resolve, 10_000));
    const frames = await framesDecoded(b, 'camera');
    await until(async () => (await framesDecoded(b, 'camera')) > frames, 'the camera goes on');
    expect(a.paths.at(-1)).to.equal('connected');
    a.otherIsAway = false;
    a.fate = () => [0];
    a.mesh.resend(b.id);
    await until(() => answers() > before, 'the answer');
    await until(async () => (await framesDecoded(b, 'camera')) > frames, 'the camera goes on');
    expect(a.paths.at(-1)).to.equal('connected');
    expect(made.length).to.equal(2);
  });

  it('both sides restart and start a screen at the same moment: each sees the other', async () => {
    const [a, b] = pair();
    a.mesh.connect(b.asPeer(), true);
    await Promise.all([connected(a), connected(b)]);
    restartIce();
    await Promise.all([
      a.mesh.setTrack('screen', keep(pictureTrack())),
      b.mesh.setTrack('screen', keep(pictureTrack())),
    ]);
    await Promise.all([seen(a, 'screen'), seen(b, 'screen')]);
  });

  it('both sides connect at the same moment: one stable call', async () => {
    const [a, b] = pair();
    for (const side of [a, b]) await side.mesh.setTrack('camera', keep(pictureTrack()));
    a.mesh.connect(b.asPeer(), true);
    b.mesh.connect(a.asPeer(), true);
    await Promise.all([seen(a, 'camera'), seen(b, 'camera')]);
  });

  it('a newer connection wins over an older one, and signals of the older one are dropped', async () => {
    const [a, b] = pair();
    await b.mesh.setTrack('camera', keep(pictureTrack()));
    a.mesh.connect(b.asPeer(), true);
    await seen(a, 'camera');
    a.mesh.connect(b.asPeer(), true);
    const stale = a.sent.find(({ kind }) => kind === 'offer');
    await until(
      async () => (await framesDecoded(a, 'camera')) > 0 && a.paths.at(-1) === 'connected',
      'second call',
    );
    const answers = b.sent.filter(({ kind }) => kind === 'answer').length;
    b.mesh.receive(a.asPeer(), stale as LinkSignal);
    await until(() => b.sent.some(({ kind }) => kind === 'nack'), 'the stale offer is refused');
    expect(b.sent.filter(({ kind }) => kind === 'answer').length).to.equal(answers);
  });

  it('asks for the answer again when signalling was away', async () => {
    const [a, b] = pair();
    await b.mesh.setTrack('camera', keep(pictureTrack()));
    b.fate = ({ kind }) => (kind === 'answer' ? [] : [0]);
    a.mesh.setSignaling(false);
    a.mesh.connect(b.asPeer(), true);
    await until(() => b.sent.some(({ kind }) => kind === 'answer'), 'b has answered');
    b.fate = () => [0];
    a.mesh.setSignaling(true);
    await seen(a, 'camera');
  });

  it('tells the statistics of the others though one is closed meanwhile and never answers, as in Firefox', async () => {
    const [a, b] = pair();
    a.mesh.connect(b.asPeer(), true);
    await Promise.all([connected(a), connected(b)]);
    const { getStats } = RTCPeerConnection.prototype;
    RTCPeerConnection.prototype.getStats = () => new Promise(() => undefined);
    try {
      const reports = a.mesh.getStats();
      a.mesh.disconnect(b.id);
      expect((await reports).size).to.equal(0);
    } finally {
      RTCPeerConnection.prototype.getStats = getStats;
    }
  });

  it('close() closes every connection and stops no track', async () => {
    const [a, b] = pair();
    const track = keep(pictureTrack());
    await a.mesh.setTrack('camera', track);
    a.mesh.connect(b.asPeer(), true);
    await connected(a);
    a.mesh.close();
    a.mesh.close();
    expect((await a.mesh.getStats()).size).to.equal(0);
    expect(track.readyState).to.equal('live');
  });

  for (const first of ['a', 'b'] as const) {
    it(`ends in one connection and in silence when both connect at once, ${first} a little earlier`, async () => {
      const sides = pair();
      for (const side of sides) await side.mesh.setTrack('camera', keep(pictureTrack()));
      for (const side of first === 'a' ? sides : sides.toReversed())
        side.mesh.connect(side.other.asPeer(), true);
      await Promise.all(sides.flatMap((side) => [seen(side, 'camera'), connected(side)]));
      await quiet(sides);
    });

    it(`sees both screens, and is silent then, when both share at once, ${first} a little earlier`, async () => {
      const sides = pair();
      sides[0].mesh.connect(sides[1].asPeer(), true);
      await Promise.all(sides.map(connected));
      for (const side of first === 'a' ? sides : sides.toReversed())
        void side.mesh.setTrack('screen', keep(pictureTrack()));
      await Promise.all(sides.map((side) => seen(side, 'screen')));
      await quiet(sides);
    });
  }

  it('whatever both sides do, and however signals are delayed and doubled, both end stable and see each other', async function () {
    this.timeout(240_000);
    const step = fc.record({
      side: fc.constantFrom(0, 1),
      what: fc.constantFrom('screen', 'no-screen', 'connect', 'microphone', 'restart', 'restart-both'),
      pause: fc.constantFrom(0, 0, 5, 40),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 8 }),
        fc.infiniteStream(fc.constantFrom(0, 0, 1, 10)),
        async (steps, delays) => {
          const sides = pair();
          const [a, b] = sides;
          // In order on each way, as the service delivers; but late, and some of them twice.
          for (const side of sides) {
            side.fate = () => {
              const delay = delays.next().value ?? 0;
              return delay === 10 ? [delay, 0] : [delay];
            };
            await side.mesh.setTrack('camera', keep(pictureTrack()));
          }
          a.mesh.connect(b.asPeer(), true);
          for (const { side: index, what, pause } of steps) {
            const side = sides[index] as Side;
            if (what === 'screen') void side.mesh.setTrack('screen', keep(pictureTrack()));
            if (what === 'no-screen') void side.mesh.setTrack('screen', null);
            if (what === 'microphone') void side.mesh.setTrack('microphone', keep(toneTrack()));
            if (what.startsWith('restart')) restartIce(what === 'restart' ? 2 : 1);
            if (what === 'connect') side.mesh.connect(side.other.asPeer(), true);
            if (pause) await new Promise((resolve) => setTimeout(resolve, pause));
          }
          await Promise.all([seen(a, 'camera'), seen(b, 'camera'), connected(a), connected(b)]);
          await quiet(sides);
          for (const side of open.splice(0)) side.mesh.close();
          for (const track of tracks.splice(0)) track.stop();
        },
      ),
      { numRuns: 25, includeErrorInReport: true },
    );
  });
});

import { expect } from '@open-wc/testing';
import type { ClientPayload, JoinAnswer } from '../../protocol/index.ts';
import type { TopologyEvents } from '../rtc/topology.ts';
import { MemoryService } from '../testing/memory-service.ts';
import { until } from '../testing/media.ts';
import { Emitter } from '../utils/emitter.ts';
import { minuteBetween, qualityOf } from './call-quality.ts';
import { CallReporter, type CallReporterOptions } from './call-reporter.ts';
import { RoomSession } from './room-session.ts';

type Report = ClientPayload<'call:report'>;

/** A path, with what Chromium says of it. */
const PATH = [
  { id: 't', type: 'transport', selectedCandidatePairId: 'p' },
  {
    id: 'p',
    type: 'candidate-pair',
    localCandidateId: 'l',
    remoteCandidateId: 'r',
    currentRoundTripTime: 0.04,
  },
  { id: 'l', type: 'local-candidate', candidateType: 'relay', protocol: 'udp', relayProtocol: 'tls' },
  { id: 'r', type: 'remote-candidate', candidateType: 'srflx', protocol: 'udp' },
] as const;
const video = (framesDecoded: number, packetsReceived = framesDecoded, packetsLost = 0) => ({
  ...{ id: 'v', type: 'inbound-rtp', kind: 'video', mid: '1' },
  ...{ framesDecoded, packetsReceived, packetsLost },
});

/** A call with Bob, played from here. */
class Stage extends Emitter<TopologyEvents> {
  readonly told: Report[] = [];
  stats: readonly object[] = [];
  looks = 0;
  readonly #closing = new AbortController();

  constructor({ here = true, camera = true }: { readonly here?: boolean; readonly camera?: boolean } = {}) {
    super();
    const bob = { id: 'bob', link: here ? 'connecting' : 'none', camera, microphone: camera };
    const options = {
      store: { state: { participants: [bob] } },
      answer: { participants: here ? [{ id: 'bob' }] : [] } as unknown as JoinAnswer,
      signaling: {
        request: (_event: string, report: Report) => Promise.resolve(void this.told.push(report)),
      },
    } as unknown as CallReporterOptions;
    performance.mark('joining');
    new CallReporter(options, this, this.#closing.signal, { look: 5, minute: 50 });
  }

  getStats(): Promise<ReadonlyMap<string, RTCStatsReport>> {
    this.looks += 1;
    const report = new Map(this.stats.map((stat, index) => [String(index), stat]));
    return Promise.resolve(new Map([['bob', report as unknown as RTCStatsReport]]));
  }

  path(state: TopologyEvents['path']['state']): void {
    this.emit('path', { id: 'bob', state });
  }

  async first(what: Report['what']): Promise<Report> {
    await until(() => this.told.some((report) => report.what === what), what);
    return this.told.find((report) => report.what === what) as Report;
  }

  /** Some looks later. */
  async later(): Promise<void> {
    const { looks } = this;
    await until(() => this.looks > looks + 2);
  }

  close(): void {
    this.#closing.abort();
  }
}

describe('what is reported of a call', () => {
  let stage: Stage;
  afterEach(() => stage.close());

  it('is that the first picture has come: by which path, and how long after the click', async () => {
    stage = new Stage();
    stage.stats = [...PATH, video(0, 5)];
    stage.path('connected');
    await stage.later();
    expect(stage.told).to.deep.equal([]);
    stage.stats = [...PATH, video(1)];
    const { sinceJoin, ...report } = await stage.first('connected');
    expect(report).to.deep.equal({ what: 'connected', path: 'relay', protocol: 'tls' });
    expect(sinceJoin).to.be.within(0.001, 20);
  });

  it('is how long the path of somebody took who came later, and not what nobody waited for', async () => {
    stage = new Stage({ here: false });
    stage.path('connecting');
    stage.stats = [...PATH, video(1)];
    const report = await stage.first('connected');
    expect(report.firstMedia).to.be.within(0, 20);
    expect(report).not.to.have.property('sinceJoin');
  });

  it('waits for nothing of somebody who sends nothing', async () => {
    stage = new Stage({ camera: false });
    await stage.later();
    expect(stage.told).to.deep.equal([]);
    stage.stats = PATH;
    expect(await stage.first('connected')).to.include({ path: 'relay' });
  });

  it('is, each minute, how the path was, with its breaks', async () => {
    stage = new Stage();
    stage.stats = [...PATH, video(100)];
    await stage.first('connected');
    stage.path('reconnecting');
    stage.path('connected');
    stage.stats = [...PATH, video(190, 190, 10)];
    expect(await stage.first('quality')).to.deep.equal({
      ...{ what: 'quality', quality: 'poor', loss: 0.1, restarts: 1, roundTrip: 0.04 },
    });
    stage.told.length = 0;
    expect(await stage.first('quality')).to.deep.equal({
      ...{ what: 'quality', quality: 'good', loss: 0, restarts: 0, roundTrip: 0.04 },
    });
  });

  it('is once that a path could not be made, and nothing of one that is given up', async () => {
    stage = new Stage({ here: false });
    stage.path('connecting');
    stage.path('failed');
    stage.path('failed');
    stage.path(null);
    expect(stage.told).to.deep.equal([{ what: 'failed' }]);
  });

  it('is nothing after the call', async () => {
    stage = new Stage();
    stage.close();
    stage.stats = [...PATH, video(1)];
    stage.path('connected');
    // Somebody else's call is the clock.
    const another = new Stage();
    await another.later();
    another.close();
    expect(stage.looks).to.equal(0);
    expect(stage.told).to.deep.equal([]);
  });
});

describe('a call with real media', function () {
  this.timeout(60_000);

  it('is reported by both to a service that wants it, and to no other', async () => {
    for (const reports of [true, false]) {
      const service = new MemoryService();
      service.reports = reports;
      const sessions: RoomSession[] = [];
      for (const email of ['ada@example.org', 'bob@example.org']) {
        sessionStorage.clear();
        const session = new RoomSession({ server: 'memory:' }, { signaling: service.connect });
        sessions.push(session);
        await session.join({ room: 'room', email, startMuted: true });
      }
      const told = () => service.received.filter(({ event }) => event === 'call:report');
      const [, bob] = sessions;
      if (reports) {
        await until(() => told().length === 2, 'both report');
        for (const { payload } of told()) expect(payload).to.include({ what: 'connected' });
        const ofBob = told().find(({ from }) => from === bob?.state.local.id);
        // Ada was there already when he clicked.
        const report = ofBob?.payload as Report | undefined;
        expect(report?.sinceJoin).to.be.within(0.001, 60);
      } else {
        await until(() => sessions.every(({ state }) => state.participants[0]?.link === 'connected'));
        expect(told()).to.deep.equal([]);
      }
      await Promise.all(sessions.map((session) => session.close()));
    }
  });
});

describe('the quality of a minute', () => {
  const before = { arrived: 0, packets: 1_000, mids: new Set<string>(), lost: 10, roundTrip: 0.05 };

  it('is good, fair where a talk begins to suffer, and poor where a person was told so', () => {
    expect(qualityOf({ loss: 0.01, roundTrip: 0.1, troubled: false })).to.equal('good');
    expect(qualityOf({ loss: 0.03, roundTrip: 0.1, troubled: false })).to.equal('fair');
    expect(qualityOf({ loss: 0, roundTrip: 0.4, troubled: false })).to.equal('fair');
    expect(qualityOf({ loss: 0, roundTrip: 0.01, troubled: true })).to.equal('poor');
  });

  it('counts what was lost in it, and nothing of packets that came late after all', () => {
    expect(minuteBetween(before, { ...before, packets: 1_090, lost: 20 }, false).loss).to.equal(0.1);
    expect(minuteBetween(before, { ...before, packets: 1_090, lost: 5 }, false).loss).to.equal(0);
    expect(minuteBetween(before, before, false)).to.deep.equal({ loss: 0, roundTrip: 0.05, troubled: false });
  });
});

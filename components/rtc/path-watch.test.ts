import { expect } from '@open-wc/testing';
import { until } from '../testing/media.ts';
import { PathWatch, type PathCondition, type WatchedConnection } from './path-watch.ts';

/** A connection of which the test says what arrives. */
class Connection extends EventTarget {
  connectionState: RTCPeerConnectionState = 'new';
  iceConnectionState: RTCIceConnectionState = 'new';
  packets = 0;
  checks = 0;
  checkRate = 0;
  /** Packets for each look. */
  rate = 50;
  lossRate = 0;
  #lost = 0;

  getStats(): Promise<RTCStatsReport> {
    this.packets += this.rate;
    this.#lost += this.lossRate;
    const stat = { type: 'inbound-rtp', mid: '0', packetsReceived: this.packets, packetsLost: this.#lost };
    const pair = { type: 'candidate-pair', requestsReceived: (this.checks += this.checkRate) };
    const stats = [stat, pair].map((entry, index) => [String(index), entry] as const);
    return Promise.resolve(new Map<string, object>(stats) as unknown as RTCStatsReport);
  }

  become(state: RTCPeerConnectionState): void {
    this.connectionState = state;
    this.dispatchEvent(new Event('connectionstatechange'));
  }
}

function watch({ leads = true, met = false, state = 'new' as RTCPeerConnectionState } = {}) {
  const pc = new Connection();
  pc.connectionState = state;
  const told = {
    conditions: [] as PathCondition[],
    silent: 0,
    back: 0,
    whole: 0,
    repeats: 0,
    restarts: 0,
    replaced: 0,
    reachable: true,
    expected: ['0'] as readonly string[],
  };
  const watcher = new PathWatch(pc as unknown as WatchedConnection, {
    leads,
    replaced: 0,
    met,
    reachable: () => told.reachable,
    condition: (condition) => {
      if (told.conditions.at(-1) !== condition) told.conditions.push(condition);
    },
    silent: () => (told.silent += 1),
    expected: () => told.expected,
    back: () => (told.back += 1),
    whole: () => (told.whole += 1),
    repeat: () => (told.repeats += 1),
    restart: () => (told.restarts += 1),
    replace: () => (told.replaced += 1),
  });
  open.push(watcher);
  return { pc, told, watcher };
}

const open: PathWatch[] = [];

describe('PathWatch', function () {
  this.timeout(30_000);
  afterEach(() => {
    for (const watcher of open.splice(0)) watcher.close();
  });

  it('asks soon whether we are cut off, then restarts, and says so, when nothing arrives any more', async () => {
    const { pc, told } = watch();
    pc.become('connected');
    const looked = pc.packets;
    await until(() => pc.packets > looked, 'a look');
    pc.rate = 0;
    await until(() => told.silent > 0, 'the question');
    expect(told.restarts).to.equal(0);
    await until(() => told.restarts > 0, 'a restart');
    expect(told.conditions).to.deep.equal(['connected', 'reconnecting']);
    expect(told.back).to.equal(0);
    pc.rate = 50;
    await until(() => told.conditions.at(-1) === 'connected', 'all is well');
    expect(told.restarts).to.equal(1);
    expect(told.back).to.equal(1);
  });

  it('does nothing that could not be told to the other side, and does it at once when it can', async () => {
    const { pc, told, watcher } = watch();
    told.reachable = false;
    pc.become('connected');
    const looked = pc.packets;
    await until(() => pc.packets > looked, 'a look');
    pc.rate = 0;
    pc.become('failed');
    await until(() => told.silent > 1, 'seconds pass');
    expect(told.restarts).to.equal(0);
    watcher.retry();
    expect(told.restarts).to.equal(1);
  });

  it('restarts where checks arrive and what the other side sends does not, then asks for a new connection', async () => {
    const { pc, told } = watch();
    told.expected = ['0', '1'];
    pc.checkRate = 1;
    pc.become('connected');
    await until(() => told.restarts > 0, 'a restart, for one section of two');
    expect(told.conditions.at(-1)).to.equal('poor');
    expect(told.whole).to.equal(0);
    await until(() => told.replaced > 0, 'the replacement');
    expect(told.restarts).to.equal(1);
    told.expected = ['0'];
    await until(() => told.whole > 0 && told.conditions.at(-1) === 'connected', 'all that is sent arrives');
  });

  it('restarts where media stop while checks go on', async () => {
    const { pc, told } = watch();
    pc.checkRate = 1;
    pc.become('connected');
    await until(() => told.whole > 0, 'media');
    pc.rate = 0;
    await until(() => told.restarts > 0, 'a restart');
  });

  it('asks at once for a new connection where the network is back and DTLS is not', async () => {
    const { pc, told } = watch();
    pc.become('connected');
    await until(() => told.whole > 0, 'media');
    pc.rate = 0;
    pc.iceConnectionState = 'failed';
    pc.become('failed');
    await until(() => told.restarts > 0, 'a restart');
    expect(told.replaced).to.equal(0);
    pc.iceConnectionState = 'connected';
    await until(() => told.replaced > 0, 'the replacement');
    expect(told.restarts).to.equal(1);
  });

  it('leaves somebody alone who sends nothing', async () => {
    const { pc, told } = watch();
    told.expected = [];
    pc.checkRate = 1;
    pc.rate = 0;
    pc.become('connected');
    await until(() => told.whole > 8, 'more seconds than media may lack');
    expect(told.restarts).to.equal(0);
  });

  it('leaves a connection alone that is fine when the network is another', async () => {
    const { pc, told, watcher } = watch();
    pc.become('connected');
    watcher.retry();
    expect(told.restarts).to.equal(0);
  });

  it('tells of a poor connection when it lasts, and of a good one again', async () => {
    const { pc, told } = watch();
    pc.become('connected');
    pc.lossRate = 20;
    await until(() => told.conditions.at(-1) === 'poor', 'poor');
    pc.lossRate = 0;
    await until(() => told.conditions.at(-1) === 'connected', 'good');
    expect(told.conditions).to.deep.equal(['connected', 'poor', 'connected']);
    expect(told.restarts).to.equal(0);
  });

  it('begins late: it mends what was met before and is broken by then', async () => {
    const { pc, told } = watch({ met: true, state: 'failed' });
    pc.rate = 0;
    await until(() => told.restarts > 0, 'a restart');
    expect(told.conditions).to.deep.equal(['reconnecting']);
    expect(told.repeats).to.equal(0);
  });

  it('says nothing of a connection that has been closed', async () => {
    const { pc, told } = watch();
    pc.become('connected');
    pc.become('closed');
    const { length } = told.conditions;
    const looked = pc.packets;
    await until(() => pc.packets > looked + 50, 'two looks');
    expect(told.conditions.length).to.equal(length + 0);
  });
});

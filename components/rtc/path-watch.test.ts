import { expect } from '@open-wc/testing';
import { until } from '../testing/media.ts';
import { PathWatch, type PathCondition, type WatchedConnection } from './path-watch.ts';

/** A connection of which the test says what arrives. */
class Connection extends EventTarget {
  connectionState: RTCPeerConnectionState = 'new';
  packets = 0;
  /** Packets for each look. */
  rate = 50;
  lossRate = 0;
  #lost = 0;

  getStats(): Promise<RTCStatsReport> {
    this.packets += this.rate;
    this.#lost += this.lossRate;
    const stat = { type: 'inbound-rtp', packetsReceived: this.packets, packetsLost: this.#lost };
    return Promise.resolve(new Map([['0', stat]]) as unknown as RTCStatsReport);
  }

  become(state: RTCPeerConnectionState): void {
    this.connectionState = state;
    this.dispatchEvent(new Event('connectionstatechange'));
  }
}

function watch(leads = true) {
  const pc = new Connection();
  const told = { conditions: [] as PathCondition[], silent: 0, restarts: 0, replaced: 0, reachable: true };
  const watcher = new PathWatch(pc as unknown as WatchedConnection, {
    leads,
    replaced: 0,
    reachable: () => told.reachable,
    condition: (condition) => {
      if (told.conditions.at(-1) !== condition) told.conditions.push(condition);
    },
    silent: () => (told.silent += 1),
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
    pc.rate = 50;
    await until(() => told.conditions.at(-1) === 'connected', 'all is well');
    expect(told.restarts).to.equal(1);
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

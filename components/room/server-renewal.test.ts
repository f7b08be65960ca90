import { expect } from '@open-wc/testing';
import { MeshTopology } from '../rtc/mesh-topology.ts';
import { until } from '../testing/media.ts';
import { MemoryService } from '../testing/memory-service.ts';
import { hasPassed, renewServers } from './server-renewal.ts';

const TTL = 0.05;
const servers = (name: string): readonly RTCIceServer[] => [
  { urls: 'turn:192.0.2.1', username: name, credential: 'c' },
];

describe('time that has passed', () => {
  const since = { wall: 1_000_000, monotonic: 1_000 };

  it('counts by the clock on the wall: the other stood still while the machine slept', () => {
    expect(hasPassed(60_000, since, { wall: 1_060_000, monotonic: 1_500 })).to.equal(true);
  });

  it('counts by the clock that nobody sets: the other was set back', () => {
    expect(hasPassed(60_000, since, { wall: 400_000, monotonic: 61_000 })).to.equal(true);
    expect(hasPassed(60_000, since, { wall: 1_059_999, monotonic: 60_999 })).to.equal(false);
  });
});

describe('credentials of a relay', () => {
  let service: MemoryService;
  let closing: AbortController;
  let topology: MeshTopology;

  beforeEach(() => {
    service = new MemoryService();
    service.iceTtl = TTL;
    closing = new AbortController();
    topology = new MeshTopology({
      selfId: 'a',
      port: { send: () => undefined },
      counter: { next: () => 1, seen: () => undefined },
      iceServers: servers('first'),
      relayOnly: false,
    });
  });
  afterEach(() => {
    closing.abort();
    topology.close();
  });

  const asked = () => service.received.filter(({ event }) => event === 'ice:servers').length;
  async function begin() {
    const signaling = service.connect();
    await signaling.connect();
    const used: (string | undefined)[] = [];
    const set = topology.setIceServers.bind(topology);
    topology.setIceServers = (given) => {
      used.push(given[0]?.username);
      set(given);
    };
    renewServers(TTL, { signaling, topology, signal: closing.signal });
    return { signaling, used };
  }

  it('are renewed again and again, and used', async () => {
    const { used } = await begin();
    service.iceServers = servers('second');
    await until(() => used.includes('second'), 'the second ones are used');
    service.iceServers = servers('third');
    await until(() => used.includes('third'), 'the third ones are used');
  });

  it('are asked for until the service is there again', async () => {
    const { signaling, used } = await begin();
    service.iceServers = servers('second');
    signaling.cut();
    await new Promise((resolve) => setTimeout(resolve, 4 * TTL * 1000));
    expect(used).to.deep.equal([]);
    signaling.restore();
    await until(() => used.includes('second'), 'the second ones are used');
  });

  it('are not asked for after the call', async () => {
    const { used } = await begin();
    await until(() => asked() > 0, 'the first renewal');
    closing.abort();
    await new Promise((resolve) => setTimeout(resolve));
    const before = asked();
    const last = used.length;
    await new Promise((resolve) => setTimeout(resolve, 4 * TTL * 1000));
    expect([asked(), used.length]).to.deep.equal([before, last]);
  });
});

import { expect } from '@open-wc/testing';
import { until } from '../testing/media.ts';
import { MemoryService } from '../testing/memory-service.ts';
import { RoomSession } from './room-session.ts';

const RELAY: RTCIceServer = { urls: 'turn:192.0.2.1', username: 'u', credential: 'c' };
const ADA = { room: 'room', email: 'ada@example.org', startMuted: true, startCameraOff: true } as const;

describe('RoomSession and relays', () => {
  let service: MemoryService;
  const sessions: RoomSession[] = [];

  function session(): RoomSession {
    const made = new RoomSession({ server: 'memory:' }, { signaling: service.connect });
    sessions.push(made);
    return made;
  }
  const received = (event: string) => service.received.filter((one) => one.event === event);

  beforeEach(() => {
    service = new MemoryService();
    sessionStorage.clear();
  });
  afterEach(async () => {
    for (const one of sessions.splice(0)) await one.close();
  });

  it('a call over relays only says so to the service, whenever it joins', async () => {
    service.iceServers = [RELAY];
    await session().join({ ...ADA, relayOnly: true });
    expect(received('room:join')[0]?.payload).to.include({ relayOnly: true });
    service.restart();
    await until(() => received('room:join').length === 2, 'joined again');
    expect(received('room:join')[1]?.payload).to.include({ relayOnly: true });
  });

  it('a call over relays only is not begun where there is no relay, and the person reads why', async () => {
    service.iceServers = [{ urls: 'stun:192.0.2.1' }];
    const ada = session();
    let code: unknown;
    await ada.join({ ...ADA, relayOnly: true }).catch((error: { code?: unknown }) => (code = error.code));
    expect(code).to.equal('no-relay');
    expect(ada.state.error?.message).to.contain('Ask whoever runs it to set up TURN');
    expect(received('room:join'), 'nobody has seen her come').to.deep.equal([]);
    service.iceServers = [RELAY];
    await ada.join({ ...ADA, relayOnly: true });
    expect(ada.state.phase).to.equal('joined');
  });

  it('credentials are renewed for as long as one is in the room', async () => {
    service.iceServers = [RELAY];
    service.iceTtl = 0.05;
    const ada = session();
    await ada.join(ADA);
    await until(() => received('ice:servers').length >= 2, 'renewed twice');
    await ada.leave();
    const before = received('ice:servers').length;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(received('ice:servers')).to.have.length(before);
  });

  it('tells whether a call is possible from here, before joining as after it', async () => {
    const ada = session();
    const before = await ada.diagnose();
    expect(before.service).to.include({ reachable: true, transport: 'websocket' });
    expect(before.findings.map(({ code }) => code)).to.include.members(['service-ready', 'no-servers']);
    expect(before.outcome).to.equal('warning');
    await ada.join(ADA);
    expect((await ada.diagnose()).findings.map(({ code }) => code)).to.include('service-ready');
    expect(ada.state.phase).to.equal('joined');
  });

  it('tells that the service cannot be reached', async () => {
    const ada = new RoomSession({ server: 'http://127.0.0.1:1' });
    sessions.push(ada);
    const { findings, outcome, network } = await ada.diagnose();
    expect(findings.at(-1)).to.include({ code: 'service-unreachable', severity: 'problem' });
    expect([outcome, network]).to.deep.equal(['problem', null]);
  }).timeout(20_000);
});

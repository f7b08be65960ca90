import { expect } from '@open-wc/testing';
import { MemoryService } from '../testing/memory-service.ts';
import { codeOf } from '../testing/refusal.ts';
import { RoomSession } from './room-session.ts';
import type { SessionEvents } from './session-api.ts';

type Message = SessionEvents['app-message'];

describe('messages of the page’s own', function () {
  this.timeout(60_000);
  let service: MemoryService;
  let sessions: RoomSession[];

  async function somebody(name: string): Promise<{ session: RoomSession; heard: Message[] }> {
    // Sessions of one page would share the tab's identity; each of these stands for a tab of its own.
    sessionStorage.clear();
    const session = new RoomSession({ server: 'memory:' }, { signaling: service.connect });
    sessions.push(session);
    const heard: Message[] = [];
    session.on('app-message', (message) => heard.push(message));
    await session.join({ room: 'room', email: `${name}@x.org`, startMuted: true, startCameraOff: true });
    return { session, heard };
  }

  beforeEach(() => {
    service = new MemoryService();
    sessions = [];
  });
  afterEach(() => Promise.all(sessions.map((session) => session.close())));

  it('reach everybody else, or the one that they are for', async () => {
    const ada = await somebody('ada');
    const bob = await somebody('bob');
    const eve = await somebody('eve');
    const from = ada.session.state.local.id;
    await ada.session.sendAppMessage({ slide: 3 });
    const to = bob.session.state.local.id ?? '';
    await ada.session.sendAppMessage('psst', { to });
    expect(bob.heard).to.deep.equal([
      { from, data: { slide: 3 } },
      { from, to, data: 'psst' },
    ]);
    expect(eve.heard).to.deep.equal([{ from, data: { slide: 3 } }]);
    expect(ada.heard).to.deep.equal([]);
  });

  it('go as the JSON that was measured, whatever else the value could be on the wire', async () => {
    const ada = await somebody('ada');
    const bob = await somebody('bob');
    const at = new Date(0);
    await ada.session.sendAppMessage({ at, bytes: new Uint8Array([1, 2]), none: undefined });
    const told = { at: '1970-01-01T00:00:00.000Z', bytes: { 0: 1, 1: 2 } };
    expect(bob.heard.map(({ data }) => data)).to.deep.equal([told]);
  });

  it('are refused for anybody who is named in no way', async () => {
    const { session } = await somebody('ada');
    for (const options of [null, { to: null }, { to: 5 }] as unknown as { readonly to: string }[])
      expect(await codeOf(session.sendAppMessage(1, options))).to.equal('invalid');
    expect(service.received.some(({ event }) => event === 'app:message')).to.equal(false);
  });

  it('are refused outside a room, and when JSON cannot express them or they are too large', async () => {
    const stranger = new RoomSession({ server: 'memory:' }, { signaling: service.connect });
    sessions.push(stranger);
    expect(await codeOf(stranger.sendAppMessage(1))).to.equal('not-joined');
    const { session } = await somebody('ada');
    const circle: unknown[] = [];
    circle.push(circle);
    for (const data of [undefined, circle, 1n, () => 1, Symbol('x')])
      expect(await codeOf(session.sendAppMessage(data))).to.equal('invalid');
    const longest = 'a'.repeat(16 * 1024 - 2);
    expect(await codeOf(session.sendAppMessage(longest))).to.equal('none');
    expect(await codeOf(session.sendAppMessage(`${longest}a`))).to.equal('too-large');
    const sent = service.received.filter(({ event }) => event === 'app:message');
    expect(sent).to.have.length(1);
    await session.leave();
    expect(await codeOf(session.sendAppMessage(1))).to.equal('not-joined');
  });
});

import { expect } from '@open-wc/testing';
import { MemoryService } from '../testing/memory-service.ts';
import { until } from '../testing/media.ts';
import { preferences, setPreferences } from '../utils/preferences.ts';
import { RoomSession } from './room-session.ts';
import type { ParticipantState } from './room-state.ts';

/** Both are in one page, and so have one set of preferences: what one chooses is the other's from their next look on. */
describe('how much of pictures goes which way', function () {
  this.timeout(60_000);
  let service: MemoryService;
  const sessions: RoomSession[] = [];

  async function joined(email: string): Promise<RoomSession> {
    sessionStorage.clear();
    const made = new RoomSession({ server: 'memory:' }, { signaling: service.connect });
    sessions.push(made);
    await made.join({ room: 'room', email, startMuted: true });
    return made;
  }
  async function two(): Promise<readonly [RoomSession, RoomSession]> {
    const ada = await joined('ada@example.org');
    const bob = await joined('bob@example.org');
    await Promise.all([ada, bob].map((one) => until(() => other(one).link === 'connected', 'connected')));
    return [ada, bob];
  }
  const other = (one: RoomSession) => one.state.participants[0] as ParticipantState;
  const asked = (by: RoomSession) =>
    service.received
      .filter(({ event, from }) => event === 'media:request' && from === by.state.local.id)
      .map(({ payload }) => (payload as { readonly video: string }).video);
  /** The size in which a picture is sent now. */
  async function sent(by: RoomSession): Promise<number> {
    for (const report of (await by.getStats()).values())
      for (const stat of report.values())
        if (stat.type === 'outbound-rtp' && stat.kind === 'video' && stat.frameHeight)
          return stat.frameHeight;
    return 0;
  }
  async function framesSent(by: RoomSession): Promise<number> {
    for (const report of (await by.getStats()).values())
      for (const stat of report.values())
        if (stat.type === 'outbound-rtp' && stat.kind === 'video' && stat.framesSent) return stat.framesSent;
    return 0;
  }

  beforeEach(() => {
    localStorage.clear();
    service = new MemoryService();
  });
  afterEach(async () => {
    for (const one of sessions.splice(0)) await one.close();
    localStorage.clear();
  });

  it('nobody asks for anything as long as nobody has chosen anything', async () => {
    const [ada, bob] = await two();
    expect([...asked(ada), ...asked(bob)]).to.deep.equal([]);
  });

  it('who saves data sends a small picture and asks for one; and takes both back', async () => {
    const [ada, bob] = await two();
    const before = await until(async () => (await sent(ada)) > 240, 'a large picture').then(() => sent(ada));
    await ada.chooseMedia({ quality: 'saver' });
    await until(async () => (await sent(ada)) === 240, 'a small picture');
    expect(asked(ada)).to.deep.equal(['small']);
    for (const one of [ada, bob]) await one.chooseMedia({ quality: 'auto' });
    await until(async () => (await sent(ada)) >= before, 'a large picture again');
    expect(asked(ada)).to.deep.equal(['small', 'full']);
  });

  it('who wants none is sent none and not filmed, and sees whose pictures do not come', async () => {
    const [ada, bob] = await two();
    await until(async () => (await framesSent(bob)) > 0, 'a picture');
    await ada.chooseMedia({ quality: 'audio' });
    expect(ada.state.local.camera).to.equal(false);
    expect(await ada.toggleCamera(true), 'the camera stays off').to.equal(false);
    expect(other(ada).paused).to.equal('camera');
    await until(async () => {
      const frames = await framesSent(bob);
      await new Promise((resolve) => setTimeout(resolve, 300));
      return (await framesSent(bob)) === frames;
    }, 'nothing is sent');
    const frames = await framesSent(bob);
    // Bob's own choice, on a device of his own, is still the usual one.
    await ada.chooseMedia({ quality: 'auto' });
    expect(other(ada).paused).to.equal(undefined);
    await bob.chooseMedia({ quality: 'auto' });
    await until(async () => (await framesSent(bob)) > frames, 'pictures again');
    expect(await ada.toggleCamera(true)).to.equal(true);
  });

  it('a stored choice is asked for in every call, of everyone who comes, and again after the service was away', async () => {
    setPreferences({ quality: 'saver' });
    const [ada, bob] = await two();
    await until(() => asked(ada).includes('small') && asked(bob).includes('small'), 'both ask');
    const before = asked(ada).length;
    service.restart();
    await until(() => asked(ada).length > before, 'asked again');
    expect(preferences().quality).to.equal('saver');
  });

  it('what one has asked for ends with the connection', async () => {
    const [ada, bob] = await two();
    await ada.chooseMedia({ quality: 'saver' });
    await until(async () => (await sent(bob)) === 240, 'a small picture');
    setPreferences({ quality: 'auto' });
    await bob.chooseMedia({ quality: 'auto' });
    await ada.close();
    await joined('ada@example.org');
    await until(() => bob.state.participants[0]?.link === 'connected', 'connected');
    await until(async () => (await sent(bob)) > 240, 'a large picture');
  });
});

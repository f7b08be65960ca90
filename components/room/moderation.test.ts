import { expect } from '@open-wc/testing';
import { until } from '../testing/media.ts';
import { MemoryService } from '../testing/memory-service.ts';
import { codeOf } from '../testing/refusal.ts';
import { isDropped, whyNot } from './moderation.ts';
import { RoomSession } from './room-session.ts';
import type { ParticipantState } from './room-state.ts';
import type { JoinOptions, SessionEvents } from './session-api.ts';

const sessions: RoomSession[] = [];
let service = new MemoryService();

/** Each stands for a tab of its own. */
async function joined(name: string, more: Partial<JoinOptions> = {}): Promise<RoomSession> {
  // Of one server, they would share what the tab remembers.
  const it = new RoomSession({ server: `memory:${name}` }, { signaling: service.connect });
  sessions.push(it);
  await it.join({ room: 'room', email: `${name}@example.org`, ...more });
  return it;
}

const idOf = (it: RoomSession): string => it.state.local.id ?? '';
const seen = (by: RoomSession, whom: RoomSession) =>
  by.state.participants.find(({ id }) => id === idOf(whom)) as ParticipantState;
const microphoneOf = (by: RoomSession, whom: RoomSession) => seen(by, whom).stream?.getAudioTracks()[0];
const heard = <E extends keyof SessionEvents>(it: RoomSession, event: E) =>
  new Promise<SessionEvents[E]>((resolve) => it.on(event, resolve));

async function pair(): Promise<readonly [host: RoomSession, bob: RoomSession]> {
  const host = await joined('ada', { startMuted: true, startCameraOff: true });
  const bob = await joined('bob');
  await until(() => seen(host, bob)?.link === 'connected', 'they are connected');
  await until(() => microphoneOf(host, bob) !== undefined, 'and heard');
  await until(() => bob.state.local.microphone && bob.state.local.camera, 'with both devices');
  return [host, bob];
}

describe('what a host has decided', function () {
  this.timeout(60_000);

  beforeEach(() => {
    service = new MemoryService();
  });

  afterEach(async () => {
    for (const it of sessions.splice(0)) await it.close();
    sessionStorage.clear();
  });

  it('switches off what is muted, at the one who sends and at those who receive', async () => {
    const [host, bob] = await pair();
    const told = heard(bob, 'muted-by-host');
    expect(microphoneOf(host, bob)?.enabled).to.equal(true);
    await host.moderate('room:mute', { to: idOf(bob), media: 'microphone' });
    expect(await told).to.deep.equal({ media: 'microphone', from: idOf(host) });
    await until(() => !bob.state.local.microphone, 'the own microphone is off');
    expect(bob.state.local.camera).to.equal(true);
    await until(() => microphoneOf(host, bob)?.enabled === false, 'and what came would be silent');
  });

  it('is undone alone where the rules allow it, and heard again', async () => {
    const [host, bob] = await pair();
    await host.moderate('room:mute', { to: idOf(bob), media: 'microphone' });
    await until(() => !bob.state.local.microphone, 'muted');
    expect(await bob.toggleMicrophone(true)).to.equal(true);
    await until(() => microphoneOf(host, bob)?.enabled === true, 'heard again');
    expect(seen(host, bob).muted).to.deep.equal([]);
    expect(bob.state.local.microphone).to.equal(true);
  });

  it('is not undone alone where the rules forbid it, until a host asks for it', async () => {
    const [host, bob] = await pair();
    await host.moderate('room:rules', { selfUnmute: false });
    await host.moderate('room:mute', { to: idOf(bob), media: 'microphone' });
    await until(() => bob.state.local.muted.includes('microphone'), 'muted');
    const refused = heard(bob, 'error');
    expect(await codeOf(bob.toggleMicrophone(true))).to.equal('muted');
    expect((await refused).code).to.equal('muted');
    expect(bob.state.local.microphone).to.equal(false);
    const asked = heard(bob, 'unmute-asked');
    await host.moderate('room:unmute', { to: idOf(bob) });
    expect((await asked).from).to.equal(idOf(host));
    await until(() => !bob.state.local.muted.includes('microphone'), 'may speak');
    expect(await bob.toggleMicrophone(true)).to.equal(true);
  });

  it('drops what a viewer sends all the same, and lets them switch nothing on', async () => {
    const [host, bob] = await pair();
    const before = seen(host, bob).stream?.getTracks() ?? [];
    await host.moderate('room:role', { to: idOf(bob), role: 'viewer' });
    await until(() => !bob.state.local.microphone && !bob.state.local.camera, 'both are off');
    // What is received under these roles stays silent and black, whatever the other side does.
    await until(() => before.every(({ enabled }) => !enabled), 'neither is played');
    expect(before).to.have.length(2);
    expect(await codeOf(bob.toggleMicrophone(true))).to.equal('not-permitted');
    expect(await codeOf(bob.toggleCamera(true))).to.equal('not-permitted');
    expect(await codeOf(bob.toggleScreenshare(true))).to.equal('not-permitted');
    // By the way that opens devices again, too.
    await bob.startPreview();
    await until(() => !bob.state.local.microphone && !bob.state.local.camera, 'off again');
  });

  it('ends the visit of who was removed, who does not come back by a reload', async () => {
    const [host, bob] = await pair();
    const left = heard(bob, 'left');
    await host.moderate('room:kick', { to: idOf(bob) });
    expect((await left).reason).to.equal('kicked');
    expect([bob.state.phase, bob.state.endReason]).to.deep.equal(['ended', 'kicked']);
    expect(bob.remembered('room')).to.equal(null);
    expect(bob.state.local.stream).to.equal(null);
  });

  it('ends the meeting for everybody', async () => {
    const [host, bob] = await pair();
    const reasons = Promise.all([heard(host, 'left'), heard(bob, 'left')]);
    await host.moderate('room:end', {});
    expect((await reasons).map(({ reason }) => reason)).to.deep.equal(['ended', 'ended']);
    expect(bob.remembered('room')).to.equal(null);
  });

  it('is for hosts only, and rejects with why', async () => {
    const [host, bob] = await pair();
    expect(await codeOf(bob.moderate('room:kick', { to: idOf(host) }))).to.equal('not-permitted');
    expect(await codeOf(host.moderate('room:kick', { to: 'nobody' }))).to.equal('no-such-participant');
  });

  it('is not told of the door to whoever is no host any more', async () => {
    const [host, bob] = await pair();
    await host.moderate('room:role', { to: idOf(bob), role: 'host' });
    await host.moderate('room:rules', { knock: true });
    void joined('eve').catch(() => undefined);
    await until(() => bob.state.waiting.length === 1, 'eve waits');
    await host.moderate('room:role', { to: idOf(bob), role: 'participant' });
    await until(() => bob.state.waiting.length === 0, 'not for bob');
    expect(host.state.waiting).to.have.length(1);
  });
});

describe('whether something may be switched on', () => {
  const standing = { role: 'participant', barred: [], muted: [] } as const;

  it('is refused where role or token bar it, whatever the rules', () => {
    expect(whyNot('camera', { ...standing, barred: ['camera'] }, true)).to.equal('not-permitted');
    expect(whyNot('microphone', { ...standing, barred: ['camera'] }, false)).to.equal(null);
  });

  it('is refused to who was muted only where it takes a host to undo it', () => {
    expect(whyNot('screen', { ...standing, muted: ['screen'] }, false)).to.equal('muted');
    expect(whyNot('screen', { ...standing, muted: ['screen'] }, true)).to.equal(null);
  });

  it('has nothing to do with what receivers drop: all that is barred or muted', () => {
    expect(isDropped('microphone', { ...standing, muted: ['microphone'] })).to.equal(true);
    expect(isDropped('microphone', { ...standing, barred: ['microphone'] })).to.equal(true);
    expect(isDropped('microphone', standing)).to.equal(false);
  });
});

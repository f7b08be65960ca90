import { expect } from '@open-wc/testing';
import type { BeforeJoinEvent } from '../../events/before-join.ts';
import type { TokenReply } from '../../room/session-api.ts';
import { FakeSession } from '../../testing/fake-session.ts';
import { renewAdmission } from './renew-admission.ts';

describe('renewal of an admission', () => {
  function stage(token = '') {
    const session = new FakeSession();
    session.set({ room: 'tea', local: { ...session.state.local, email: 'ada@example.org', name: 'Ada' } });
    const room = Object.assign(document.createElement('div'), { token });
    let told = 0;
    const stops = renewAdmission(session, room, () => void (told += 1));
    const ask = async (): Promise<TokenReply> => {
      let reply: Promise<TokenReply> | TokenReply = null;
      session.emit('token-expiring', { seconds: 60, respondWith: (given) => void (reply = given) });
      return reply;
    };
    return { session, room, ask, stop: () => stops.forEach((stop) => stop()), told: () => told };
  }
  const listen = (room: HTMLElement, listener: (event: BeforeJoinEvent) => void) =>
    room.addEventListener('before-join', listener as unknown as EventListener);

  it('asks the page as before a join, and says what it is for', async () => {
    const { room, ask } = stage();
    const events: BeforeJoinEvent[] = [];
    listen(room, (event) => {
      events.push(event);
      event.respondWith(Promise.resolve({ token: 'fresh' }));
    });
    expect(await ask()).to.equal('fresh');
    const [{ renewal, options } = {} as BeforeJoinEvent] = events;
    expect(renewal).to.equal(true);
    expect(options).to.include({ room: 'tea', email: 'ada@example.org', displayName: 'Ada' });
  });

  it('takes the attribute where the page does not answer', async () => {
    expect(await stage('by-attribute').ask()).to.equal('by-attribute');
    expect(await stage().ask()).to.equal(null);
  });

  it('takes a page at its word that refuses', async () => {
    const { room, ask } = stage('by-attribute');
    let refuse = (event: BeforeJoinEvent): void => event.preventDefault();
    listen(room, (event) => refuse(event));
    expect(await ask()).to.equal(false);
    refuse = (event) => event.respondWith(false);
    expect(await ask()).to.equal(false);
  });

  it('hands on that a page could not say', async () => {
    const { room, ask } = stage();
    listen(room, (event) => event.respondWith(Promise.reject(new Error('backend away'))));
    const failure = await ask().then(
      () => null,
      (error: unknown) => error,
    );
    expect(failure).to.be.an('error');
  });

  it('tells when there is none, until it is stopped', async () => {
    const { session, ask, stop, told } = stage('t');
    session.emit('token-refused', { seconds: 10 });
    expect(told()).to.equal(1);
    stop();
    session.emit('token-refused', { seconds: 10 });
    expect([told(), await ask()]).to.deep.equal([1, null]);
  });
});

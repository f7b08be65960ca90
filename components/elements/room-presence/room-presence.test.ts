import { expect, fixture, html } from '@open-wc/testing';
import type { PeekAnswer } from '../../../protocol/index.ts';
import { loadTexts } from '../../i18n/localize.ts';
import { FakeSession } from '../../testing/fake-session.ts';
import { until } from '../../testing/media.ts';
import { deep, find } from '../../testing/room-fixture.ts';
import { CodedError } from '../../utils/coded-error.ts';
import type { RoomPresence } from './room-presence.ts';

before(loadTexts);

describe('<room-presence>', () => {
  let session: FakeSession;
  beforeEach(() => (session = new FakeSession()));

  async function presenceOf(room = 'tea', interval = 15_000): Promise<RoomPresence> {
    return fixture(
      html`<room-presence
        lang="en-GB"
        .session=${session}
        .room=${room}
        .interval=${interval}
      ></room-presence>`,
    );
  }
  const text = (presence: RoomPresence) => deep(presence, '.here > span:last-child')?.textContent ?? null;
  const reads = (presence: RoomPresence, wanted: string) => until(() => text(presence) === wanted, wanted);
  const looks = () => session.asked.filter(([method]) => method === 'peek').map(([, room]) => room);

  it('tells how many are in the room', async () => {
    session.peekAnswer = { count: 3, capacity: 8 };
    const presence = await presenceOf();
    expect(text(presence)).to.equal(null);
    await reads(presence, '3 people are here');
    expect(find(presence, '.here').closest('[role="status"]')).to.not.equal(null);
    await expect(presence).to.be.accessible();
  });

  it('names them, with their initials, where the service does', async () => {
    session.peekAnswer = { count: 4, names: ['Ada Lovelace', 'Grace'], capacity: 8 };
    const presence = await presenceOf();
    await reads(presence, 'Ada Lovelace, Grace and 2 others are here');
    const faces = [...presence.renderRoot.querySelectorAll('.avatar')].map((face) => face.textContent);
    expect(faces).to.deep.equal(['AL', 'G']);
    await expect(presence).to.be.accessible();
  });

  for (const scheme of ['light', 'dark']) {
    it(`says that a room is full before somebody tries (${scheme})`, async () => {
      session.peekAnswer = { count: 8, capacity: 8 };
      const around = await fixture<HTMLElement>(html`<div></div>`);
      around.style.colorScheme = scheme;
      around.style.background = 'Canvas';
      const presence = await presenceOf();
      around.append(presence);
      await until(() => text(presence)?.startsWith('This room is full'));
      await expect(around).to.be.accessible();
    });
  }

  it('asks when the name stands still, and not on the way to it', async () => {
    const presence = await presenceOf('');
    for (const room of ['t', 'te', 'tea']) {
      presence.room = room;
      await presence.updateComplete;
    }
    await reads(presence, 'Nobody is here yet');
    expect(looks()).to.deep.equal(['tea']);
  });

  it('says nothing of one room that it has learned of another', async () => {
    let answer: ((seen: PeekAnswer) => void) | undefined;
    session.peek = ({ room }) =>
      room === 'slow'
        ? new Promise((resolve) => (answer = resolve))
        : Promise.resolve({ count: 2, capacity: 8 });
    const presence = await presenceOf('slow');
    await until(() => answer, 'the question');
    presence.room = 'tea';
    await reads(presence, '2 people are here');
    answer?.({ count: 7, capacity: 8 });
    await new Promise((resolve) => setTimeout(resolve));
    expect(text(presence)).to.equal('2 people are here');
    presence.room = 'slow';
    await presence.updateComplete;
    expect(text(presence)).to.equal(null);
  });

  it('looks again and again', async () => {
    const presence = await presenceOf('tea', 20);
    await reads(presence, 'Nobody is here yet');
    session.peekAnswer = { count: 1, capacity: 8 };
    await reads(presence, '1 person is here');
  });

  it('goes on after a failure that passes', async () => {
    session.peekAnswer = new CodedError('unreachable', '');
    const presence = await presenceOf('tea', 20);
    await until(() => looks().length > 1);
    expect(text(presence)).to.equal(null);
    session.peekAnswer = { count: 1, capacity: 8 };
    await reads(presence, '1 person is here');
  });

  for (const code of ['denied', 'unknown-event', 'invalid-room']) {
    it(`shows nothing and asks no more where the service answers ${code}`, async () => {
      session.peekAnswer = new CodedError(code, '');
      const presence = await presenceOf('tea', 1);
      await until(() => looks().length > 0);
      presence.room = 'another';
      await until(() => looks().includes('another'));
      expect(looks()).to.deep.equal(['tea', 'another']);
      expect(text(presence)).to.equal(null);
    });
  }

  it('stops when it is taken away', async () => {
    const gone = await presenceOf('tea', 1);
    await until(() => looks().length > 0);
    gone.remove();
    await presenceOf('another', 1);
    await until(() => looks().filter((room) => room === 'another').length > 5);
    expect(looks().lastIndexOf('tea')).to.be.lessThan(looks().indexOf('another'));
  });
});

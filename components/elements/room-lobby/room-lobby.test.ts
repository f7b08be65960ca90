import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import { loadTexts } from '../../i18n/localize.ts';
import type { FakeSession } from '../../testing/fake-session.ts';
import { until } from '../../testing/media.ts';
import { deep, fakeSessions, find, settled } from '../../testing/room-fixture.ts';
import { CodedError } from '../../utils/coded-error.ts';
import type { VideoRoom } from '../video-room/video-room.ts';
import type { RoomPresence } from '../room-presence/room-presence.ts';
import { rememberedPerson } from './lobby-memory.ts';
import type { RoomLobby } from './room-lobby.ts';

const sessions = fakeSessions();

async function lobbyOf(template: TemplateResult = html`<room-lobby></room-lobby>`): Promise<RoomLobby> {
  const lobby = await fixture<RoomLobby>(template);
  await settled(lobby);
  return lobby;
}

interface Pair {
  readonly lobby: RoomLobby;
  readonly room: VideoRoom;
  readonly session: FakeSession;
}

/** A lobby that leads to a room elsewhere on the page. */
async function pair(
  attributes: TemplateResult = html`<room-lobby for="target"></room-lobby>`,
): Promise<Pair> {
  const page = await fixture<HTMLElement>(
    html`<div>${attributes}<video-room id="target"></video-room></div>`,
  );
  const lobby = page.querySelector<RoomLobby>('room-lobby')!;
  const room = page.querySelector<VideoRoom>('video-room')!;
  await settled(lobby);
  return { lobby, room, session: room.session as FakeSession };
}

const field = (lobby: RoomLobby, name: string): HTMLInputElement => find(lobby, `#${name}`);

function fill(lobby: RoomLobby, values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) {
    field(lobby, name).value = value;
    field(lobby, name).dispatchEvent(new Event('input'));
  }
}

async function submit(lobby: RoomLobby): Promise<void> {
  find<HTMLFormElement>(lobby, 'form').requestSubmit();
  await settled(lobby);
}

const GOOD = { email: 'ada@example.org', displayName: 'Ada', room: 'tea' };

// Fetched when they are first needed; here they are to be read at once.
before(loadTexts);

describe('<room-lobby>', () => {
  beforeEach(() => {
    sessions.made.length = 0;
    localStorage.clear();
    sessionStorage.clear();
  });
  after(sessions.restore);

  it('makes everything ready while a person looks at it', async () => {
    await lobbyOf(html`<room-lobby start-muted></room-lobby>`);
    const [session] = sessions.made;
    expect(session?.count('prepare')).to.equal(1);
    expect(session?.asked).to.deep.include([
      'startPreview',
      { startMuted: true, startCameraOff: false, audioOnly: false },
    ]);
  });

  it('opens no device without a preview', async () => {
    const lobby = await lobbyOf(html`<room-lobby no-preview></room-lobby>`);
    expect(sessions.made[0]?.count('startPreview')).to.equal(0);
    expect(Boolean(lobby.renderRoot.querySelector('room-preview'))).to.equal(false);
  });

  it('is accessible, empty, with complaints and refused', async () => {
    const { lobby, session } = await pair();
    await expect(lobby).to.be.accessible();
    await submit(lobby);
    await expect(lobby).to.be.accessible();
    session.refuseWith = new CodedError('full', 'The room is full.');
    fill(lobby, GOOD);
    await submit(lobby);
    await expect(lobby).to.be.accessible();
  });

  it('says what is missing beside the field, tied to it, and goes there', async () => {
    const lobby = await lobbyOf();
    await submit(lobby);
    const email = field(lobby, 'email');
    expect(email).to.have.attribute('aria-invalid', 'true');
    const described = email.getAttribute('aria-describedby')!;
    expect(find(lobby, `#${described}`)).to.have.text('Enter your e-mail address.');
    expect(lobby.shadowRoot!.activeElement === email).to.equal(true);
  });

  it('takes a complaint back as soon as it is put right', async () => {
    const lobby = await lobbyOf();
    await submit(lobby);
    fill(lobby, { email: 'ada@example.org' });
    await settled(lobby);
    expect(field(lobby, 'email')).to.have.attribute('aria-invalid', 'false');
    expect(field(lobby, 'room')).to.have.attribute('aria-invalid', 'true');
  });

  it('tells a page what was filled in, with Enter as with the button', async () => {
    const lobby = await lobbyOf();
    fill(lobby, { ...GOOD, email: ' ada@example.org ' });
    field(lobby, 'email').focus();
    setTimeout(() => void sendKeys({ press: 'Enter' }));
    const { options } = (await oneEvent(lobby, 'lobby-submit')) as unknown as { options: unknown };
    expect(options).to.deep.equal({ ...GOOD, startMuted: true, startCameraOff: true });
  });

  it('makes a given room its title', async () => {
    const name = 'Tea & <b>biscuits</b>';
    const lobby = await lobbyOf(html`<room-lobby room=${name}></room-lobby>`);
    expect(find(lobby, 'h2').textContent).to.equal(`Join ${name}`);
    expect(Boolean(lobby.renderRoot.querySelector('#room'))).to.equal(false);
  });

  it('fills in what the page knows, and what the person typed last time', async () => {
    localStorage.setItem('roomlet:me', JSON.stringify({ email: 'old@example.org', displayName: 'Old' }));
    expect(field(await lobbyOf(), 'email').value).to.equal('old@example.org');
    const given = await lobbyOf(html`<room-lobby email="new@example.org" display-name="New"></room-lobby>`);
    expect([field(given, 'email').value, field(given, 'displayName').value]).to.deep.equal([
      'new@example.org',
      'New',
    ]);
  });

  it('fills in the room of the last time, unless the page has given one', async () => {
    const first = await lobbyOf();
    fill(first, GOOD);
    await submit(first);
    first.remove();
    expect(field(await lobbyOf(), 'room').value).to.equal('tea');
    const given = await lobbyOf(html`<room-lobby room="coffee"></room-lobby>`);
    await submit(given);
    expect(field(await lobbyOf(), 'room').value).to.equal('tea');
  });

  it('says what is wrong when a field is left, and not before', async () => {
    const lobby = await lobbyOf();
    const email = field(lobby, 'email');
    email.focus();
    await sendKeys({ type: 'ada@' });
    await settled(lobby);
    expect(email).to.have.attribute('aria-invalid', 'false');
    field(lobby, 'displayName').focus();
    await settled(lobby);
    expect(email).to.have.attribute('aria-invalid', 'true');
    expect(find(lobby, `#${email.getAttribute('aria-describedby')!}`)).to.have.text(
      'Something is missing after the @, such as example.org.',
    );
    await expect(lobby).to.be.accessible();
    email.focus();
    await sendKeys({ type: 'example.org' });
    await settled(lobby);
    expect(email).to.have.attribute('aria-invalid', 'false');
  });

  it('lets one pass by an empty field without a word', async () => {
    const lobby = await lobbyOf();
    field(lobby, 'email').focus();
    field(lobby, 'room').focus();
    await settled(lobby);
    expect(lobby.renderRoot.querySelector('[aria-invalid="true"]')).to.equal(null);
  });

  it('puts right what was probably meant', async () => {
    const lobby = await lobbyOf();
    fill(lobby, { ...GOOD, email: 'ada@gmial.com' });
    field(lobby, 'email').focus();
    field(lobby, 'room').focus();
    await settled(lobby);
    const suggestion = find(find(lobby, 'room-suggestion'), 'button');
    expect(suggestion).to.contain.text('Did you mean ada@gmail.com?');
    suggestion.click();
    await submit(lobby);
    expect(rememberedPerson().email).to.equal('ada@gmail.com');
  });

  it('tells who is in the room that was typed, or given', async () => {
    const lobby = await lobbyOf();
    sessions.made[0]!.peekAnswer = { count: 2, capacity: 8 };
    fill(lobby, { room: ' tea ' });
    await until(() => find(lobby, 'room-presence').shadowRoot?.textContent?.includes('2 people are here'));
    expect(sessions.made[0]!.asked).to.deep.include(['peek', 'tea']);
    await expect(lobby).to.be.accessible();
    await lobbyOf(html`<room-lobby room="coffee"></room-lobby>`);
    await until(() =>
      sessions.made[1]!.asked.some(([method, room]) => method === 'peek' && room === 'coffee'),
    );
  });

  it('stands for the person by initials while there is no picture', async () => {
    const lobby = await lobbyOf(html`<room-lobby email="ada.lovelace@example.org"></room-lobby>`);
    expect(find(lobby, '.avatar')).to.have.text('AL');
    fill(lobby, { displayName: 'Grace' });
    await settled(lobby);
    expect(find(lobby, '.avatar')).to.have.text('G');
  });

  describe('with "for"', () => {
    it('neither looks into the room nor opens devices once the call has begun', async () => {
      const { lobby } = await pair();
      expect(deep(lobby, 'room-preview')).to.not.equal(null);
      fill(lobby, GOOD);
      await submit(lobby);
      await settled(lobby);
      expect(deep(lobby, 'room-preview')).to.equal(null);
      expect(find<RoomPresence>(lobby, 'room-presence').session).to.equal(null);
    });

    it('joins with the session of that room, which it has warmed up', async () => {
      const { lobby, room, session } = await pair();
      expect(sessions.made).to.deep.equal([session]);
      session.setLocal({ microphone: true, cameraPending: true });
      fill(lobby, GOOD);
      await submit(lobby);
      const [, options] = session.asked.find(([method]) => method === 'join') ?? [];
      expect(options).to.include({ ...GOOD, startMuted: false, startCameraOff: false });
      expect(room.state).to.equal('joined');
    });

    it('makes way for the call, and is back after it', async () => {
      const { lobby, room } = await pair();
      expect(getComputedStyle(room).display).to.equal('none');
      fill(lobby, GOOD);
      await submit(lobby);
      expect(getComputedStyle(lobby).display).to.equal('none');
      expect(getComputedStyle(room).display).to.equal('block');
      await room.leave();
      await settled(lobby);
      await settled(room);
      expect(getComputedStyle(lobby).display).to.equal('block');
      expect(getComputedStyle(room).display).to.equal('none');
      expect(room.state).to.equal('lobby');
    });

    it('lets a page step in', async () => {
      const { lobby, session } = await pair();
      lobby.addEventListener('lobby-submit', (event) => event.preventDefault());
      fill(lobby, GOOD);
      await submit(lobby);
      expect(session.count('join')).to.equal(0);
    });

    it('says why it was refused and what to do, and goes on', async () => {
      const { lobby, session } = await pair();
      session.refuseWith = new CodedError('full', 'The room is full.');
      fill(lobby, GOOD);
      await submit(lobby);
      expect(find(lobby, '[role="alert"]')).to.contain.text(
        'This room is full. Try again when somebody has left',
      );
      session.refuseWith = null;
      await submit(lobby);
      expect(session.state.phase).to.equal('joined');
    });

    it('puts a refused e-mail beside the e-mail', async () => {
      const { lobby, session } = await pair();
      session.refuseWith = new CodedError('invalid-email', 'no');
      fill(lobby, GOOD);
      await submit(lobby);
      expect(find(lobby, '#email-problem')).to.contain.text('such as name@example.org');
    });

    it('does not join twice', async () => {
      const { lobby, session } = await pair();
      fill(lobby, GOOD);
      const form = find<HTMLFormElement>(lobby, 'form');
      form.requestSubmit();
      form.requestSubmit();
      await settled(lobby);
      expect(session.count('join')).to.equal(1);
    });
  });

  describe('leads', () => {
    it('to a room that comes after it, and keeps nothing of its own then', async () => {
      const page = await fixture<HTMLElement>(html`<div><room-lobby for="target"></room-lobby></div>`);
      const lobby = page.querySelector<RoomLobby>('room-lobby')!;
      await settled(lobby);
      const [own] = sessions.made;
      const room = document.createElement('video-room');
      room.id = 'target';
      page.append(room);
      fill(lobby, GOOD);
      await submit(lobby);
      expect([own?.closed, own?.count('join')]).to.deep.equal([true, 0]);
      expect([sessions.made.length, room.session === sessions.made[1]]).to.deep.equal([2, true]);
      expect(room.state).to.equal('joined');
      expect(getComputedStyle(lobby).display).to.equal('none');
    });

    it('where "for" says by now', async () => {
      const { lobby, session, room: first } = await pair();
      const second = document.createElement('video-room');
      second.id = 'second';
      lobby.setAttribute('for', 'second');
      lobby.after(second);
      await settled(lobby);
      const warm = second.session as FakeSession;
      expect([warm.count('prepare'), warm.count('startPreview')]).to.deep.equal([1, 1]);
      fill(lobby, GOOD);
      await submit(lobby);
      expect([first.state, second.state]).to.deep.equal(['lobby', 'joined']);
      expect([session.closed, session.count('join')]).to.deep.equal([false, 0]);
    });

    for (const [what, template] of [
      ['"for" names nothing', html`<room-lobby for="typo"></room-lobby>`],
      ['it says nothing', html`<room-lobby></room-lobby>`],
    ] as const) {
      it(`nowhere, and says so, where ${what}`, async () => {
        const lobby = await lobbyOf(template);
        fill(lobby, GOOD);
        await submit(lobby);
        expect(find(lobby, '[role="alert"]')).to.contain.text('This form leads to no room.');
        lobby.addEventListener('lobby-submit', (event) => event.preventDefault());
        await submit(lobby);
        expect(find(lobby, '[role="alert"]').textContent?.trim()).to.equal('');
      });
    }

    it('in another document as in its own', async () => {
      const { lobby, room, session } = await pair();
      const frame = await fixture<HTMLIFrameElement>(html`<iframe title="another document"></iframe>`);
      frame.contentDocument!.body.append(lobby.parentElement!);
      await settled(lobby);
      expect(frame.contentWindow!.getComputedStyle(room).display).to.equal('none');
      fill(lobby, GOOD);
      await submit(lobby);
      expect([room.state, room.session === session, session.closed]).to.deep.equal(['joined', true, false]);
    });
  });

  describe('when another service is named', () => {
    const services = (): readonly string[] => sessions.made.map(({ options }) => options.server);
    const NEW = 'https://new.example.org';

    it('turns to that', async () => {
      const lobby = await lobbyOf(html`<room-lobby server="https://old.example.org"></room-lobby>`);
      lobby.server = NEW;
      await settled(lobby);
      expect(services()).to.deep.equal(['https://old.example.org', NEW]);
      const [old, now] = sessions.made;
      expect([old?.closed, now?.closed, now?.count('startPreview')]).to.deep.equal([true, false, 1]);
    });

    for (const [what, template] of [
      ['elsewhere', html`<room-lobby for="target"></room-lobby><video-room id="target"></video-room>`],
      ['inside', html`<video-room></video-room>`],
      ['put inside', html`<video-room><room-lobby slot="lobby"></room-lobby></video-room>`],
    ] as const) {
      it(`follows its room there, ${what}`, async () => {
        const page = await fixture<HTMLElement>(html`<div>${template}</div>`);
        const room = page.querySelector('video-room')!;
        await settled(room);
        const [old] = sessions.made;
        room.server = NEW;
        await settled(room);
        const lobby = page.querySelector<RoomLobby>('room-lobby') ?? find<RoomLobby>(room, 'room-lobby');
        fill(lobby, GOOD);
        await submit(lobby);
        expect([old?.closed, old?.count('join'), services().at(-1)]).to.deep.equal([true, 0, NEW]);
        const now = room.session as FakeSession;
        expect([room.state, now === sessions.made[1], sessions.made.length]).to.deep.equal([
          'joined',
          true,
          2,
        ]);
        expect(now.count('startPreview')).to.be.at.least(1);
      });
    }
  });

  it('lets one join where no device can be had', async () => {
    const { lobby, session } = await pair();
    session.setLocal({ cameraError: 'permission-denied', microphoneError: 'permission-denied' });
    await settled(lobby);
    expect(find(lobby, '[part="join-button"]')).to.contain.text('Join without camera and microphone');
    fill(lobby, GOOD);
    await submit(lobby);
    const [, options] = session.asked.find(([method]) => method === 'join') ?? [];
    expect(options).to.include({ startMuted: true, startCameraOff: true });
  });

  it('has the switches of its preview done by the session, once', async () => {
    const { lobby, session } = await pair();
    find(lobby, '[part="microphone-button"]').click();
    find(lobby, '[part="camera-button"]').click();
    expect(session.asked.slice(-2)).to.deep.equal([
      ['toggle-microphone', true],
      ['toggle-camera', true],
    ]);
  });

  it('checks the connection when it is asked to, over the session that a call would use', async () => {
    const { lobby, session } = await pair();
    find(lobby, '[part="check-button"]').click();
    await until(() => session.count('diagnose') === 1, 'the check has begun');
    await settled(lobby);
    expect(session.count('join')).to.equal(0);
    expect(find(lobby, '.summary').textContent).to.contain('Checking your connection…');
    await expect(lobby).to.be.accessible();
  });

  it('says so when not even the check can be fetched', async () => {
    const { lobby, session } = await pair();
    session.diagnosis = Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
    find(lobby, '[part="check-button"]').click();
    await until(() => find(lobby, '[role="alert"]').textContent, 'a sentence');
    expect(find(lobby, '[role="alert"]')).to.contain.text('The service cannot be reached');
  });

  it('lets go of what it opened when it is removed', async () => {
    const lobby = await lobbyOf();
    lobby.remove();
    await settled(lobby);
    expect(sessions.made[0]?.closed).to.equal(true);
  });
});

import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { loadTexts } from '../../i18n/localize.ts';
import type { BeforeJoinEvent } from '../../events/index.ts';
import { chatEntry, participant, type FakeSession } from '../../testing/fake-session.ts';
import { deep, fakeSessions, find, joinedRoom, roomOf, settled } from '../../testing/room-fixture.ts';
import { codeOf } from '../../testing/refusal.ts';
import { CodedError } from '../../utils/coded-error.ts';

const sessions = fakeSessions();

describe('<video-room>', () => {
  beforeEach(() => {
    sessions.made.length = 0;
    localStorage.clear();
    sessionStorage.clear();
  });
  after(sessions.restore);

  describe('before a call', () => {
    it('shows a lobby that shares its session', async () => {
      const { room, session } = await roomOf(html`<video-room room="tea"></video-room>`);
      expect(find(room, 'room-lobby').offsetHeight).to.be.above(0);
      expect(sessions.made).to.deep.equal([session]);
      expect(session.count('prepare')).to.equal(1);
      expect(room.matches(':state(lobby)')).to.equal(true);
      await expect(room).to.be.accessible();
    });

    it('has the switches of the lobby done once', async () => {
      const { room, session } = await roomOf(html`<video-room></video-room>`);
      find(room, 'room-preview [part="microphone-button"], [part="microphone-button"]').click();
      expect(session.count('toggle-microphone')).to.equal(1);
    });

    it('takes a lobby that the page puts in', async () => {
      const { room, session } = await roomOf(
        html`<video-room><room-lobby slot="lobby" room="tea"></room-lobby></video-room>`,
      );
      expect(sessions.made).to.deep.equal([session]);
      expect(room.querySelector<HTMLElement>('room-lobby')!.offsetHeight).to.be.above(0);
    });

    it('shows a button where the page knows who joins what', async () => {
      const { room, session } = await roomOf(
        html`<video-room room="tea" email="me@example.org"></video-room>`,
      );
      find(room, '[part="join-button"]').click();
      await settled(room);
      expect(session.state.phase).to.equal('joined');
    });

    it('passes the server on, and otherwise takes the one that served the script', async () => {
      await roomOf(html`<video-room server="https://meet.example.org"></video-room>`);
      await roomOf(html`<video-room></video-room>`);
      expect(sessions.made.map(({ options }) => options.server)).to.deep.equal([
        'https://meet.example.org',
        location.origin,
      ]);
    });

    it('keeps the language of its `lang`', async () => {
      const { room, session } = await roomOf(
        html`<video-room lang="de-AT" email="me@example.org" room="tea"></video-room>`,
      );
      await room.join();
      session.receive(chatEntry('1', { at: new Date(2026, 0, 5, 15, 4).getTime() }));
      await room.toggleChat(true);
      expect(find(room, 'time')).to.have.text('15:04');
      room.lang = 'en-US';
      await settled(room);
      expect(find(room, 'time').textContent).to.match(/3:04\sPM/);
    });
  });

  describe('join()', () => {
    it('joins with what the attributes say, overridden by its options', async () => {
      const { room, session } = await roomOf(
        html`<video-room
          room="tea"
          email="me@example.org"
          call-mode="ring"
          relay-only
          start-muted
          token="t"
        ></video-room>`,
      );
      await room.join({ displayName: 'Me', startMuted: false });
      expect(session.asked.find(([method]) => method === 'join')?.[1]).to.deep.equal({
        room: 'tea',
        email: 'me@example.org',
        displayName: 'Me',
        token: 't',
        mode: 'ring',
        relayOnly: true,
        startMuted: false,
        startCameraOff: false,
        audioOnly: false,
      });
    });

    it('is refused without a room or an e-mail, with a code and an event', async () => {
      const { room, session } = await roomOf(html`<video-room></video-room>`);
      const told = oneEvent(room, 'room-error');
      expect(await codeOf(room.join({ email: 'me@example.org' }))).to.equal('invalid-room');
      expect(await told).to.include({ code: 'invalid-room' });
      expect(await codeOf(room.join({ room: 'tea' }))).to.equal('invalid-email');
      expect(session.count('join')).to.equal(0);
    });

    it('rejects with what the service refuses', async () => {
      const { room, session } = await roomOf(
        html`<video-room room="tea" email="me@example.org"></video-room>`,
      );
      session.refuseWith = new CodedError('full', 'The room is full.');
      expect(await room.join().catch((error: unknown) => error)).to.equal(session.refuseWith);
    });

    it('says that somebody was not let in, who may ask once more', async () => {
      const { room, session } = await roomOf(
        html`<video-room room="tea" email="me@example.org"></video-room>`,
      );
      await loadTexts();
      session.refuseWith = new CodedError('denied', 'You were not let in.');
      expect(await codeOf(room.join())).to.equal('denied');
      await settled(room);
      expect(find(room, '[part="notice"]')).to.contain.text('You were not let in.');
      expect(find(room, '[part="join-button"]')).to.have.trimmed.text('Try again');
      session.refuseWith = new CodedError('full', 'The room is full.');
      expect(await codeOf(room.join())).to.equal('full');
      await settled(room);
      expect(find(room, '[part="join-button"]')).to.have.trimmed.text('Try again');
      session.refuseWith = null;
      find(room, '[part="join-button"]').click();
      await settled(room);
      expect(room.state).to.equal('joined');
    });

    it('lets a page refuse, at once or later, and supply a token', async () => {
      const { room, session } = await roomOf(
        html`<video-room room="tea" email="me@example.org"></video-room>`,
      );
      const answers: readonly ((event: BeforeJoinEvent) => void)[] = [
        (event) => event.preventDefault(),
        (event) => event.respondWith(Promise.resolve(false)),
        (event) => event.respondWith(Promise.reject(new Error('Buy a ticket first.'))),
      ];
      for (const answer of answers) {
        room.addEventListener('before-join', answer, { once: true });
        expect(await codeOf(room.join())).to.equal('denied');
      }
      expect(room.error).to.deep.equal({ code: 'denied', message: 'Buy a ticket first.' });
      expect(session.count('join')).to.equal(0);
      room.addEventListener('before-join', (event) => event.respondWith({ token: 'fresh' }), { once: true });
      await room.join();
      expect(session.asked.find(([method]) => method === 'join')?.[1]).to.include({ token: 'fresh' });
      expect(room.error).to.equal(null);
    });

    it('once more finds the switches as the person has left them', async () => {
      const { room, session } = await joinedRoom();
      session.setLocal({ microphone: true, camera: true });
      await room.toggleMicrophone(false);
      await room.toggleCamera(false);
      session.end('network');
      await settled(room);
      find(room, '[part="join-button"]').click();
      await settled(room);
      const joins = session.asked.filter(([method]) => method === 'join');
      expect(joins.at(-1)?.[1]).to.include({ startMuted: true, startCameraOff: true });
    });

    it('happens by itself with `autojoin`', async () => {
      const { session } = await roomOf(
        html`<video-room room="tea" email="me@example.org" autojoin></video-room>`,
      );
      expect(session.state.phase).to.equal('joined');
    });

    it('happens by itself after a reload in a call, as soon as the room is known', async () => {
      const { room, session } = await roomOf(html`<video-room></video-room>`);
      session.rememberedJoin = { room: 'tea', email: 'me@example.org', startMuted: true };
      room.room = 'tea';
      await settled(room);
      expect(session.state.phase).to.equal('joined');
      expect(session.asked.find(([method]) => method === 'join')?.[1]).to.include({ startMuted: true });
    });

    it('happens by itself with what a lobby on another page has handed over', async () => {
      sessionStorage.setItem(
        'roomlet:join:tea',
        JSON.stringify({ email: 'me@example.org', startCameraOff: true }),
      );
      const { session } = await roomOf(html`<video-room room="tea"></video-room>`);
      expect(session.asked.find(([method]) => method === 'join')?.[1]).to.include({
        email: 'me@example.org',
        startCameraOff: true,
      });
    });
  });

  describe('in the document', () => {
    it('keeps the call when it is moved', async () => {
      const { room, session } = await joinedRoom();
      const elsewhere = await fixture<HTMLElement>(html`<section></section>`);
      elsewhere.append(room);
      await settled(room);
      expect(session.closed).to.equal(false);
      expect(room.state).to.equal('joined');
    });

    it('ends the call when it is removed, and starts afresh when it is put back', async () => {
      const { room, session } = await joinedRoom();
      const parent = room.parentElement!;
      room.remove();
      await settled(room);
      expect(session.closed).to.equal(true);
      parent.append(room);
      await settled(room);
      expect(room.session).to.not.equal(session);
      expect(Boolean(find(room, 'room-lobby'))).to.equal(true);
    });

    it('tells whoever listens to it that its removal has ended the call, and leads nowhere', async () => {
      const { room } = await joinedRoom(html`<video-room end-url="#after"></video-room>`);
      const told: unknown[] = [];
      room.addEventListener('room-state-changed', ({ state, previous }) =>
        told.push([previous, state, room.state]),
      );
      room.addEventListener('room-left', ({ reason }) => told.push([reason, room.state]));
      room.remove();
      await settled(room);
      expect(told).to.have.deep.members([
        ['joined', 'ended', 'ended'],
        ['left', 'ended'],
      ]);
      expect(location.hash).to.equal('');
    });

    it('makes no session that nothing would end, when it is removed before it is rendered', async () => {
      const page = document.querySelector('body')!;
      const room = document.createElement('video-room');
      Object.assign(room, { room: 'tea', email: 'me@example.org', autojoin: true });
      const began = sessions.made.length;
      page.append(room);
      room.remove();
      await settled(room);
      expect(sessions.made).to.have.length(began);
      page.append(room);
      await settled(room);
      expect(room.state).to.equal('joined');
      room.remove();
    });

    it('is not disturbed by another room', async () => {
      const first = await joinedRoom();
      const second = await joinedRoom();
      await second.room.leave();
      await settled(second.room);
      expect(first.room.state).to.equal('joined');
      expect(first.session).to.not.equal(second.session);
      await second.room.toggleChat(true).catch(() => undefined);
      expect(Boolean(deep(first.room, 'room-chat'))).to.equal(false);
    });

    it('shows the same in another document, with sheets of that document', async () => {
      const { room, session } = await joinedRoom();
      const frame = await fixture<HTMLIFrameElement>(
        html`<iframe title="another document" width="900" height="700"></iframe>`,
      );
      frame.contentDocument!.body.append(room);
      session.add(participant('ada'));
      await settled(room);
      const tile = find(room, 'room-tile');
      expect(frame.contentWindow!.getComputedStyle(tile).position).to.equal('absolute');
      expect(frame.contentWindow!.getComputedStyle(room).display).to.equal('block');
      expect(room.state).to.equal('joined');
    });

    it('starts with what the page styles, and lets nothing of it further in', async () => {
      const page = await fixture<HTMLElement>(
        html`<div>
          <style>
            .hostile * {
              font-size: 40px;
              letter-spacing: 9px;
              text-transform: uppercase;
              color: red;
            }
          </style>
          <div class="hostile"><video-room></video-room></div>
        </div>`,
      );
      const title = find(page.querySelector('video-room')!, 'h2');
      const { letterSpacing, textTransform, color } = getComputedStyle(title);
      expect([parseFloat(letterSpacing) <= 0 || letterSpacing === 'normal', textTransform]).to.deep.equal([
        true,
        'none',
      ]);
      expect(color).to.not.equal('rgb(255, 0, 0)');
    });
  });

  it('works at 280 pixels without scrolling sideways', async () => {
    const box = await fixture<HTMLElement>(html`<div><video-room></video-room></div>`);
    box.style.width = '280px';
    const room = box.querySelector('video-room')!;
    await settled(room);
    const base = find(room, '.base');
    expect(base.scrollWidth).to.be.at.most(base.clientWidth);
    await room.join({ room: 'a long name for such a narrow place', email: 'me@example.org' });
    (room.session as FakeSession).add(participant('ada'));
    await settled(room);
    expect(base.scrollWidth).to.be.at.most(base.clientWidth);
  });

  it('has no style attribute in anything that its templates render', async () => {
    const { room, session } = await joinedRoom();
    session.add(participant('ada', { link: 'none' }));
    await room.toggleChat(true);
    await settled(room);
    const styled: string[] = [];
    const visit = (root: ParentNode): void => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        // Tiles and what lies upon them get their places, and people their colour, through the CSSOM.
        const allowed =
          element.matches('room-tile, room-zoom, .over') || /^--_hue: \d+;$/.test(element.style.cssText);
        if (element.hasAttribute('style') && !allowed) styled.push(element.outerHTML);
        if (element.shadowRoot) visit(element.shadowRoot);
      }
    };
    visit(room.renderRoot as ShadowRoot);
    expect(styled).to.deep.equal([]);
  });
});

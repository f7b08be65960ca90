import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { AppMessageEvent, BeforeJoinEvent, JoinResponse } from '../../events/index.ts';
import type { FileTransfer } from '../../room/room-state.ts';
import { participant, type FakeSession } from '../../testing/fake-session.ts';
import { deep, fakeSessions, find, joinedRoom, settled } from '../../testing/room-fixture.ts';
import { codeOf } from '../../testing/refusal.ts';
import { VideoRoom } from './video-room.ts';

const sessions = fakeSessions();
const known = html`<video-room room="tea" email="me@example.org"></video-room>`;

/** From now on each join waits for what the test answers. */
function asking(room: VideoRoom) {
  const asked: ((answer: JoinResponse | Promise<never>) => void)[] = [];
  room.addEventListener('before-join', (event) =>
    event.respondWith(new Promise<JoinResponse>((resolve) => asked.push(resolve))),
  );
  return asked;
}

describe('what a page scripts', () => {
  beforeEach(() => {
    sessions.made.length = 0;
    localStorage.clear();
    sessionStorage.clear();
  });
  after(sessions.restore);

  describe('before-join', () => {
    it('may be answered later: the room is connecting until then, and can be left', async () => {
      const room = await fixture<VideoRoom>(known);
      const asked = asking(room);
      const joined = room.join();
      await settled(room);
      expect(room.state).to.equal('connecting');
      expect(room.matches(':state(connecting)')).to.equal(true);
      expect(find(room, '.notice')).to.contain.text('Joining');
      find(room, '[part="cancel-button"]').click();
      expect((room.session as FakeSession).count('leave')).to.equal(1);
      asked[0]?.({ token: 'paid' });
      await joined;
      const { asked: calls } = room.session as FakeSession;
      expect(calls.find(([method]) => method === 'join')?.[1]).to.include({ token: 'paid' });
    });

    it('that is refused in words shows them, on the page’s button and in the lobby', async () => {
      const room = await fixture<VideoRoom>(known);
      const asked = asking(room);
      const told = oneEvent(room, 'room-error');
      const joined = codeOf(room.join());
      asked[0]?.(Promise.reject(new Error('Buy a ticket first.')));
      expect(await joined).to.equal('denied');
      expect(await told).to.include({ code: 'denied', message: 'Buy a ticket first.' });
      await settled(room);
      expect(room.error).to.deep.equal({ code: 'denied', message: 'Buy a ticket first.' });
      expect(find(room, '.notice')).to.contain.text('Buy a ticket first.');
      expect(find(room, '[part="join-button"]'), 'the page may answer otherwise').to.have.text('Try again');

      const other = await fixture<VideoRoom>(html`<video-room room="tea"></video-room>`);
      other.addEventListener('before-join', (event) =>
        event.respondWith(Promise.reject(new Error('Closed.'))),
      );
      await settled(other);
      const lobby = find<HTMLElement & { updateComplete: Promise<boolean> }>(other, 'room-lobby');
      const email = find<HTMLInputElement>(lobby, 'input[name="email"]');
      email.value = 'me@example.org';
      email.dispatchEvent(new Event('input'));
      find(lobby, '[part="join-button"]').click();
      await settled(lobby);
      await settled(lobby);
      expect(find(lobby, '[part="error"]')).to.have.text('Closed.');
    });

    it('that is refused without words is told in the person’s language', async () => {
      const room = await fixture<VideoRoom>(
        html`<video-room lang="de" room="tea" email="me@example.org"></video-room>`,
      );
      const asked = asking(room);
      const joined = codeOf(room.join());
      asked[0]?.(false);
      expect(await joined).to.equal('denied');
      await settled(room);
      expect(find(room, '.notice').textContent).not.to.contain('You were not let in.');
    });

    it('holds for every way into a room', async () => {
      const ways: Readonly<Record<string, (room: VideoRoom) => unknown>> = {
        'the method': (room) => room.join(),
        'the command': (room) =>
          room.dispatchEvent(Object.assign(new Event('command'), { command: '--join' })),
        autojoin: (room) => (room.autojoin = true),
        'the button': (room) => find(room, '[part="join-button"]').click(),
      };
      for (const [way, go] of Object.entries(ways)) {
        const room = await fixture<VideoRoom>(known);
        const events: BeforeJoinEvent[] = [];
        room.addEventListener('before-join', (event) => {
          events.push(event);
          event.respondWith({ token: 'fresh' });
        });
        await settled(room);
        go(room);
        await settled(room);
        await settled(room);
        expect(events, way).to.have.length(1);
        expect(room.state, way).to.equal('joined');
      }
    });

    it('asks again to join again, and after a reload: no token is used twice', async () => {
      const room = await fixture<VideoRoom>(known);
      const session = room.session as FakeSession;
      let count = 0;
      room.addEventListener('before-join', (event) => event.respondWith({ token: `token-${++count}` }));
      await room.join();
      session.end('network');
      await settled(room);
      find(room, '[part="join-button"]').click();
      await settled(room);
      session.end('left');
      session.rememberedJoin = { room: 'tea', email: 'me@example.org' };
      session.set({ phase: 'idle', endReason: null });
      room.requestUpdate('room');
      await settled(room);
      await settled(room);
      const joins = session.asked.filter(([method]) => method === 'join');
      expect(joins.map(([, options]) => (options as { readonly token?: string }).token)).to.deep.equal([
        'token-1',
        'token-2',
        'token-3',
      ]);
    });

    it('that is neither a token nor yes or no joins nothing, and says so in the console', async () => {
      const warned: unknown[] = [];
      const { warn } = console;
      console.warn = (...words: readonly unknown[]) => void warned.push(words.at(-1));
      try {
        for (const answer of ['abc', { tokn: 'abc' }, { token: 5 }, 5] as unknown as readonly boolean[]) {
          const room = await fixture<VideoRoom>(known);
          room.addEventListener('before-join', (event) => event.respondWith(answer));
          const error = await room.join().then(
            () => null,
            (cause: { readonly code?: string }) => cause,
          );
          expect(error?.code).to.equal('invalid');
          expect(room.state).to.equal('lobby');
          expect(warned.at(-1)).to.equal(answer);
        }
      } finally {
        console.warn = warn;
      }
      for (const answer of [undefined, null, true]) {
        const room = await fixture<VideoRoom>(known);
        room.addEventListener('before-join', (event) => event.respondWith(answer));
        await room.join();
        expect(room.state).to.equal('joined');
      }
    });

    it('asks once about a join that is under way', async () => {
      const room = await fixture<VideoRoom>(known);
      const asked = asking(room);
      void room.join();
      void room.join().catch(() => undefined);
      await settled(room);
      expect(asked).to.have.length(1);
    });

    it('is responded to once, and in time, as a FetchEvent is', async () => {
      const room = await fixture<VideoRoom>(known);
      const names: string[] = [];
      const attempt = (event: BeforeJoinEvent) => {
        try {
          event.respondWith(true);
          names.push('taken');
        } catch (error) {
          names.push(error instanceof DOMException ? error.name : String(error));
        }
      };
      let kept: BeforeJoinEvent | undefined;
      room.addEventListener('before-join', (event) => {
        kept = event;
        attempt(event);
        attempt(event);
      });
      await room.join();
      if (kept) attempt(kept);
      expect(names).to.deep.equal(['taken', 'InvalidStateError', 'InvalidStateError']);
      const late = await fixture<VideoRoom>(known);
      late.addEventListener('before-join', (event) => (kept = event), { once: true });
      await late.join();
      if (kept) attempt(kept);
      expect(names.at(-1)).to.equal('InvalidStateError');
    });
  });

  describe('app-message', () => {
    it('tells the page what another page has sent, by whom, and whether nobody else got it', async () => {
      const { room, session } = await joinedRoom();
      session.add(participant('ada'));
      const everybody = oneEvent(room, 'app-message');
      session.emit('app-message', { from: 'ada', data: { slide: 3 } });
      expect(await everybody).to.deep.include({ data: { slide: 3 }, from: 'ada', to: null });
      expect(((await everybody) as Event as AppMessageEvent).participant).to.equal(room.participants[0]);
      const whispered = oneEvent(room, 'app-message');
      session.emit('app-message', { from: 'ada', to: 'me', data: null });
      expect(await whispered).to.include({ data: null, to: 'me' });
      await room.sendAppMessage([1], { to: 'ada' });
      expect(session.asked.at(-1)).to.deep.equal(['sendAppMessage', [1], { to: 'ada' }]);
    });
  });

  describe('files', () => {
    it('are told of although nothing that comes later could be fetched', async () => {
      const { load } = VideoRoom;
      VideoRoom.load = () => Promise.reject(new TypeError('Failed to fetch'));
      try {
        const { room, session } = await joinedRoom();
        // In a page it would be an element that nobody has defined.
        find(room, 'room-extras').remove();
        const told: unknown[] = [];
        room.addEventListener('file-offered', ({ file }) => told.push(['offered', file]));
        room.addEventListener('file-received', ({ file }) => told.push(['received', file]));
        const file = { id: 'ada/1', name: 'tea.txt', senderName: 'ada' } as FileTransfer;
        session.emit('file-offered', { file });
        session.emit('file-received', { file });
        expect(told).to.deep.equal([
          ['offered', file],
          ['received', file],
        ]);
      } finally {
        VideoRoom.load = load;
      }
    });

    it('are told of once', async () => {
      const { room, session } = await joinedRoom();
      await settled(room);
      let told = 0;
      room.addEventListener('file-offered', () => (told += 1));
      session.emit('file-offered', { file: { id: 'ada/1', name: 'x', senderName: 'ada' } as FileTransfer });
      expect(told).to.equal(1);
    });
  });

  describe('setTrackProcessor', () => {
    it('keeps nothing that it was refused for', async () => {
      const room = document.createElement('video-room');
      const blur = (track: MediaStreamTrack) => track;
      await room.setTrackProcessor('camera', blur).catch(() => undefined);
      document.body.append(room);
      await settled(room);
      await room.setTrackProcessor('screen' as 'camera', blur).catch(() => undefined);
      await room.setTrackProcessor('microphone', 'blur' as never).catch(() => undefined);
      room.remove();
      await settled(room);
      document.body.append(room);
      await settled(room);
      expect((room.session as FakeSession).count('setTrackProcessor')).to.equal(0);
      room.remove();
    });

    it('holds for the sessions that come after the element was taken out', async () => {
      const room = await fixture<VideoRoom>(known);
      const blur = (track: MediaStreamTrack) => track;
      await room.setTrackProcessor('camera', blur);
      const parent = room.parentElement;
      room.remove();
      await settled(room);
      parent?.append(room);
      await settled(room);
      const session = room.session as FakeSession;
      expect(session.asked).to.deep.include(['setTrackProcessor', 'camera', blur]);
      expect(deep(room, '.notice')).not.to.equal(null);
    });
  });
});

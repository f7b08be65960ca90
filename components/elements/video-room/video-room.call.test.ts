import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { chatEntry, participant, type FakeSession } from '../../testing/fake-session.ts';
import { fileTransfer } from '../../testing/file-transfer.ts';
import { toneTrack, until } from '../../testing/media.ts';
import { deep, fakeSessions, find, joinedRoom, settled } from '../../testing/room-fixture.ts';
import type { VideoRoom } from './video-room.ts';

const sessions = fakeSessions();
const toasts = (room: VideoRoom): string[] => {
  const list = find(room, 'room-toasts').shadowRoot!;
  return [...list.querySelectorAll('.toast')].map((toast) => toast.textContent!);
};
const focusInside = (room: VideoRoom): Element | null => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return room.contains(document.activeElement) || document.activeElement === room ? active : null;
};

describe('<video-room> in a call', () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  after(sessions.restore);

  it('is accessible, alone and with others, chat and people open', async () => {
    const { room, session } = await joinedRoom();
    await expect(room).to.be.accessible();
    session.add(
      participant('ada', { microphone: false }),
      participant('grace', { hand: true, link: 'reconnecting' }),
    );
    session.receive(chatEntry('1', { text: 'see https://example.org' }));
    await room.toggleChat(true);
    await expect(room).to.be.accessible();
    await room.togglePeople(true);
    await expect(room).to.be.accessible();
  });

  it('is accessible in the dark and after the call', async () => {
    const { room, session } = await joinedRoom(html`<video-room theme="dark"></video-room>`);
    await room.togglePeople(true);
    await expect(room).to.be.accessible();
    session.end('network');
    await settled(room);
    await expect(room).to.be.accessible();
  });

  it('tells who is there, and what oneself is', async () => {
    const { room, session } = await joinedRoom();
    session.add(participant('ada'));
    expect(room.participants.map(({ id }) => id)).to.deep.equal(['ada']);
    expect(room.localParticipant.id).to.equal('me');
    expect(room.matches(':state(joined)')).to.equal(true);
  });

  it('has what its controls ask for done by the session', async () => {
    const { room, session } = await joinedRoom();
    for (const name of ['microphone', 'camera', 'screenshare', 'hand'])
      find(room, `[data-name="${name}"]`).click();
    await settled(room);
    const { microphone, camera, screen, hand } = session.state.local;
    expect([microphone, camera, screen, hand]).to.deep.equal([true, true, true, true]);
    find(room, '[data-name="leave"]').click();
    await settled(room);
    expect(room.state).to.equal('ended');
  });

  it('obeys invoker commands', async () => {
    const { room, session } = await joinedRoom();
    const command = (name: string): boolean =>
      room.dispatchEvent(Object.assign(new Event('command'), { command: name }));
    command('--toggle-microphone');
    command('--toggle-hand');
    command('--constructor');
    command('toggle-camera');
    await settled(room);
    expect(
      session.asked.filter(([method]) => String(method).startsWith('toggle')).map(([method]) => method),
    ).to.deep.equal(['toggle-microphone', 'toggle-hand']);
    command('--leave');
    await settled(room);
    expect(room.state).to.equal('ended');
    command('--join');
    await settled(room);
    expect(room.state).to.equal('ended');
    expect(room.error?.code).to.equal('invalid-room');
  });

  it('tells the page what happens', async () => {
    const { session } = await joinedRoom();
    const ada = participant('ada');
    const happenings: readonly (readonly [string, () => void])[] = [
      ['participant-joined', () => session.add(ada)],
      ['participant-updated', () => session.update('ada', { microphone: false })],
      ['hand-raised', () => session.update('ada', { hand: true })],
      ['connection-quality-changed', () => session.update('ada', { link: 'poor' })],
      ['screenshare-started', () => session.update('ada', { screen: true })],
      ['screenshare-stopped', () => session.update('ada', { screen: false })],
      ['screenshare-started', () => session.setLocal({ screen: true })],
      ['screenshare-stopped', () => session.setLocal({ screen: false })],
      ['incoming-call', () => session.emit('incoming-call', { participant: ada })],
      ['call-accepted', () => session.emit('call-accepted', { participant: ada })],
      ['call-declined', () => session.emit('call-declined', { participant: ada })],
      ['call-cancelled', () => session.emit('call-cancelled', { participant: ada, reason: 'timeout' })],
      ['call-ended', () => session.emit('call-ended', { participant: ada })],
      ['chat-message', () => session.receive(chatEntry('1'))],
      ['device-error', () => session.emit('device-error', { device: 'camera', type: 'in-use' })],
      ['participant-left', () => session.emit('participant-left', { participant: ada, reason: 'left' })],
      ['room-reconnecting', () => session.emit('reconnecting', {})],
      ['room-reconnected', () => session.emit('reconnected', {})],
      ['room-error', () => session.emit('error', { code: 'internal', message: 'x' })],
      ['room-left', () => session.end('kicked')],
    ];
    for (const [name, happen] of happenings) {
      // Heard on the document: they bubble, and cross shadow roots.
      const told = oneEvent(document, name);
      happen();
      const event = await told;
      expect(event.composed, name).to.equal(true);
    }
  });

  it('tells of a connection that stands, and then only of what is different', async () => {
    const { room, session } = await joinedRoom();
    const told: string[] = [];
    room.addEventListener('connection-quality-changed', ({ participant: { id }, quality }) =>
      told.push(`${id} ${quality}`),
    );
    session.add(participant('ada', { link: 'none' }));
    for (const link of [
      'connecting',
      'connected',
      'poor',
      'reconnecting',
      'failed',
      'connected',
      'none',
    ] as const)
      session.update('ada', { link });
    session.update('ada', { link: 'connected' });
    session.update('ada', { hand: true });
    expect(told).to.deep.equal(['ada good', 'ada poor', 'ada lost', 'ada good', 'ada good']);
  });

  it('covers no state of a connection with that of the service, on a phone either', async () => {
    const { room, session } = await joinedRoom(
      html`<video-room style="inline-size: 320px; block-size: 600px"></video-room>`,
    );
    session.add(participant('ada', { link: 'reconnecting' }), participant('bob', { link: 'poor' }));
    session.set({ phase: 'reconnecting' });
    await settled(room);
    const banner = find(room, '.banner').getBoundingClientRect();
    await until(() => deep(room, '[part="status"]'));
    expect(find(room, '[part="status"]').getBoundingClientRect().bottom).to.be.below(banner.top);
    expect(banner.bottom).to.be.below(find(room, 'room-toolbar').getBoundingClientRect().top);
  });

  it('notes in passing who came, who left and who did not answer', async () => {
    const { room, session } = await joinedRoom();
    session.add(participant('ada', { link: 'none' }));
    session.update('ada', { link: 'calling' });
    session.emit('call-cancelled', { participant: participant('ada'), reason: 'timeout' });
    session.emit('participant-left', { participant: participant('ada'), reason: 'timeout' });
    await until(() => toasts(room).length === 3);
    expect(toasts(room)).to.have.members(['ada joined', 'ada did not answer', 'ada lost the connection']);
  });

  it('says what to do where nothing gets through, once', async () => {
    const { room, session } = await joinedRoom();
    session.add(participant('ada', { link: 'connecting' }));
    session.update('ada', { link: 'failed' });
    session.update('ada', { link: 'failed', hand: true });
    await until(() => toasts(room).length === 3);
    expect(toasts(room).filter((text) => text.includes('another network'))).to.deep.equal([
      'Nothing gets through to ada. Try another network, such as a phone’s.',
    ]);
  });

  it('says that the service is away while the call goes on', async () => {
    const { room, session } = await joinedRoom();
    session.set({ phase: 'reconnecting' });
    await settled(room);
    expect(find(room, '[part="banner"]')).to.contain.text('Reconnecting…');
    expect(Boolean(find(room, 'room-stage'))).to.equal(true);
  });

  describe('panels', () => {
    it('move the focus into the chat and back to its button', async () => {
      const { room } = await joinedRoom();
      find(room, '[data-name="chat"]').click();
      await until(() => focusInside(room)?.localName === 'textarea');
      find(room, 'room-chat [part="close-button"], [part="close-button"]').click();
      await until(() => (focusInside(room) as HTMLElement | null)?.dataset['name'] === 'chat');
      expect(Boolean(deep(room, 'room-chat'))).to.equal(false);
    });

    it('count what is unread until the chat is opened', async () => {
      const { room, session } = await joinedRoom();
      session.receive(chatEntry('1'));
      session.receive(chatEntry('2', { own: true }));
      session.receive(chatEntry('3'));
      await settled(room);
      expect(find(room, '[data-name="chat"]').getAttribute('aria-label')).to.equal('Chat, 2 unread');
      await room.toggleChat(true);
      session.receive(chatEntry('4'));
      await room.toggleChat(false);
      await settled(room);
      expect(find(room, '[data-name="chat"]').getAttribute('aria-label')).to.equal('Chat');
    });

    it('count files as well', async () => {
      const { room, session } = await joinedRoom();
      session.receive(chatEntry('1'));
      session.emit('file-offered', { file: fileTransfer() });
      await settled(room);
      expect(find(room, '[data-name="chat"]').getAttribute('aria-label')).to.equal('Chat, 2 unread');
    });

    it('are styled by the page, with what is in messages and files', async () => {
      const names = ['message', 'link', 'file', 'file-progress', 'file-button'];
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(names.map((name) => `video-room::part(${name}) { scale: 0.5 }`).join(''));
      document.adoptedStyleSheets.push(sheet);
      const { room, session } = await joinedRoom();
      session.receive(chatEntry('1', { text: 'See https://example.org' }));
      session.set({ files: [fileTransfer({ phase: 'moving' })] });
      await room.toggleChat(true);
      await until(() => deep(room, 'progress') !== null);
      for (const name of names)
        expect(getComputedStyle(find(room, `[part~="${name}"]`)).scale, name).to.equal('0.5');
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    });

    it('are one at a time, and answer whether they are open', async () => {
      const { room } = await joinedRoom();
      expect(await room.toggleChat()).to.equal(true);
      expect(await room.togglePeople()).to.equal(true);
      expect(Boolean(deep(room, 'room-chat'))).to.equal(false);
      expect(await room.toggleChat(false)).to.equal(false);
      expect(Boolean(deep(room, 'room-roster'))).to.equal(true);
    });

    it('leave out a chat that the page does not want', async () => {
      const { room } = await joinedRoom(html`<video-room no-chat no-screenshare></video-room>`);
      expect(await room.toggleChat(true)).to.equal(false);
      expect(Boolean(deep(room, '[data-name="chat"]'))).to.equal(false);
      expect(Boolean(deep(room, '[data-name="screenshare"]'))).to.equal(false);
    });

    it('send and retry through the session', async () => {
      const { room, session } = await joinedRoom();
      session.set({ messages: [chatEntry('lost', { own: true, status: 'failed' })] });
      await room.toggleChat(true);
      find(room, '.retry button').click();
      find<HTMLTextAreaElement>(room, 'textarea').value = 'hello';
      find(room, '[part="send-button"]').click();
      expect(session.asked.slice(-2)).to.deep.equal([
        ['retryChatMessage', 'lost'],
        ['sendChatMessage', 'hello'],
      ]);
    });
  });

  describe('sound', () => {
    const audios = (room: VideoRoom): HTMLAudioElement[] => [...room.renderRoot.querySelectorAll('audio')];

    it('plays in elements of its own, which no change of layout touches', async () => {
      const { room, session } = await joinedRoom();
      const stream = new MediaStream([toneTrack()]);
      session.add(participant('ada', { stream, volume: 0.5 }));
      await settled(room);
      const [audio] = audios(room);
      await until(() => !audio!.paused);
      expect([audio!.srcObject, audio!.volume]).to.deep.equal([stream, 0.5]);
      session.add(participant('grace', { screen: true }));
      await room.toggleChat(true);
      expect(audios(room).length === 1 && audios(room)[0] === audio).to.equal(true);
      expect(audio!.paused).to.equal(false);
    });

    it('goes on after a move in the document', async () => {
      const { room, session } = await joinedRoom();
      session.add(participant('ada', { stream: new MediaStream([toneTrack()]) }));
      await settled(room);
      const elsewhere = await fixture<HTMLElement>(html`<section></section>`);
      elsewhere.append(room);
      await until(() => !audios(room)[0]!.paused);
    });

    it('ends with its participant', async () => {
      const { room, session } = await joinedRoom();
      session.add(
        participant('ada', {
          stream: new MediaStream([toneTrack()]),
          screen: true,
          screenStream: new MediaStream([toneTrack()]),
        }),
      );
      await settled(room);
      expect(audios(room)).to.have.length(2);
      session.update('ada', { screen: false });
      await settled(room);
      expect(audios(room), 'that of a screen ends with it').to.have.length(1);
      session.set({ participants: [] });
      await settled(room);
      expect(audios(room)).to.have.length(0);
    });

    it('that the browser refuses is turned on with one click', async () => {
      const { room, session } = await joinedRoom();
      const play = HTMLMediaElement.prototype.play;
      HTMLMediaElement.prototype.play = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
      session.add(participant('ada', { stream: new MediaStream([toneTrack()]) }));
      await until(() => session.state.audioBlocked);
      await settled(room);
      HTMLMediaElement.prototype.play = play;
      const button = find(room, '[part="sound-button"]');
      await expect(room).to.be.accessible();
      button.click();
      await until(() => !session.state.audioBlocked);
      expect(audios(room).every((audio) => !audio.paused)).to.equal(true);
    });
  });

  describe('at the end', () => {
    it('says what happened and offers the way back, as the same person', async () => {
      const { room, session } = await joinedRoom();
      session.end('network');
      await settled(room);
      expect(find(room, '[part="notice"]')).to.contain.text('The connection was lost');
      find(room, '[part="join-button"]').click();
      await settled(room);
      expect(room.state).to.equal('joined');
      expect(session.asked.filter(([method]) => method === 'join').at(-1)?.[1]).to.include({
        room: 'tea',
        email: 'me@example.org',
      });
    });

    for (const [reason, title] of [
      ['left', 'You left the call'],
      ['kicked', 'You were removed from the call'],
      ['ended', 'The call has ended'],
      ['duplicate', 'The call goes on in another tab'],
      ['token-expired', 'Your admission has run out'],
    ] as const) {
      it(`has a word for "${reason}"`, async () => {
        const { room, session } = await joinedRoom();
        session.end(reason);
        await settled(room);
        expect(find(room, '[part="notice"] h2')).to.have.text(title);
      });
    }

    it('offers no way back to whoever was removed, and keeps the focus near the word on it', async () => {
      const { room, session } = await joinedRoom(html`<video-room room="tea" email="me@x.org"></video-room>`);
      find(room, '[data-name="microphone"]').focus();
      session.end('kicked');
      await settled(room);
      expect(find(room, '[part="notice"]')).to.contain.text(
        'Ask a host if you think that this was a mistake.',
      );
      expect(deep(room, '[part="join-button"]') === null).to.equal(true);
      expect(find(room, '[part="notice"]').matches(':focus')).to.equal(true);
    });

    it('offers none to whoever is not let in when the connection is back', async () => {
      const { room, session } = await joinedRoom(html`<video-room room="tea" email="me@x.org"></video-room>`);
      session.set({ error: { code: 'denied', message: 'You were not let in.' } });
      session.end('network');
      await settled(room);
      expect(find(room, '[part="notice"]')).to.contain.text('You were not let in.');
      expect(deep(room, '[part="join-button"]') === null).to.equal(true);
    });

    it('closes the panel, so that the next call starts without', async () => {
      const { room, session } = await joinedRoom();
      await room.toggleChat(true);
      session.end('left');
      await settled(room);
      expect(room.matches(':state(chat-open)')).to.equal(false);
    });
  });

  it('shows in ring mode who calls, and calls whom one chooses', async () => {
    const { room, session } = await joinedRoom(html`<video-room call-mode="ring"></video-room>`);
    session.add(
      participant('ada', { link: 'none', mode: 'ring' }),
      participant('grace', { link: 'ringing', mode: 'ring' }),
    );
    await settled(room);
    find(room, '[part="call-button"]').click();
    find(room, '[part="accept-button"]').click();
    await room.declineCall();
    expect(session.asked.slice(-3)).to.deep.equal([
      ['call', 'ada'],
      ['acceptCall', 'grace'],
      ['declineCall', 'grace'],
    ]);
    await expect(room).to.be.accessible();
  });

  it('makes way for a toolbar of the page, and what it adds to ours', async () => {
    const own = await joinedRoom(html`<video-room><button slot="toolbar">Only this</button></video-room>`);
    expect(find(own.room, 'room-toolbar').offsetHeight).to.equal(0);
    const more = await joinedRoom(html`<video-room><button slot="toolbar-end">Help</button></video-room>`);
    expect(more.room.querySelector('button')!.offsetHeight).to.be.above(0);
    const empty = await joinedRoom(html`<video-room><p slot="empty">Wait for the doctor.</p></video-room>`);
    expect(empty.room.querySelector('p')!.offsetHeight).to.be.above(0);
  });

  it('fires no event twice for one refused join', async () => {
    const { room } = await joinedRoom();
    const session = room.session as FakeSession;
    await room.leave();
    let errors = 0;
    room.addEventListener('room-error', () => errors++);
    await room.join({ room: '', email: 'x@example.org' }).catch(() => undefined);
    expect([errors, session.count('join')]).to.deep.equal([1, 1]);
  });
});

import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { FakeSession } from '../../testing/fake-session.ts';
import { until } from '../../testing/media.ts';
import { deep, fakeSessions, find, joinedRoom, settled } from '../../testing/room-fixture.ts';
import { preferences } from '../../utils/preferences.ts';
import type { VideoRoom } from '../video-room/video-room.ts';

describe('the keys of a call', () => {
  const sessions = fakeSessions();
  after(sessions.restore);
  afterEach(() => localStorage.clear());

  async function inCall(): Promise<{ readonly room: VideoRoom; readonly session: FakeSession }> {
    const { room, session } = await joinedRoom();
    await until(() => deep(room, 'room-help'));
    find(room, '.call').focus();
    return { room, session };
  }
  const asked = (session: FakeSession) =>
    session.asked.filter(([name]) => name.startsWith('toggle-')).map(([name, force]) => [name, force]);
  const dialog = (room: VideoRoom) => find<HTMLDialogElement>(room, 'dialog[part="shortcuts"]');

  it('switch what their letters stand for', async () => {
    const { room, session } = await inCall();
    session.setLocal({ microphone: true, camera: true });
    for (const press of ['m', 'v', 's', 'h']) await sendKeys({ press });
    expect(asked(session)).to.deep.equal([
      ['toggle-microphone', false],
      ['toggle-camera', false],
      ['toggle-screen', true],
      ['toggle-hand', true],
    ]);
    await sendKeys({ press: 'p' });
    await until(() => room.shadowRoot!.querySelector('room-roster'));
  });

  it('open the chat, and then go into what is being written', async () => {
    const { room, session } = await inCall();
    await sendKeys({ press: 'c' });
    await until(() => deep(room, 'textarea')?.matches(':focus'), 'the focus is in the chat');
    await sendKeys({ type: 'mmm hm' });
    expect(deep<HTMLTextAreaElement>(room, 'textarea')!.value).to.equal('mmm hm');
    expect(asked(session)).to.deep.equal([]);
  });

  it('belong to the page while the focus is elsewhere on it', async () => {
    const { session } = await joinedRoom(html`<video-room></video-room>`);
    const field = document.createElement('button');
    document.body.append(field);
    field.focus();
    await sendKeys({ press: 'm' });
    field.blur();
    await sendKeys({ press: 'm' });
    expect(asked(session)).to.deep.equal([]);
    field.remove();
  });

  it('count on the page itself where the room is all of it', async () => {
    const { room, session } = await joinedRoom();
    await until(() => deep(room, 'room-help'));
    room.style.cssText = 'position: fixed; inset: 0; block-size: 100%';
    (document.activeElement as HTMLElement | null)?.blur();
    await sendKeys({ press: 'h' });
    expect(asked(session)).to.deep.equal([['toggle-hand', true]]);
  });

  it('leave combinations to browsers, and what is held down alone', async () => {
    const { session } = await inCall();
    for (const [modifier, press] of [
      ['Control', 'm'],
      ['Alt', 'v'],
      ['Shift', 'h'],
    ] as const) {
      await sendKeys({ down: modifier });
      await sendKeys({ press });
      await sendKeys({ up: modifier });
    }
    await sendKeys({ down: 'h' });
    await sendKeys({ down: 'h' });
    await sendKeys({ up: 'h' });
    expect(asked(session)).to.deep.equal([['toggle-hand', true]]);
  });

  it('are those of their places on keyboards with other letters', async () => {
    const { room, session } = await inCall();
    const event = new KeyboardEvent('keydown', { key: 'р', code: 'KeyH', bubbles: true, composed: true });
    find(room, '.call').dispatchEvent(event);
    expect(asked(session)).to.deep.equal([['toggle-hand', true]]);
  });

  it('can be turned off, where they are listed', async () => {
    const { room, session } = await inCall();
    await sendKeys({ press: '?' });
    await until(() => dialog(room).open);
    await expect(find(room, 'room-help')).to.be.accessible();
    const rows = [...find(room, 'room-help').shadowRoot!.querySelectorAll('.row')];
    expect(rows.map((row) => row.querySelector('kbd')!.textContent)).to.deep.equal([
      'Space',
      'm',
      'v',
      's',
      'h',
      'c',
      'p',
      'f',
      '?',
    ]);
    await sendKeys({ press: 'm' });
    expect(asked(session)).to.deep.equal([]);
    find<HTMLInputElement>(room, 'input[type="checkbox"]').click();
    expect(preferences().shortcuts).to.equal(false);
    await sendKeys({ press: 'Escape' });
    expect(dialog(room).open).to.equal(false);
    expect(find(room, '.call').matches(':focus')).to.equal(true);
    for (const press of ['m', '?']) await sendKeys({ press });
    expect(asked(session)).to.deep.equal([]);
    expect(dialog(room).open).to.equal(false);
  });

  it('are listed from the menu as well, which gets the focus back', async () => {
    const { room } = await inCall();
    find(room, '[data-name="more"]').click();
    await until(() => deep(room, '[data-key="shortcuts"]'));
    find(room, '[data-key="shortcuts"]').click();
    await until(() => dialog(room).open);
    find(room, '[part="shortcuts-close-button"]').click();
    await until(() => find(room, '[data-name="more"]').matches(':focus'));
  });

  describe('the space bar', () => {
    it('is the button of a radio set while one is muted', async () => {
      const { room, session } = await inCall();
      await sendKeys({ down: 'Space' });
      await sendKeys({ down: 'Space' });
      expect(session.state.local.microphone).to.equal(true);
      await sendKeys({ up: 'Space' });
      expect(asked(session)).to.deep.equal([
        ['toggle-microphone', true],
        ['toggle-microphone', false],
      ]);
      await settled(room);
      expect(find(room, 'room-toasts').shadowRoot!.textContent).to.not.contain('microphone');
    });

    it('does nothing while the microphone is on', async () => {
      const { session } = await inCall();
      session.setLocal({ microphone: true });
      await sendKeys({ press: 'Space' });
      expect(asked(session)).to.deep.equal([]);
    });

    it('lets go when the window does', async () => {
      const { session } = await inCall();
      await sendKeys({ down: 'Space' });
      window.dispatchEvent(new Event('blur'));
      expect(session.state.local.microphone).to.equal(false);
      await sendKeys({ up: 'Space' });
      expect(asked(session)).to.have.length(2);
    });

    it('turns the pages of what is being read', async () => {
      const { room, session } = await inCall();
      await room.toggleChat(true);
      await sendKeys({ press: 'Tab' });
      find(room, '[role="log"]').focus();
      await sendKeys({ press: 'Space' });
      expect(asked(session)).to.deep.equal([]);
    });

    it('presses the control that the keyboard is at', async () => {
      const { room, session } = await inCall();
      find(room, '[data-name="microphone"]').focus();
      await sendKeys({ press: 'End' });
      await sendKeys({ press: 'Home' });
      await sendKeys({ press: 'Space' });
      expect(asked(session)).to.deep.equal([['toggle-microphone', true]]);
    });
  });
});

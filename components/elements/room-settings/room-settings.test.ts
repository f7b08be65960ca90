import { expect, fixture, html } from '@open-wc/testing';
import '../../define-settings.ts';
import { fakeDevice, FakeDevices } from '../../testing/fake-devices.ts';
import { FakeSession, participant } from '../../testing/fake-session.ts';
import { pictureStream } from '../../testing/picture-stream.ts';
import { until } from '../../testing/media.ts';
import { asked, deep, fakeSessions, find, joinedRoom } from '../../testing/room-fixture.ts';
import { SessionLog } from '../../room/report/session-log.ts';
import { preferences, setPreferences } from '../../utils/preferences.ts';
import { RoomPreview } from '../room-preview/room-preview.ts';
import { register } from '../shared/register.ts';
import type { RoomSettings } from './room-settings.ts';
import type { SettingsTab } from './settings-tabs.ts';

register('room-preview', RoomPreview);

const TABS: readonly SettingsTab[] = ['devices', 'video', 'notices', 'look', 'stats', 'report'];

describe('<room-settings>', () => {
  let session: FakeSession;
  let devices: FakeDevices;

  async function opened(tab: SettingsTab = 'devices'): Promise<RoomSettings> {
    const element = await fixture<RoomSettings>(
      html`<room-settings .session=${session} .log=${new SessionLog(session)}></room-settings>`,
    );
    await element.toggle(true, tab);
    return element;
  }
  const dialog = (element: RoomSettings) => find<HTMLDialogElement>(element, 'dialog');
  const tab = (element: RoomSettings, name: SettingsTab) => find(element, `#tab-${name}`);
  const input = (element: RoomSettings, selector: string) => find<HTMLInputElement>(element, selector);
  const chosen = (element: RoomSettings) => find(element, '[aria-selected="true"]').id;

  beforeEach(() => {
    localStorage.clear();
    devices = new FakeDevices([fakeDevice('videoinput', 'desk'), fakeDevice('audioinput', 'headset')]);
    session = new FakeSession();
    session.set({ phase: 'joined', participants: [participant('ada')] });
    session.setLocal({ camera: true, stream: pictureStream('green') });
  });
  afterEach(() => {
    document.documentElement.style.colorScheme = '';
    devices.restore();
    localStorage.clear();
  });

  for (const theme of ['light', 'dark']) {
    for (const name of TABS) {
      it(`is accessible to everyone: ${name}, ${theme}`, async () => {
        document.documentElement.style.colorScheme = theme;
        const element = await opened(name);
        if (name === 'stats' || name === 'report')
          await until(() => customElements.get(`room-${name}`), 'the element is fetched');
        await element.updateComplete;
        await expect(element).to.be.accessible();
      });
    }
  }

  it('is a modal dialog, with the focus in it, that Escape and its button close', async () => {
    const element = await opened();
    expect(dialog(element).matches(':modal')).to.equal(true);
    expect(element.shadowRoot?.activeElement?.id).to.equal('tab-devices');
    find(element, '[part="close-button"]').click();
    await until(() => !dialog(element).open && !deep(element, '[role="tab"]'), 'nothing of it goes on');
    expect(await element.toggle()).to.equal(true);
    expect(await element.toggle()).to.equal(false);
  });

  it('gives the focus back to what had it', async () => {
    const button = await fixture<HTMLButtonElement>(html`<button>Settings</button>`);
    const element = await fixture<RoomSettings>(html`<room-settings .session=${session}></room-settings>`);
    button.focus();
    await element.toggle(true);
    expect(document.activeElement === element).to.equal(true);
    dialog(element).close();
    await until(() => document.activeElement === button);
  });

  it('has one tab stop for its tabs, and arrow keys, Home and End choose', async () => {
    const element = await opened();
    const press = (key: string) => {
      find(element, '[aria-selected="true"]').dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, composed: true }),
      );
      return element.updateComplete;
    };
    for (const [key, expected] of [
      ['ArrowDown', 'tab-video'],
      ['ArrowRight', 'tab-notices'],
      ['ArrowUp', 'tab-video'],
      ['ArrowLeft', 'tab-devices'],
      ['ArrowUp', 'tab-report'],
      ['ArrowDown', 'tab-devices'],
      ['End', 'tab-report'],
      ['Home', 'tab-devices'],
    ] as const) {
      await press(key);
      expect(chosen(element), key).to.equal(expected);
      expect(element.shadowRoot?.activeElement?.id, key).to.equal(expected);
    }
    const stops = [...element.renderRoot.querySelectorAll<HTMLElement>('[role="tab"]')].filter(
      ({ tabIndex }) => tabIndex === 0,
    );
    expect(stops.map(({ id }) => id)).to.deep.equal(['tab-devices']);
    expect(find(element, '#panel').getAttribute('aria-labelledby')).to.equal('tab-devices');
  });

  it('shows the own picture and every device, and what is chosen is asked for', async () => {
    const element = await opened();
    await until(() => deep(element, '#microphone'));
    expect(Boolean(deep(element, 'video'))).to.equal(true);
    const heard = asked(element);
    const microphone = find<HTMLSelectElement>(element, '#microphone');
    microphone.value = 'headset';
    microphone.dispatchEvent(new Event('change'));
    expect(heard).to.deep.equal([['setMicrophone', 'headset']]);
  });

  it('follows the session while it is open', async () => {
    const element = await opened();
    session.setLocal({ camera: false });
    await until(() => find(element, 'room-preview').shadowRoot?.textContent?.includes('Your camera is off'));
  });

  it('cleans up the voice, or not, at once', async () => {
    const element = await opened();
    const noise = input(element, '[name="noiseSuppression"]');
    expect(noise.checked).to.equal(true);
    noise.click();
    await until(() => session.count('chooseMedia') === 1);
    expect(session.asked.at(-1)).to.deep.equal(['chooseMedia', { noiseSuppression: false }]);
    await element.updateComplete;
    expect(input(element, '[name="noiseSuppression"]').checked).to.equal(false);
  });

  it('says so where a choice could not be carried out, and shows it undone', async () => {
    const element = await opened();
    session.chooseMedia = () => Promise.reject(new Error('gone'));
    input(element, '[name="echoCancellation"]').click();
    await until(() => deep(element, '[role="alert"]'));
    expect(input(element, '[name="echoCancellation"]').checked).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('offers four ways with pictures; with sound only there is no preview', async () => {
    const element = await opened('video');
    const values = [...element.renderRoot.querySelectorAll<HTMLInputElement>('[name="quality"]')];
    expect(values.map(({ value }) => value)).to.deep.equal(['auto', 'high', 'saver', 'audio']);
    expect(values.map(({ checked }) => checked)).to.deep.equal([true, false, false, false]);
    values[3]?.click();
    await until(() => preferences().quality === 'audio');
    expect(session.asked.at(-1)).to.deep.equal(['chooseMedia', { quality: 'audio' }]);
    tab(element, 'devices').click();
    await element.updateComplete;
    expect(Boolean(deep(element, 'room-preview'))).to.equal(false);
  });

  it('keeps what else is chosen for later calls', async () => {
    const element = await opened('video');
    input(element, '[name="mirror"]').click();
    tab(element, 'notices').click();
    await element.updateComplete;
    input(element, '[name="sounds"]').click();
    [...element.renderRoot.querySelectorAll<HTMLInputElement>('[name="announcements"]')][1]?.click();
    tab(element, 'look').click();
    await element.updateComplete;
    const language = find<HTMLSelectElement>(element, '#language');
    language.value = 'de';
    language.dispatchEvent(new Event('change'));
    [...element.renderRoot.querySelectorAll<HTMLInputElement>('[name="theme"]')][3]?.click();
    expect(preferences()).to.include({
      mirror: false,
      sounds: false,
      announcements: 'important',
      language: 'de',
      theme: 'dark',
    });
  });
});

describe('the settings of a room', () => {
  const dialogOf = (room: Element) => find<HTMLDialogElement>(find(room, 'room-settings'), 'dialog');
  let sessions: ReturnType<typeof fakeSessions>;
  before(() => {
    sessions = fakeSessions();
  });
  after(() => sessions.restore());
  afterEach(() => localStorage.clear());

  it('lie over the call, beside which the chat stays open', async () => {
    const { room } = await joinedRoom();
    await room.toggleChat(true);
    expect(await room.toggleSettings()).to.equal(true);
    expect(dialogOf(room).open).to.equal(true);
    expect(Boolean(deep(room, 'room-chat'))).to.equal(true);
    expect(await room.toggleSettings(false)).to.equal(false);
    expect(await room.toggleSettings(true)).to.equal(true);
    dialogOf(room).close();
  });

  it('give the focus to their button where what had opened them is gone', async () => {
    const { room } = await joinedRoom();
    (document.activeElement as HTMLElement | null)?.blur();
    await room.toggleSettings(true);
    dialogOf(room).close();
    const focused = () => find(room, 'room-toolbar').shadowRoot?.activeElement?.getAttribute('data-name');
    // Where there is no room for the button, what hides it has the focus.
    await until(() => ['settings', 'more'].includes(focused() ?? ''));
  });

  it('choose the colours of room and lobby, whatever the page says', async () => {
    const { room } = await joinedRoom(html`<video-room theme="light"></video-room>`);
    const lobby = await fixture(html`<room-lobby theme="light" no-preview></room-lobby>`);
    const scheme = (element: Element) => getComputedStyle(find(element, '.base')).colorScheme;
    for (const [theme, expected] of [
      ['dark', 'dark'],
      ['auto', 'light dark'],
      ['', 'light'],
    ] as const) {
      setPreferences({ theme });
      for (const element of [room, lobby])
        await until(() => scheme(element) === expected, `${theme}: ${expected}`);
    }
  });

  it('turn the mirror of the own picture off and on', async () => {
    const { room, session } = await joinedRoom();
    session.setLocal({ camera: true, stream: pictureStream('red') });
    const mirrored = () => Boolean(deep(room, '.tile.mirrored'));
    await until(mirrored);
    setPreferences({ mirror: false });
    await until(() => !mirrored());
  });

  it('are left out where the page wants none', async () => {
    const { room } = await joinedRoom(html`<video-room no-settings></video-room>`);
    expect(await room.toggleSettings(true)).to.equal(false);
    expect(Boolean(deep(room, 'room-settings')?.shadowRoot?.querySelector('[open]'))).to.equal(false);
  });
});

import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { loadTexts } from '../../i18n/localize.ts';
import { INITIAL_LOCAL } from '../../room/room-state.ts';
import { arrived } from '../../testing/arrived.ts';
import { fakeDevice, FakeDevices } from '../../testing/fake-devices.ts';
import { pictureStream } from '../../testing/picture-stream.ts';
import { until } from '../../testing/media.ts';
import { asked } from '../../testing/room-fixture.ts';
import { preferences } from '../../utils/preferences.ts';
import type { RoomToolbar } from '../room-toolbar/room-toolbar.ts';
import type { MenuName, ToolbarState } from '../room-toolbar/toolbar-items.ts';
import type { RoomMenu } from './room-menu.ts';

const STATE: ToolbarState = {
  local: { ...INITIAL_LOCAL, microphone: true, camera: true },
  speaker: 'loud',
  layout: 'grid',
  unread: 0,
  chatOpen: false,
  peopleOpen: false,
  fullscreen: false,
  hidden: new Set(),
};

describe('<room-menu>', () => {
  let devices: FakeDevices;

  before(loadTexts);
  beforeEach(() => {
    devices = new FakeDevices([
      fakeDevice('videoinput', 'desk'),
      fakeDevice('videoinput', 'lap'),
      fakeDevice('audioinput', 'headset'),
      fakeDevice('audiooutput', 'quiet'),
      fakeDevice('audiooutput', 'loud'),
    ]);
  });
  afterEach(() => {
    devices.restore();
    localStorage.clear();
  });

  async function opened(
    name: MenuName,
    { model = STATE, width = 800 }: { readonly model?: ToolbarState; readonly width?: number } = {},
  ): Promise<{ readonly toolbar: RoomToolbar; readonly menu: RoomMenu }> {
    const box = await fixture<HTMLElement>(html`<div><room-toolbar .model=${model}></room-toolbar></div>`);
    box.style.cssText = `width: ${width}px; margin-block-start: 420px`;
    const toolbar = box.querySelector('room-toolbar')!;
    await until(() => toolbar.clientWidth === width);
    await new Promise(requestAnimationFrame);
    await toolbar.updateComplete;
    toolbar.renderRoot.querySelector<HTMLElement>(`[data-name="${name}"]`)!.click();
    const menu = toolbar.renderRoot.querySelector<RoomMenu>(`room-menu#${name}`)!;
    await until(() => menu.shadowRoot!.activeElement, 'the focus is in the menu');
    await arrived(menu);
    return { toolbar, menu };
  }
  const items = (menu: RoomMenu): HTMLElement[] => [
    ...menu.renderRoot.querySelectorAll<HTMLElement>('[role^="menuitem"]'),
  ];
  const labels = (menu: RoomMenu): string[] =>
    items(menu).map((item) => item.getAttribute('aria-label') ?? item.textContent.trim());
  const checked = (menu: RoomMenu): string[] =>
    items(menu)
      .filter((item) => item.getAttribute('aria-checked') === 'true')
      .map((item) => item.textContent.trim());
  const item = (menu: RoomMenu, label: string): HTMLElement => items(menu)[labels(menu).indexOf(label)]!;
  const focused = (menu: RoomMenu): string => menu.shadowRoot!.activeElement?.textContent?.trim() ?? '';

  it('of the microphone has microphones, speakers and the way to the settings', async () => {
    const { toolbar, menu } = await opened('microphone-menu');
    await until(() => labels(menu).length === 4);
    expect(labels(menu)).to.deep.equal(['The headset', 'The quiet', 'The loud', 'Settings…']);
    expect(checked(menu)).to.deep.equal(['The loud']);
    expect(menu.renderRoot.querySelector('[role="menu"]')!.getAttribute('aria-label')).to.equal('Microphone');
    const groups = [...menu.renderRoot.querySelectorAll('[role="group"]')].map((it) => it.ariaLabel);
    expect(groups).to.deep.equal(['Microphone', 'Speaker', null]);
    await expect(menu).to.be.accessible();
    const button = toolbar.renderRoot.querySelector('[data-name="microphone-menu"]')!;
    expect([button.ariaHasPopup, button.ariaExpanded]).to.deep.equal(['menu', 'true']);
    const heard = asked(toolbar);
    item(menu, 'The headset').click();
    expect(button.ariaExpanded).to.equal('false');
    expect(heard).to.deep.equal([['setMicrophone', 'headset']]);
    expect(menu.matches(':popover-open')).to.equal(false);
  });

  it('of the camera shows which one is in use, and turns a phone round', async () => {
    const stream = pictureStream('red');
    stream.getVideoTracks()[0]!.getSettings = () => ({ deviceId: 'lap' });
    const { toolbar, menu } = await opened('camera-menu', {
      model: { ...STATE, local: { ...STATE.local, stream } },
    });
    await until(() => labels(menu).length === 3);
    expect(checked(menu)).to.deep.equal(['The lap']);
    devices.plugIn({ ...fakeDevice('videoinput', 'a'), label: 'camera2 1, facing front' });
    devices.plugIn({ ...fakeDevice('videoinput', 'b'), label: 'camera2 0, facing back' });
    await until(() => labels(menu).includes('Turn to the other camera'));
    const heard = asked(toolbar);
    item(menu, 'Turn to the other camera').click();
    expect(heard).to.deep.equal([['flipCamera']]);
  });

  it('of reactions has emoji with names', async () => {
    const { toolbar, menu } = await opened('reactions');
    expect(labels(menu)).to.deep.equal([
      'Thumbs up',
      'Heart',
      'Laughing',
      'Surprised',
      'Applause',
      'Party',
      'Thank you',
      'Wave',
    ]);
    for (const { offsetWidth, offsetHeight } of items(menu)) {
      expect(offsetWidth).to.be.at.least(44);
      expect(offsetHeight).to.be.at.least(44);
    }
    await expect(menu).to.be.accessible();
    const heard = asked(toolbar);
    await sendKeys({ press: 'ArrowRight' });
    expect(focused(menu)).to.equal('❤️');
    await sendKeys({ press: 'Enter' });
    expect(heard).to.deep.equal([['sendReaction', '❤️']]);
  });

  it('of the layout begins at what is chosen, and keeps the own picture as a preference', async () => {
    const { toolbar, menu } = await opened('layout');
    expect(focused(menu)).to.equal('Grid');
    expect(checked(menu)).to.deep.equal(['Grid', 'Show my own picture']);
    const heard = asked(toolbar);
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    expect(heard).to.deep.equal([['setLayout', 'spotlight']]);
    const again = await opened('layout');
    item(again.menu, 'Show my own picture').click();
    expect(preferences().selfView).to.equal(false);
  });

  it('behind "More" unfolds what has no room, and what is rarely needed', async () => {
    const { toolbar, menu } = await opened('more', { width: 300 });
    await until(() => labels(menu).includes('Automatic'));
    const all = labels(menu);
    expect(all).to.include.members(['Thumbs up', 'Raise hand', 'People', 'Share screen', 'Grid']);
    expect(all.slice(-2)).to.deep.equal(['Full screen', 'Keyboard shortcuts']);
    expect(all).to.not.include('Microphone');
    expect(new Set(all).size).to.equal(all.length);
    await expect(menu).to.be.accessible();
    const { left, right, bottom } = menu.getBoundingClientRect();
    expect(left).to.be.at.least(0);
    expect(right).to.be.at.most(innerWidth);
    expect(bottom).to.be.at.most(toolbar.getBoundingClientRect().top);
    const heard = asked(toolbar);
    item(menu, 'Picture in picture').click();
    expect(heard).to.deep.equal([['togglePictureInPicture']]);
    let shown = 0;
    toolbar.addEventListener('room-show-shortcuts', () => (shown += 1));
    toolbar.renderRoot.querySelector<HTMLElement>('[data-name="more"]')!.click();
    await until(() => menu.shadowRoot!.activeElement);
    item(menu, 'Keyboard shortcuts').click();
    expect(shown).to.equal(1);
  });

  it('leaves out what the page or the browser does', async () => {
    const { menu } = await opened('more', { model: { ...STATE, hidden: new Set(['fullscreen']) } });
    expect(labels(menu)).to.deep.equal(['Picture in picture', 'Keyboard shortcuts']);
  });

  it('goes with Tab, and the focus goes on from its control', async () => {
    const { toolbar, menu } = await opened('layout');
    await sendKeys({ press: 'Tab' });
    expect(menu.matches(':popover-open')).to.equal(false);
    expect(toolbar.shadowRoot!.activeElement === null || toolbar.matches(':focus-within')).to.equal(true);
  });

  it('gives the focus back to its control with Escape, and after a choice', async () => {
    const { toolbar, menu } = await opened('layout');
    await sendKeys({ press: 'Escape' });
    expect((toolbar.shadowRoot!.activeElement as HTMLElement).dataset['name']).to.equal('layout');
    await sendKeys({ press: 'Enter' });
    await until(() => menu.shadowRoot!.activeElement);
    await sendKeys({ press: 'Enter' });
    expect((toolbar.shadowRoot!.activeElement as HTMLElement).dataset['name']).to.equal('layout');
  });
});

import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { INITIAL_LOCAL } from '../../room/room-state.ts';
import { until } from '../../testing/media.ts';
import { asked } from '../../testing/room-fixture.ts';
import { setPreferences } from '../../utils/preferences.ts';
import type { MenuName } from './toolbar-items.ts';
import type { RoomMenu } from '../room-menu/room-menu.ts';
import type { RoomToolbar } from './room-toolbar.ts';
import type { ToolbarState } from './toolbar-items.ts';

const STATE: ToolbarState = {
  local: { ...INITIAL_LOCAL, microphone: true, camera: true },
  speaker: '',
  layout: 'auto',
  unread: 0,
  chatOpen: false,
  peopleOpen: false,
  fullscreen: false,
  hidden: new Set(),
};

async function toolbarOf(model: ToolbarState = STATE, width = 800): Promise<RoomToolbar> {
  const box = await fixture<HTMLElement>(html`<div><room-toolbar .model=${model}></room-toolbar></div>`);
  box.style.width = `${width}px`;
  const toolbar = box.querySelector('room-toolbar')!;
  await until(() => toolbar.clientWidth === width);
  await new Promise(requestAnimationFrame);
  await toolbar.updateComplete;
  return toolbar;
}

const tool = (toolbar: RoomToolbar, name: string): HTMLButtonElement =>
  toolbar.renderRoot.querySelector(`[data-name="${name}"]`)!;
const visible = (toolbar: RoomToolbar): string[] =>
  [...toolbar.renderRoot.querySelectorAll<HTMLElement>('.tool:not([hidden])')].map(
    ({ dataset }) => dataset['name']!,
  );
const focused = (toolbar: RoomToolbar): string | undefined =>
  (toolbar.shadowRoot!.activeElement as HTMLElement | null)?.dataset['name'];

const menuOf = (toolbar: RoomToolbar, name: MenuName): RoomMenu =>
  toolbar.renderRoot.querySelector<RoomMenu>(`room-menu#${name}`)!;
const items = (menu: RoomMenu): HTMLElement[] => [
  ...menu.renderRoot.querySelectorAll<HTMLElement>('[role^="menuitem"]'),
];
const entries = (menu: RoomMenu): string[] => items(menu).map((item) => item.textContent.trim());
const entry = (menu: RoomMenu, text: string): HTMLElement =>
  items(menu).find((item) => item.textContent.trim() === text)!;

async function openMenu(toolbar: RoomToolbar, name: MenuName): Promise<void> {
  tool(toolbar, name).click();
  await until(() => menuOf(toolbar, name).shadowRoot!.activeElement, 'the focus is in the menu');
}

describe('<room-toolbar>', () => {
  it('is a toolbar whose buttons have names and are large enough to touch', async () => {
    const toolbar = await toolbarOf();
    for (const button of toolbar.renderRoot.querySelectorAll<HTMLElement>('.tool:not([hidden])')) {
      expect(button.offsetWidth).to.be.at.least(44);
      expect(button.offsetHeight).to.be.at.least(44);
      expect(button.getAttribute('aria-label')).to.not.equal('');
    }
    await expect(toolbar).to.be.accessible();
  });

  it('asks for what is clicked and changes nothing by itself', async () => {
    const toolbar = await toolbarOf();
    const heard = asked(toolbar);
    tool(toolbar, 'microphone').click();
    expect(heard).to.deep.equal([['toggleMicrophone']]);
    expect(tool(toolbar, 'microphone').getAttribute('aria-label')).to.equal('Mute microphone');
  });

  it('is one tab stop, and arrow keys, Home and End move within it', async () => {
    const toolbar = await toolbarOf();
    expect(toolbar.renderRoot.querySelectorAll('.tool[tabindex="0"]')).to.have.length(1);
    tool(toolbar, 'microphone').focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(focused(toolbar)).to.equal('microphone-menu');
    await sendKeys({ press: 'End' });
    expect(focused(toolbar)).to.equal('leave');
    await sendKeys({ press: 'ArrowRight' });
    expect(focused(toolbar)).to.equal('microphone');
    await sendKeys({ press: 'ArrowLeft' });
    expect(focused(toolbar)).to.equal('leave');
    await sendKeys({ press: 'Home' });
    expect(focused(toolbar)).to.equal('microphone');
    expect(tool(toolbar, 'microphone').tabIndex).to.equal(0);
  });

  it('follows the direction of reading', async () => {
    const toolbar = await toolbarOf();
    toolbar.parentElement!.dir = 'rtl';
    tool(toolbar, 'microphone').focus();
    await sendKeys({ press: 'ArrowLeft' });
    expect(focused(toolbar)).to.equal('microphone-menu');
  });

  it('keeps the focus on a control whose state changes', async () => {
    const toolbar = await toolbarOf();
    const button = tool(toolbar, 'camera');
    button.focus();
    toolbar.model = { ...STATE, local: { ...STATE.local, camera: false } };
    await toolbar.updateComplete;
    expect(focused(toolbar)).to.equal('camera');
    expect(tool(toolbar, 'camera') === button).to.equal(true);
  });

  it('says what is pressed and how much is unread', async () => {
    const toolbar = await toolbarOf({ ...STATE, chatOpen: true, unread: 120 });
    expect(tool(toolbar, 'chat').getAttribute('aria-pressed')).to.equal('true');
    expect(tool(toolbar, 'people').getAttribute('aria-pressed')).to.equal('false');
    expect(tool(toolbar, 'chat').querySelector('.badge')).to.have.text('99+');
  });

  it('moves what does not fit at 280 pixels behind "More"', async () => {
    const toolbar = await toolbarOf(STATE, 264);
    await until(() => visible(toolbar).length === 5);
    expect(visible(toolbar)).to.deep.equal(['microphone', 'camera', 'chat', 'more', 'leave']);
    expect(toolbar.scrollWidth).to.be.at.most(264);
    await openMenu(toolbar, 'more');
    expect(entries(menuOf(toolbar, 'more'))).to.include.members(['Share screen', 'Raise hand', 'People']);
    const heard = asked(toolbar);
    entry(menuOf(toolbar, 'more'), 'Share screen').click();
    expect(heard).to.deep.equal([['toggleScreenshare']]);
    expect(menuOf(toolbar, 'more').matches(':popover-open')).to.equal(false);
  });

  it('closes the menu with Escape and gives the focus back', async () => {
    const toolbar = await toolbarOf(STATE, 264);
    await until(() => visible(toolbar).length === 5);
    tool(toolbar, 'more').focus();
    await sendKeys({ press: 'Enter' });
    const menu = menuOf(toolbar, 'more');
    await until(() => menu.shadowRoot!.activeElement, 'the focus is in the menu');
    await sendKeys({ press: 'Escape' });
    expect(menu.matches(':popover-open')).to.equal(false);
    expect(focused(toolbar)).to.equal('more');
  });

  it('gives the focus to "More" for a control that it hides', async () => {
    const toolbar = await toolbarOf(STATE, 264);
    await until(() => visible(toolbar).length === 5);
    toolbar.focusTool('people');
    expect(focused(toolbar)).to.equal('more');
  });

  it('opens menus with the arrow keys as well', async () => {
    const toolbar = await toolbarOf();
    tool(toolbar, 'layout').focus();
    await sendKeys({ press: 'ArrowUp' });
    await until(() => menuOf(toolbar, 'layout').matches(':popover-open'));
  });

  it('names a control that has the focus, with the key that does the same', async () => {
    const toolbar = await toolbarOf();
    const tip = toolbar.renderRoot.querySelector<HTMLElement>('room-tips')!;
    tool(toolbar, 'microphone').focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowRight' });
    await until(() => tip.matches(':popover-open'));
    await until(() => tip.shadowRoot!.textContent === 'Turn camera offv');
    await sendKeys({ press: 'Home' });
    await until(() => tip.shadowRoot!.textContent === 'Mute microphonem');
    expect(tool(toolbar, 'microphone').getAttribute('aria-keyshortcuts')).to.equal('m');
    const [over, under] = [tip.getBoundingClientRect(), tool(toolbar, 'microphone').getBoundingClientRect()];
    // At the top of the window there is room below only.
    expect(over.top).to.be.above(under.bottom);
    await expect(toolbar).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    expect(tip.matches(':popover-open')).to.equal(false);
  });

  it('names no keys that are turned off', async () => {
    const toolbar = await toolbarOf();
    setPreferences({ shortcuts: false });
    expect(tool(toolbar, 'microphone').hasAttribute('aria-keyshortcuts')).to.equal(false);
    localStorage.clear();
  });
});

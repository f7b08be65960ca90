import { expect } from '@open-wc/testing';
import { translate as t } from '../../testing/texts.ts';
import { INITIAL_LOCAL } from '../../room/room-state.ts';
import { overflow, toolbarItems, type ToolbarState } from './toolbar-items.ts';

const STATE: ToolbarState = {
  local: INITIAL_LOCAL,
  speaker: '',
  layout: 'auto',
  unread: 0,
  chatOpen: false,
  peopleOpen: false,
  fullscreen: false,
  hidden: new Set(),
};
const names = (items: readonly { readonly name: string }[]) => items.map(({ name }) => name);

describe('toolbarItems', () => {
  it('names each control by what a click does', () => {
    expect(toolbarItems(t, STATE).map(({ label }) => label)).to.deep.equal([
      'Unmute microphone',
      'Microphone',
      'Turn camera on',
      'Camera',
      'Share screen',
      'Reactions',
      'Raise hand',
      'Chat',
      'People',
      'Layout',
      'Choose camera and microphone',
      'More',
      'Leave',
    ]);
    const on = { ...INITIAL_LOCAL, microphone: true, camera: true, screen: true, hand: true };
    const labels = toolbarItems(t, { ...STATE, local: on, unread: 2 }).map(({ label }) => label);
    expect(labels).to.deep.equal([
      'Mute microphone',
      'Microphone',
      'Turn camera off',
      'Camera',
      'Stop sharing',
      'Reactions',
      'Lower hand',
      'Chat, 2 unread',
      'People',
      'Layout',
      'Choose camera and microphone',
      'More',
      'Leave',
    ]);
  });

  it('leaves out what the page does not want', () => {
    expect(
      names(toolbarItems(t, { ...STATE, hidden: new Set(['chat', 'screenshare']) })),
    ).to.not.include.members(['chat', 'screenshare']);
  });
});

describe('overflow', () => {
  const items = toolbarItems(t, STATE);

  it('shows all where there is room', () => {
    expect(overflow(items, 13 * 50 + 8).more).to.deep.equal([]);
  });

  it('keeps what matters most, in the same order, with "More" taking one place', () => {
    const { bar, more } = overflow(items, 264);
    expect(names(bar)).to.deep.equal(['microphone', 'camera', 'chat', 'more', 'leave']);
    expect(names(more)).to.deep.equal([
      'microphone-menu',
      'camera-menu',
      'screenshare',
      'reactions',
      'hand',
      'people',
      'layout',
      'settings',
    ]);
  });

  it('gives up the menus of the devices first, which the settings have as well', () => {
    expect(names(overflow(items, 12 * 50 + 8).more)).to.deep.equal(['camera-menu']);
    expect(names(overflow(items, 11 * 50 + 8).more)).to.deep.equal(['microphone-menu', 'camera-menu']);
  });

  it('never hides the way out', () => {
    for (let width = 0; width < 420; width += 20)
      expect(names(overflow(items, width).bar)).to.include.members(['more', 'leave']);
  });
});

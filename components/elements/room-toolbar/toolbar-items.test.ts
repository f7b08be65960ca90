import { expect } from '@open-wc/testing';
import { translate as t } from '../../testing/texts.ts';
import { INITIAL_LOCAL } from '../../room/room-state.ts';
import { overflow, toolbarItems, type ToolbarState } from './toolbar-items.ts';

const STATE: ToolbarState = {
  local: INITIAL_LOCAL,
  unread: 0,
  chatOpen: false,
  peopleOpen: false,
  settingsOpen: false,
  fullscreen: false,
  hidden: new Set(),
};
const names = (items: readonly { readonly name: string }[]) => items.map(({ name }) => name);

describe('toolbarItems', () => {
  it('names each control by what a click does', () => {
    expect(toolbarItems(t, STATE).map(({ label }) => label)).to.deep.equal([
      'Unmute microphone',
      'Turn camera on',
      'Share screen',
      'Chat',
      'People',
      'Raise hand',
      'Choose camera and microphone',
      'Full screen',
      'Leave',
    ]);
    const on = { ...INITIAL_LOCAL, microphone: true, camera: true, screen: true, hand: true };
    const labels = toolbarItems(t, { ...STATE, local: on, fullscreen: true, unread: 2 }).map(
      ({ label }) => label,
    );
    expect(labels).to.deep.equal([
      'Mute microphone',
      'Turn camera off',
      'Stop sharing',
      'Chat, 2 unread',
      'People',
      'Lower hand',
      'Choose camera and microphone',
      'Leave full screen',
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
    expect(overflow(items, 9 * 50 + 8).more).to.deep.equal([]);
  });

  it('keeps what matters most, in the same order, with "More" taking one place', () => {
    const { bar, more } = overflow(items, 264);
    expect(names(bar)).to.deep.equal(['microphone', 'camera', 'chat', 'leave']);
    expect(names(more)).to.deep.equal(['screenshare', 'people', 'hand', 'settings', 'fullscreen']);
  });

  it('never hides the way out', () => {
    for (let width = 0; width < 420; width += 20)
      expect(names(overflow(items, width).bar)).to.include('leave');
  });
});

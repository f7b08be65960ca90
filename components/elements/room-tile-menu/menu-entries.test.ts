import { expect } from '@open-wc/testing';
import { translate } from '../../testing/texts.ts';
import { menuEntries, type TileFacts } from './menu-entries.ts';

const FACTS: TileFacts = {
  kind: 'camera',
  local: false,
  pinned: false,
  fullscreen: false,
  pictureInPicture: false,
  canFullscreen: true,
  muted: false,
  mirrored: true,
};
const labels = (change: Partial<TileFacts>) =>
  menuEntries({ ...FACTS, ...change }, translate).map(({ label }) => label);

describe('what the menu of a tile offers', () => {
  it('for somebody else', () => {
    expect(labels({})).to.deep.equal(['Pin', 'Full screen', 'Picture in picture', 'Mute for me']);
  });

  it('for what somebody shares: as well, for its own sound', () => {
    expect(labels({ kind: 'screen' })).to.deep.equal(labels({}));
  });

  it('says of each what it would do now', () => {
    expect(labels({ pinned: true, fullscreen: true, pictureInPicture: true, muted: true })).to.deep.equal([
      'Unpin',
      'Leave full screen',
      'Leave picture in picture',
      'Unmute for me',
    ]);
  });

  it('for oneself: nothing to hear, but to mirror and to hide', () => {
    const entries = menuEntries({ ...FACTS, local: true }, translate);
    expect(entries.map(({ action, checked }) => [action, checked])).to.deep.equal([
      ['fullscreen', undefined],
      ['pictureInPicture', undefined],
      ['mirror', true],
      ['hide', undefined],
    ]);
  });

  it('nothing that the browser cannot do', () => {
    expect(labels({ canFullscreen: false, pictureInPicture: null })).to.deep.equal(['Pin', 'Mute for me']);
  });
});

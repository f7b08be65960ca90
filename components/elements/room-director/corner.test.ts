import { expect } from '@open-wc/testing';
import {
  cornerAt,
  cornerByKey,
  nextCorner,
  rememberCorner,
  rememberedCorner,
  USUAL_CORNER,
  type Corner,
} from './corner.ts';

const SPACE = { width: 1000, height: 600 };

describe('the corner of the own picture', () => {
  beforeEach(() => localStorage.clear());
  after(() => localStorage.clear());

  it('is the one nearest to where it is dropped, as text is read', () => {
    expect(cornerAt(900, 500, SPACE, false)).to.deep.equal({ block: 'end', inline: 'end' });
    expect(cornerAt(100, 100, SPACE, false)).to.deep.equal({ block: 'start', inline: 'start' });
    expect(cornerAt(900, 100, SPACE, true)).to.deep.equal({ block: 'start', inline: 'start' });
    expect(cornerAt(100, 500, SPACE, true)).to.deep.equal({ block: 'end', inline: 'end' });
  });

  it('follows the arrow keys as they point, whatever the direction of text', () => {
    const corner: Corner = { block: 'end', inline: 'end' };
    expect(cornerByKey(corner, 'ArrowUp', false)).to.deep.equal({ block: 'start', inline: 'end' });
    expect(cornerByKey(corner, 'ArrowLeft', false)).to.deep.equal({ block: 'end', inline: 'start' });
    expect(cornerByKey(corner, 'ArrowRight', true)).to.deep.equal({ block: 'end', inline: 'start' });
    expect(cornerByKey(corner, 'ArrowRight', false)).to.equal(null);
    expect(cornerByKey(corner, 'Enter', false)).to.equal(null);
  });

  it('goes once around by a button', () => {
    const seen = new Set<string>();
    let corner = USUAL_CORNER;
    for (let turn = 0; turn < 4; turn++) {
      corner = nextCorner(corner);
      seen.add(`${corner.block} ${corner.inline}`);
    }
    expect(seen.size).to.equal(4);
    expect(corner).to.deep.equal(USUAL_CORNER);
  });

  it('is remembered, and nonsense in the storage is not', () => {
    expect(rememberedCorner()).to.deep.equal(USUAL_CORNER);
    rememberCorner({ block: 'start', inline: 'end' });
    expect(rememberedCorner()).to.deep.equal({ block: 'start', inline: 'end' });
    localStorage.setItem('roomlet:self-view-corner', '{"block":7}');
    expect(rememberedCorner()).to.deep.equal(USUAL_CORNER);
  });
});

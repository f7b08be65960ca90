import { expect } from '@open-wc/testing';
import { bestGrid } from './best-grid.ts';

const SHAPES = [
  { width: 1420, height: 820 },
  { width: 378, height: 770 },
  { width: 300, height: 380 },
  { width: 824, height: 320 },
  { width: 600, height: 600 },
];
const GAP = 8;

describe('bestGrid', () => {
  it('gives a single tile everything', () => {
    expect(bestGrid(1, { width: 700, height: 300 }, GAP)).to.deep.equal({
      columns: 1,
      rows: 1,
      tile: { width: 700, height: 300 },
    });
  });

  it('puts two side by side where it is wide, and one above the other where it is upright', () => {
    expect(bestGrid(2, { width: 1400, height: 800 }, GAP).columns).to.equal(2);
    expect(bestGrid(2, { width: 390, height: 760 }, GAP).columns).to.equal(1);
  });

  it('uses the columns that people expect', () => {
    const wide = { width: 1420, height: 820 };
    expect([3, 4, 5, 6, 8, 9, 12].map((count) => bestGrid(count, wide, GAP).columns)).to.deep.equal([
      2, 2, 3, 3, 3, 3, 4,
    ]);
  });

  it('never overflows, has room for everyone, and keeps tiles in a shape that suits a camera', () => {
    for (const shape of SHAPES) {
      for (let count = 2; count <= 40; count++) {
        const { columns, rows, tile } = bestGrid(count, shape, GAP);
        expect(columns * rows).to.be.at.least(count);
        expect(columns * tile.width + (columns - 1) * GAP).to.be.at.most(shape.width);
        expect(rows * tile.height + (rows - 1) * GAP).to.be.at.most(shape.height);
        expect(tile.width / tile.height).to.be.within(0.5, 1.85);
      }
    }
  });

  it('finds no larger tile with any other number of columns', () => {
    for (const shape of SHAPES) {
      for (let count = 2; count <= 16; count++) {
        const best = bestGrid(count, shape, GAP).tile;
        const onlyColumns = (columns: number) => {
          const rows = Math.ceil(count / columns);
          const width = (shape.width - GAP * (columns - 1)) / columns;
          const height = (shape.height - GAP * (rows - 1)) / rows;
          const narrow = shape.width < shape.height ? 9 / 16 : 4 / 3;
          return (
            Math.floor(Math.min(width, (height * 16) / 9)) * Math.floor(Math.min(height, width / narrow))
          );
        };
        for (let columns = 1; columns <= count; columns++)
          expect(best.width * best.height).to.be.at.least(onlyColumns(columns));
      }
    }
  });

  it('survives a container without any space', () => {
    expect(bestGrid(4, { width: 0, height: 0 }, GAP).tile).to.deep.equal({ width: 0, height: 0 });
  });
});

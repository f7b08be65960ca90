import { expect } from '@open-wc/testing';
import { arrange, type Arrangement, type Rect } from './arrange.ts';

const WIDE = { width: 1400, height: 800 };
const UPRIGHT = { width: 390, height: 760 };

function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

describe('arrange', () => {
  const arrangements: readonly Arrangement[] = [{ kind: 'grid' }, { kind: 'spotlight', index: 1 }];

  for (const how of arrangements) {
    it(`lets no two tiles of a ${how.kind} overlap or leave the space`, () => {
      for (const space of [WIDE, UPRIGHT]) {
        for (let count = 2; count <= 20; count++) {
          const rects = arrange(count, space, how);
          expect(rects).to.have.length(count);
          for (const [index, rect] of rects.entries()) {
            expect(rect.x).to.be.at.least(0);
            expect(rect.y).to.be.at.least(0);
            expect(rect.x + rect.width).to.be.at.most(space.width + 1);
            expect(rect.y + rect.height).to.be.at.most(space.height + 1);
            for (const other of rects.slice(index + 1)) expect(overlap(rect, other)).to.equal(false);
          }
        }
      }
    });
  }

  it('centres the last row', () => {
    const [first, second, third] = arrange(3, WIDE, { kind: 'grid' });
    const middle = ((first?.x ?? 0) + (second?.x ?? 0) + (second?.width ?? 0)) / 2;
    expect((third?.x ?? 0) + (third?.width ?? 0) / 2).to.be.closeTo(middle, 1);
  });

  it('makes the spotlit tile by far the largest', () => {
    const areas = arrange(5, WIDE, { kind: 'spotlight', index: 2 }).map(
      ({ width, height }) => width * height,
    );
    expect(areas.indexOf(Math.max(...areas))).to.equal(2);
    expect(areas[2]).to.be.above(6 * (areas[0] ?? 0));
  });

  it('gives the space to the spotlit tile when it is the only one', () => {
    expect(arrange(1, WIDE, { kind: 'spotlight', index: 0 })).to.deep.equal([{ x: 0, y: 0, ...WIDE }]);
  });

  it('lets the own picture float over the other one where it is wide', () => {
    const [other, own] = arrange(2, WIDE, { kind: 'pair', floating: 1 });
    expect(other).to.deep.equal({ x: 0, y: 0, ...WIDE });
    expect(own?.floating).to.equal(true);
    expect(own && other && overlap(own, other)).to.equal(true);
  });

  it('puts a pair one above the other where it is upright', () => {
    const [other, own] = arrange(2, UPRIGHT, { kind: 'pair', floating: 1 });
    expect(own && other && overlap(own, other)).to.equal(false);
    expect(own?.floating).to.equal(undefined);
  });
});

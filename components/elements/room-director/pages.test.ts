import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { divide, pageOf, smallestSide } from './pages.ts';

const CONTAINERS = fc.record({
  width: fc.integer({ min: 280, max: 2560 }),
  height: fc.integer({ min: 260, max: 1600 }),
});

describe('divide', () => {
  it('keeps as many on one page as can be told apart', () => {
    const most = (width: number, height: number): number =>
      [...Array(60).keys()].findLast(
        (count) => divide(count, { width, height }, { strip: false }).count === 1,
      ) ?? 0;
    expect([most(280, 400), most(390, 700), most(1400, 800), most(2560, 1200)]).to.deep.equal([
      6, 12, 30, 42,
    ]);
  });

  it('divides evenly: the last page is no afterthought', () => {
    const { size, count } = divide(13, { width: 390, height: 700 }, { strip: false });
    expect([size, count]).to.deep.equal([7, 2]);
  });

  it('has room for the bar where there is one, and only there', () => {
    const container = { width: 390, height: 700 };
    expect(divide(40, container, { strip: false }).space.height).to.equal(648);
    expect(divide(4, container, { strip: false }).space.height).to.equal(700);
    expect(divide(4, container, { strip: true, bar: true }).space.height).to.equal(648);
  });

  it('never shows more than eight beside a large one', () => {
    fc.assert(
      fc.property(CONTAINERS, fc.integer({ min: 1, max: 60 }), (container, count) => {
        expect(divide(count, container, { strip: true }).size).to.be.within(1, 8);
      }),
    );
  });

  it('has a page for everybody, and none without anybody', () => {
    fc.assert(
      fc.property(CONTAINERS, fc.integer({ min: 1, max: 60 }), fc.boolean(), (container, count, strip) => {
        const { size, count: pages } = divide(count, container, { strip });
        expect(size * pages).to.be.at.least(count);
        expect(size * (pages - 1)).to.be.below(count);
      }),
    );
  });

  it('has one page while the container cannot be seen', () => {
    expect(divide(30, { width: 0, height: 0 }, { strip: false })).to.deep.include({ size: 30, count: 1 });
  });
});

describe('smallestSide', () => {
  it('grows with the container, but slower', () => {
    const [phone, desk] = [
      smallestSide({ width: 390, height: 760 }),
      smallestSide({ width: 2560, height: 1200 }),
    ];
    expect(phone).to.be.within(120, 140);
    expect(desk / phone).to.be.within(1.5, 2.5);
  });
});

describe('pageOf', () => {
  it('fills the last page up with the end of the one before', () => {
    const items = [1, 2, 3, 4, 5];
    expect([0, 1, 2].map((page) => pageOf(items, page, 2))).to.deep.equal([
      [1, 2],
      [3, 4],
      [4, 5],
    ]);
    expect(pageOf([1], 0, 4)).to.deep.equal([1]);
  });
});

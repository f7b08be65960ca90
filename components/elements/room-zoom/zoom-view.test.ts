import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  CLOSEST,
  contained,
  panned,
  toggled,
  WHOLE,
  zoomed,
  zoomedByKey,
  type ZoomSpace,
  type ZoomView,
} from './zoom-view.ts';

const SPACE: ZoomSpace = { frame: { width: 800, height: 600 }, picture: { width: 800, height: 450 } };
const number = (most: number) => fc.integer({ min: -most, max: most });

/** What anybody may do, one thing after another. */
const doings = fc.array(
  fc.oneof(
    fc.record({ factor: fc.double({ min: 0.2, max: 5, noNaN: true }), x: number(400), y: number(300) }),
    fc.record({ x: number(2_000), y: number(2_000) }),
  ),
  { maxLength: 20 },
);

describe('contained', () => {
  it('fits a picture into its frame without cutting anything off', () => {
    expect(contained({ width: 800, height: 600 }, { width: 1920, height: 1080 })).to.deep.equal({
      width: 800,
      height: 450,
    });
    expect(contained({ width: 800, height: 600 }, { width: 0, height: 0 })).to.deep.equal({
      width: 800,
      height: 600,
    });
  });
});

describe('zoomed', () => {
  it('keeps what is under the pointer where it is', () => {
    const at = { x: 120, y: -80 };
    const view = zoomed(zoomed(WHOLE, 3, { x: 0, y: 0 }, SPACE), 1.5, at, SPACE);
    // The middle of the frame showed the middle of the picture; the point then lay at a third of its distance.
    expect((at.x - view.x) / view.scale).to.be.closeTo(120 / 3, 1e-9);
    expect((at.y - view.y) / view.scale).to.be.closeTo(-80 / 3, 1e-9);
  });

  it('goes no closer than it makes sense, and away no further than all of it', () => {
    expect(zoomed(WHOLE, 100, { x: 0, y: 0 }, SPACE).scale).to.equal(CLOSEST);
    expect(zoomed({ scale: 2, x: 300, y: 100 }, 0.1, { x: 0, y: 0 }, SPACE)).to.deep.equal(WHOLE);
  });

  it('never shows anything beyond the picture where the picture is larger than the frame, whatever is done', () => {
    fc.assert(
      fc.property(doings, (steps) => {
        let view: ZoomView = WHOLE;
        for (const step of steps)
          view = 'factor' in step ? zoomed(view, step.factor, step, SPACE) : panned(view, step, SPACE);
        const over = (frame: number, picture: number): number =>
          Math.max(0, (picture * view.scale - frame) / 2);
        expect(Math.abs(view.x)).to.be.at.most(over(800, 800) + 1e-6);
        expect(Math.abs(view.y)).to.be.at.most(over(600, 450) + 1e-6);
        expect(view.scale).to.be.within(1, CLOSEST);
      }),
    );
  });
});

describe('toggled', () => {
  it('goes closer where the double click was, and back', () => {
    const close = toggled(WHOLE, { x: 200, y: 0 }, SPACE);
    expect(close.scale).to.be.above(2);
    expect(close.x).to.be.below(0);
    expect(toggled(close, { x: 0, y: 0 }, SPACE)).to.deep.equal(WHOLE);
  });
});

describe('zoomedByKey', () => {
  it('knows the keys of a map', () => {
    const close = zoomedByKey(WHOLE, '+', SPACE)!;
    expect(close.scale).to.be.above(1);
    expect(zoomedByKey(close, 'ArrowRight', SPACE)!.x).to.be.below(0);
    expect(zoomedByKey(close, '-', SPACE)).to.deep.equal(WHOLE);
    expect(zoomedByKey(close, '0', SPACE)).to.deep.equal(WHOLE);
    expect(zoomedByKey(close, 'a', SPACE)).to.equal(null);
  });
});

import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { FILE_LIMITS } from './file-limits.ts';
import { FIRST_WINDOW, nextWindow, type SendWindow } from './send-window.ts';

/** The window after so many acknowledgements of a chunk each, with this delay. */
const after = (count: number, delay: number, window: SendWindow = FIRST_WINDOW): SendWindow =>
  Array.from({ length: count }).reduce<SendWindow>(
    (before) => nextWindow(before, delay, FILE_LIMITS.chunk),
    window,
  );

describe('the window of files under way', () => {
  it('opens fast on a line that is not full', () => {
    expect(after(20, 50).size).to.be.above(300_000);
  });

  it('gives way when the line becomes slower than it was', () => {
    const open = after(40, 30);
    // Two round trips.
    const full = after(120, 200, open);
    expect(full.size).to.be.below(open.size / 4);
    expect(after(200, 400, full).size).to.equal(2 * FILE_LIMITS.chunk);
  });

  it('does not take a moment in which the page was busy for a full line', () => {
    const open = after(40, 30);
    expect(after(5, 400, open).size).to.be.at.least(open.size);
  });

  it('settles where files make others wait for less than a tenth of a second', () => {
    // A line of 1 MB/s and 40 ms: what is under way beyond 40 kB stands in its queue.
    let window = FIRST_WINDOW;
    for (let chunk = 0; chunk < 2_000; chunk += 1)
      window = nextWindow(window, Math.max(40, window.size / 1_000), FILE_LIMITS.chunk);
    expect(window.size / 1_000 - 40).to.be.within(30, 100);
  });

  it('stays within its bounds for whatever is measured', () => {
    const measure = fc.tuple(
      fc.double({ min: 0, max: 1e6, noNaN: true }),
      fc.integer({ min: 1, max: 20_000_000 }),
    );
    fc.assert(
      fc.property(fc.array(measure, { maxLength: 100 }), (measures) => {
        let window = FIRST_WINDOW;
        for (const [delay, acknowledged] of measures) {
          window = nextWindow(window, delay, acknowledged);
          expect(window.size).to.be.within(2 * FILE_LIMITS.chunk, 1024 * 1024);
        }
      }),
    );
  });
});

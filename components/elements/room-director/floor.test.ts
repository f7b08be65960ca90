import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { EMPTY_FLOOR, passFloor, type Floor } from './floor.ts';

/** Who has the floor after each step; a step is the time and those who speak from then on. */
function holders(
  steps: readonly (readonly [at: number, ...speaking: string[]])[],
): readonly (string | null)[] {
  let floor: Floor = EMPTY_FLOOR;
  return steps.map(([at, ...speaking]) => {
    floor = passFloor(floor, speaking, at).floor;
    return floor.holder;
  });
}

describe('passFloor', () => {
  it('gives the floor to whoever has spoken for a second', () => {
    expect(
      holders([
        [0, 'ada'],
        [999, 'ada'],
        [1_000, 'ada'],
      ]),
    ).to.deep.equal([null, null, 'ada']);
  });

  it('is not impressed by a cough', () => {
    const steps = [[0, 'ada'], [1_000, 'ada'], [5_000], [6_000, 'grace'], [6_800], [9_000]] as const;
    expect(holders(steps).at(-1)).to.equal('ada');
  });

  it('leaves it where it is while everyone is silent', () => {
    expect(holders([[0, 'ada'], [1_000, 'ada'], [60_000]]).at(-1)).to.equal('ada');
  });

  it('passes it on when another speaks and the holder is silent', () => {
    expect(
      holders([
        [0, 'ada'],
        [1_000, 'ada'],
        [5_000, 'grace'],
        [6_000, 'grace'],
      ]).at(-1),
    ).to.equal('grace');
  });

  it('lets nobody have it for less than two seconds', () => {
    const steps = [
      [0, 'ada'],
      [1_000, 'ada'],
      [1_100, 'grace'],
      [2_500, 'grace'],
      [3_000, 'grace'],
    ] as const;
    expect(holders(steps)).to.deep.equal([null, 'ada', 'ada', 'ada', 'grace']);
  });

  it('takes three seconds to interrupt', () => {
    const both = ['ada', 'grace'] as const;
    const steps = [
      [0, 'ada'],
      [1_000, 'ada'],
      [9_000, ...both],
      [11_900, ...both],
      [12_000, ...both],
    ] as const;
    expect(holders(steps).slice(-2)).to.deep.equal(['ada', 'grace']);
  });

  it('does not go to and fro between two who speak at once', () => {
    const both = ['ada', 'grace'] as const;
    const steps = Array.from({ length: 100 }, (_, index) => [index * 500, ...both] as const);
    expect(new Set(holders(steps).filter(Boolean)).size).to.equal(1);
  });

  it('says when to ask again, and then passes it on', () => {
    const { floor, again } = passFloor(EMPTY_FLOOR, ['ada'], 500);
    expect(again).to.equal(1_000);
    expect(passFloor(floor, ['ada'], 1_500)).to.deep.include({ again: null });
    expect(passFloor(EMPTY_FLOOR, [], 0).again).to.equal(null);
  });

  it('changes at most every two seconds, and only to somebody who speaks, whatever is said', () => {
    const step = fc.tuple(fc.integer({ min: 50, max: 900 }), fc.subarray(['ada', 'grace', 'edsger']));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let [floor, now, changed] = [EMPTY_FLOOR, 0, -Infinity];
        for (const [wait, speaking] of steps) {
          now += wait;
          const next = passFloor(floor, speaking, now).floor;
          if (next.holder !== floor.holder) {
            expect(speaking).to.include(next.holder);
            expect(now - changed).to.be.at.least(2_000);
            changed = now;
          }
          floor = next;
        }
      }),
    );
  });
});

import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { INITIAL_LOCAL, INITIAL_STATE } from '../../room/room-state.ts';
import { participant } from '../../testing/fake-session.ts';
import type { Rect } from '../room-stage/arrange.ts';
import { stageTiles, type StageTile } from '../room-stage/stage-tiles.ts';
import { smallestSide } from './pages.ts';
import { buttonPlace, planStage, type StageWishesNow } from './stage-plan.ts';

const USUAL: Omit<StageWishesNow, 'tiles' | 'size'> = {
  layout: 'auto',
  pinned: null,
  speaker: null,
  page: 0,
  corner: { block: 'end', inline: 'end' },
};

/** So many others and oneself; the first few share their screens. */
function people(others: number, screens = 0): readonly StageTile[] {
  const participants = Array.from({ length: others }, (_, index) =>
    participant(`p${index}`, { screen: index < screens }),
  );
  const state = { ...INITIAL_STATE, local: { ...INITIAL_LOCAL, id: 'me' }, participants };
  return stageTiles(state, true).toSorted(
    (one, other) => Number(other.kind === 'screen') - Number(one.kind === 'screen'),
  );
}

const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const scenes = fc.record({
  size: fc.record({
    width: fc.integer({ min: 280, max: 2560 }),
    height: fc.integer({ min: 300, max: 1400 }),
  }),
  others: fc.integer({ min: 0, max: 40 }),
  screens: fc.integer({ min: 0, max: 3 }),
  layout: fc.constantFrom('auto' as const, 'grid' as const, 'spotlight' as const),
  page: fc.integer({ min: 0, max: 9 }),
});

describe('planStage', () => {
  it('lets no two overlap or leave the space, and makes none too small, whoever is here and whatever the shape', () => {
    fc.assert(
      fc.property(scenes, ({ size, others, screens, layout, page }) => {
        const plan = planStage({ ...USUAL, tiles: people(others, screens), size, layout, page });
        const places = [...plan.places.values()];
        const side = smallestSide(size);
        for (const [index, place] of places.entries()) {
          expect(Math.min(place.x, place.y)).to.be.at.least(0);
          expect(place.x + place.width).to.be.at.most(plan.space.width + 1);
          expect(place.y + place.height).to.be.at.most(plan.space.height + 1);
          if (plan.pages > 1 && plan.first.length > 1)
            expect(Math.sqrt(place.width * place.height)).to.be.at.least(side * (plan.large ? 0.75 : 1) - 1);
          if (plan.floating) continue;
          for (const other of places.slice(index + 1)) expect(overlap(place, other)).to.equal(false);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('shows everybody on one of its pages', () => {
    fc.assert(
      fc.property(scenes, ({ size, others, screens, layout }) => {
        const tiles = people(others, screens);
        const { pages } = planStage({ ...USUAL, tiles, size, layout });
        const seen = new Set<string>();
        for (let page = 0; page < pages; page++)
          for (const key of planStage({ ...USUAL, tiles, size, layout, page }).places.keys()) seen.add(key);
        expect([...seen].sort()).to.deep.equal(tiles.map(({ key }) => key).sort());
      }),
    );
  });

  it('changes no sizes when a page is turned', () => {
    fc.assert(
      fc.property(scenes, ({ size, others, layout }) => {
        const tiles = people(others);
        const shapes = (page: number) =>
          [...planStage({ ...USUAL, tiles, size, layout, page }).places.values()].map(
            ({ x, y, width, height }) => `${x} ${y} ${width} ${height}`,
          );
        expect(shapes(1)).to.deep.equal(shapes(0));
      }),
    );
  });

  it('uses most of the space for a grid', () => {
    for (const size of [
      { width: 1400, height: 800 },
      { width: 390, height: 760 },
      { width: 280, height: 400 },
    ]) {
      for (const others of [1, 2, 4, 8, 15, 39]) {
        const { places, space } = planStage({ ...USUAL, tiles: people(others), size, layout: 'grid' });
        const used = [...places.values()].reduce((sum, { width, height }) => sum + width * height, 0);
        expect(used / (space.width * space.height), `${others + 1} in ${size.width}`).to.be.above(0.5);
      }
    }
  });

  it('has oneself on the first page', () => {
    const tiles = people(40);
    const plan = planStage({ ...USUAL, tiles, size: { width: 390, height: 700 } });
    expect(plan.pages).to.be.above(1);
    expect(plan.first.at(-1)).to.equal('local');
  });

  it('takes a page that is no more for the last', () => {
    const plan = planStage({ ...USUAL, tiles: people(40), size: { width: 390, height: 700 }, page: 99 });
    expect(plan.page).to.equal(plan.pages - 1);
  });

  it('lets the own picture float in the corner that was chosen', () => {
    const size = { width: 1000, height: 600 };
    const at = (block: 'start' | 'end', inline: 'start' | 'end') => {
      const { places, floating } = planStage({ ...USUAL, tiles: people(1), size, corner: { block, inline } });
      const { x, y } = places.get(floating!.key)!;
      return [x < 500 ? 'start' : 'end', y < 300 ? 'start' : 'end'];
    };
    expect(at('end', 'end')).to.deep.equal(['end', 'end']);
    expect(at('start', 'end')).to.deep.equal(['end', 'start']);
    expect(at('end', 'start')).to.deep.equal(['start', 'end']);
    expect(at('start', 'start')).to.deep.equal(['start', 'start']);
  });

  it('makes the newest of several screens large, and has room for the choice among them', () => {
    const size = { width: 1000, height: 600 };
    const plan = planStage({ ...USUAL, tiles: people(3, 2), size });
    expect(plan.large?.key).to.equal('remote:p1:screen');
    expect(plan.screens).to.have.length(2);
    expect(plan.space.height).to.be.below(size.height);
  });

  it('gives a screen the shape of one where the space is upright, and the others what is left', () => {
    const plan = planStage({ ...USUAL, tiles: people(3, 1), size: { width: 400, height: 800 } });
    expect(plan.places.get('remote:p0:screen')).to.include({ width: 400, height: 250 });
    const person = planStage({
      ...USUAL,
      tiles: people(3),
      size: { width: 400, height: 800 },
      layout: 'spotlight',
    });
    expect(person.places.get('remote:p0')).to.include({ width: 400, height: 400 });
  });

  it('keeps the button that shows oneself within the space, in every corner', () => {
    const space = { width: 280, height: 300 };
    for (const block of ['start', 'end'] as const) {
      for (const inline of ['start', 'end'] as const) {
        const { x, y, width, height } = buttonPlace(space, { block, inline });
        expect(
          [x, y, space.width - x - width, space.height - y - height].every((edge) => edge >= 0),
        ).to.equal(true);
      }
    }
  });
});

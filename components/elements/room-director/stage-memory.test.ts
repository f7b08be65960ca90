import { expect } from '@open-wc/testing';
import { INITIAL_LOCAL, INITIAL_STATE } from '../../room/room-state.ts';
import { participant } from '../../testing/fake-session.ts';
import { stageTiles, type StageLayout, type StageTile } from '../room-stage/stage-tiles.ts';
import { StageMemory } from './stage-memory.ts';

const PHONE = { width: 390, height: 700 };

function tilesOf(
  ids: readonly string[],
  speaking: readonly string[] = [],
  screens: readonly string[] = [],
): readonly StageTile[] {
  const participants = ids.map((id) =>
    participant(id, { speaking: speaking.includes(id), screen: screens.includes(id) }),
  );
  return stageTiles({ ...INITIAL_STATE, local: { ...INITIAL_LOCAL, id: 'me' }, participants }, true);
}

const IDS = Array.from({ length: 20 }, (_, index) => `p${index}`);

/** One person speaks for so long, alone. */
function speaks(memory: StageMemory, id: string, from: number, until = from + 3_500): void {
  memory.hear(tilesOf(IDS, [id]), from);
  memory.hear(tilesOf(IDS, [id]), until);
  memory.hear(tilesOf(IDS), until);
}

function planOf(memory: StageMemory, layout: StageLayout = 'grid', page = 0, tiles = tilesOf(IDS)) {
  return memory.plan({
    tiles,
    layout,
    pinned: null,
    page,
    corner: { block: 'end', inline: 'end' },
    size: PHONE,
  });
}

describe('StageMemory', () => {
  it('moves nobody for a speaker who can be seen', () => {
    const memory = new StageMemory();
    memory.hear(tilesOf(IDS), 0);
    const before = planOf(memory).places;
    speaks(memory, 'p2', 1_000);
    expect(planOf(memory).places).to.deep.equal(before);
  });

  it('brings a speaker of another page to the first, in the place of one person, and moves nobody else', () => {
    const memory = new StageMemory();
    memory.hear(tilesOf(IDS), 0);
    const before = planOf(memory).places;
    speaks(memory, 'p19', 1_000);
    const after = planOf(memory).places;
    const [gone, come] = [
      [...before.keys()].filter((key) => !after.has(key)),
      [...after.keys()].filter((key) => !before.has(key)),
    ];
    expect(come).to.deep.equal(['remote:p19']);
    expect(gone).to.have.length(1);
    expect(after.get('remote:p19')).to.deep.equal(before.get(gone[0]!));
    for (const [key, place] of before) if (key !== gone[0]) expect(after.get(key)).to.deep.equal(place);
  });

  it('sends away who was silent longest', () => {
    const memory = new StageMemory();
    memory.hear(tilesOf(IDS), 0);
    const first = planOf(memory).first.filter((key) => key !== 'local');
    first.forEach((key, index) => speaks(memory, key.replace('remote:', ''), 10_000 * (index + 1)));
    speaks(memory, 'p19', 200_000);
    expect(planOf(memory).places.has(first[0]!)).to.equal(false);
    expect(planOf(memory).places.has(first[1]!)).to.equal(true);
  });

  it('leaves the page alone that somebody looks at', () => {
    const memory = new StageMemory();
    memory.hear(tilesOf(IDS), 0);
    const before = planOf(memory, 'grid', 1).places;
    speaks(memory, [...before.keys()][0]!.replace('remote:', ''), 1_000);
    expect(planOf(memory, 'grid', 1).places).to.deep.equal(before);
  });

  it('lets the one who was large take the place that the next leaves free', () => {
    const ids = ['ada', 'grace', 'edsger', 'barbara'];
    const memory = new StageMemory();
    const say = (id: string, at: number) => {
      memory.hear(tilesOf(ids, [id]), at);
      memory.hear(tilesOf(ids, [id]), at + 1_500);
      return planOf(memory, 'spotlight', 0, tilesOf(ids));
    };
    const before = say('ada', 0);
    const after = say('edsger', 10_000);
    expect(before.large?.key).to.equal('remote:ada');
    expect(after.large?.key).to.equal('remote:edsger');
    expect(after.places.get('remote:ada')).to.deep.equal(before.places.get('remote:edsger'));
    expect(after.places.get('remote:grace')).to.deep.equal(before.places.get('remote:grace'));
    expect(after.places.get('local')).to.deep.equal(before.places.get('local'));
  });

  it('makes the screen large that was shared last, whoever came first', () => {
    const memory = new StageMemory();
    const ids = ['ada', 'grace'];
    memory.hear(tilesOf(ids, [], ['grace']), 0);
    const both = tilesOf(ids, [], ['grace', 'ada']);
    memory.hear(both, 1);
    expect(planOf(memory, 'auto', 0, both).large?.key).to.equal('remote:ada:screen');
  });

  it('asks to be told again when somebody is about to take the floor', () => {
    const memory = new StageMemory();
    expect(memory.hear(tilesOf(IDS), 0)).to.equal(null);
    expect(memory.hear(tilesOf(IDS, ['p3']), 100)).to.equal(1_000);
  });
});

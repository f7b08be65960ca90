import { expect } from '@open-wc/testing';
import { INITIAL_LOCAL, INITIAL_STATE, type RoomState } from '../../room/room-state.ts';
import { participant } from '../../testing/fake-session.ts';
import { arrangement, stageTiles, type StageWishes } from './stage-tiles.ts';

const AUTO: StageWishes = { layout: 'auto', pinned: null, speaker: null };

function withPeople(...ids: readonly string[]): RoomState {
  return { ...INITIAL_STATE, participants: ids.map((id) => participant(id)) };
}

describe('stageTiles', () => {
  it('shows the others in the order in which they came, and oneself last', () => {
    expect(stageTiles(withPeople('ada', 'grace'), true).map(({ key }) => key)).to.deep.equal([
      'remote:ada',
      'remote:grace',
      'local',
    ]);
  });

  it('gives a shared screen a tile of its own beside the person', () => {
    const state = { ...INITIAL_STATE, participants: [participant('ada', { screen: true })] };
    expect(stageTiles(state, true).map(({ key }) => key)).to.deep.equal([
      'remote:ada',
      'remote:ada:screen',
      'local',
    ]);
  });

  it('leaves the own picture out on request, but not the own screen', () => {
    const state = { ...withPeople('ada'), local: { ...INITIAL_LOCAL, screen: true } };
    expect(stageTiles(state, false).map(({ key }) => key)).to.deep.equal(['remote:ada', 'local:screen']);
  });
});

describe('arrangement', () => {
  it('lets the own picture float while one other person is here', () => {
    expect(arrangement(stageTiles(withPeople('ada'), true), AUTO)).to.deep.equal({
      kind: 'pair',
      floating: 1,
    });
  });

  it('makes all the same size with more', () => {
    expect(arrangement(stageTiles(withPeople('ada', 'grace'), true), AUTO)).to.deep.equal({ kind: 'grid' });
    expect(arrangement(stageTiles(withPeople('ada'), true), { ...AUTO, layout: 'grid' })).to.deep.equal({
      kind: 'grid',
    });
  });

  it('puts a shared screen first, the newest of several, and another person’s before the own', () => {
    const state: RoomState = {
      ...INITIAL_STATE,
      local: { ...INITIAL_LOCAL, screen: true },
      participants: [participant('ada', { screen: true }), participant('grace', { screen: true })],
    };
    expect(arrangement(stageTiles(state, true), AUTO)).to.deep.equal({ kind: 'spotlight', index: 3 });
  });

  it('lets a pin win over a screen, and forgets it when the person has gone', () => {
    const state = {
      ...INITIAL_STATE,
      participants: [participant('ada'), participant('grace', { screen: true })],
    };
    const tiles = stageTiles(state, true);
    expect(arrangement(tiles, { ...AUTO, pinned: { id: 'ada', kind: 'camera' } })).to.deep.equal({
      kind: 'spotlight',
      index: 0,
    });
    expect(arrangement(tiles, { ...AUTO, pinned: { id: 'gone', kind: 'camera' } })).to.deep.equal({
      kind: 'spotlight',
      index: 2,
    });
  });

  it('tells a pinned screen from its person', () => {
    const tiles = stageTiles(
      { ...INITIAL_STATE, participants: [participant('ada', { screen: true }), participant('grace')] },
      true,
    );
    expect(
      arrangement(tiles, { ...AUTO, layout: 'grid', pinned: { id: 'ada', kind: 'screen' } }),
    ).to.deep.equal({
      kind: 'spotlight',
      index: 1,
    });
  });

  it('follows who speaks in spotlight, and starts with the first', () => {
    const tiles = stageTiles(withPeople('ada', 'grace'), true);
    expect(arrangement(tiles, { ...AUTO, layout: 'spotlight' })).to.deep.equal({
      kind: 'spotlight',
      index: 0,
    });
    expect(arrangement(tiles, { ...AUTO, layout: 'spotlight', speaker: 'grace' })).to.deep.equal({
      kind: 'spotlight',
      index: 1,
    });
  });

  it('has nothing to arrange for one', () => {
    expect(arrangement(stageTiles(INITIAL_STATE, true), AUTO)).to.deep.equal({ kind: 'grid' });
  });
});

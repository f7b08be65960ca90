import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { INITIAL_LOCAL, INITIAL_STATE } from '../../room/room-state.ts';
import { participant } from '../../testing/fake-session.ts';
import { stageTiles } from '../room-stage/stage-tiles.ts';
import { inOrder, keepStanding, quietest, swap } from './standing.ts';

const keys = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'));

describe('keepStanding', () => {
  it('closes gaps and has newcomers at the end, and moves nobody else', () => {
    expect(keepStanding(['b', 'a', 'c'], ['a', 'b', 'd'])).to.deep.equal(['b', 'a', 'd']);
  });

  it('has everybody who is here, once', () => {
    fc.assert(
      fc.property(keys, keys, (before, now) => {
        expect([...keepStanding(before, now)].sort()).to.deep.equal([...now].sort());
      }),
    );
  });
});

describe('swap', () => {
  it('moves two and nobody else', () => {
    expect(swap(['a', 'b', 'c', 'd'], 'a', 'd')).to.deep.equal(['d', 'b', 'c', 'a']);
  });
});

describe('quietest', () => {
  it('is who was heard longest ago, and of those who never were, the last', () => {
    expect(
      quietest(
        ['a', 'b', 'c'],
        new Map([
          ['a', 3],
          ['b', 1],
          ['c', 2],
        ]),
      ),
    ).to.equal('b');
    expect(quietest(['a', 'b', 'c'], new Map([['a', 3]]))).to.equal('c');
    expect(quietest([], new Map())).to.equal(undefined);
  });
});

describe('inOrder', () => {
  it('has screens first, then people as they stand, and oneself last', () => {
    const participants = [participant('ada'), participant('grace', { screen: true }), participant('edsger')];
    const tiles = stageTiles(
      { ...INITIAL_STATE, local: { ...INITIAL_LOCAL, screen: true }, participants },
      true,
    );
    const standing = [
      'remote:edsger',
      'local',
      'local:screen',
      'remote:ada',
      'remote:grace',
      'remote:grace:screen',
    ];
    expect(inOrder(tiles, standing).map(({ key }) => key)).to.deep.equal([
      'local:screen',
      'remote:grace:screen',
      'remote:edsger',
      'remote:ada',
      'remote:grace',
      'local',
    ]);
  });
});

import { expect } from '@open-wc/testing';
import { isTold } from './note.ts';

describe('how much is told', () => {
  it('is for the person to say, but for trouble with the own devices', () => {
    const told = (['all', 'important', 'none'] as const).map((wanted) =>
      (['trouble', 'important', 'passing'] as const).filter((rank) => isTold(rank, wanted)),
    );
    expect(told).to.deep.equal([['trouble', 'important', 'passing'], ['trouble', 'important'], ['trouble']]);
  });
});

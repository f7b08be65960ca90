import { expect } from '@open-wc/testing';
import { INITIAL_LOCAL } from '../../room/room-state.ts';
import { participant } from '../../testing/fake-session.ts';
import { isFound, rosterOrder } from './roster-order.ts';

const hand = (id: string, handAt: number) => participant(id, { hand: true, handAt });

describe('rosterOrder', () => {
  it('has raised hands first, in the order in which they went up, then the rest as they came', () => {
    const { others, own, hands } = rosterOrder({
      local: { ...INITIAL_LOCAL, id: 'me', hand: true, handAt: 5 },
      participants: [participant('ada'), hand('bob', 7), participant('cem'), hand('dot', 2)],
    });
    expect(others.map(({ person, place }) => [person.id, place])).to.deep.equal([
      ['dot', 1],
      ['bob', 3],
      ['ada', 0],
      ['cem', 0],
    ]);
    expect(own.place).to.equal(2);
    expect(hands).to.equal(3);
  });
});

describe('isFound', () => {
  const zoe = { name: 'Zoë van Dyk', email: 'z@example.org' };
  for (const search of ['', 'zoe', 'DYK', 'van zo', 'z@example', '  dyk '])
    it(`"${search}" means Zoë van Dyk`, () => expect(isFound(zoe, search)).to.equal(true));
  for (const search of ['zob', 'zoe ada'])
    it(`"${search}" does not`, () => expect(isFound(zoe, search)).to.equal(false));
});

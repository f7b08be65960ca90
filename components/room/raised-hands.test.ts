import { expect } from '@open-wc/testing';
import { participant } from '../testing/fake-session.ts';
import { raisedHands } from './raised-hands.ts';
import { INITIAL_LOCAL, type ParticipantState } from './room-state.ts';

const up = (id: string, handAt: number): ParticipantState => participant(id, { hand: true, handAt });
const me = { ...INITIAL_LOCAL, id: 'me' };
const order = (participants: readonly ParticipantState[], local = me) =>
  raisedHands({ local, participants }).map(({ id }) => id);

describe('raisedHands', () => {
  it('are in the order in which they went up, whoever came first', () => {
    expect(order([up('ada', 9), participant('bob', { handAt: 1 }), up('eve', 4)])).to.deep.equal([
      'eve',
      'ada',
    ]);
  });

  it('have the own hand at its place', () => {
    const local = { ...me, hand: true, handAt: 6 };
    expect(order([up('ada', 9), up('eve', 4)], local)).to.deep.equal(['eve', 'me', 'ada']);
  });

  it('have the own hand last until the service has confirmed it', () => {
    expect(order([up('ada', 9)], { ...me, hand: true, handAt: Infinity })).to.deep.equal(['ada', 'me']);
  });

  it('of an older service are in the order of arrival, before those that go up later', () => {
    expect(order([up('ada', 0), up('bob', 12), up('eve', 0)])).to.deep.equal(['ada', 'eve', 'bob']);
  });
});

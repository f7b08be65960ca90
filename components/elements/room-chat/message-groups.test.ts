import { expect } from '@open-wc/testing';
import { chatEntry } from '../../testing/fake-session.ts';
import { groupMessages } from './message-groups.ts';

const MINUTE = 60_000;

describe('groupMessages', () => {
  it('puts messages of one sender that follow each other under one name', () => {
    const groups = groupMessages([
      chatEntry('1', { from: 'ada', at: 0 }),
      chatEntry('2', { from: 'ada', at: MINUTE }),
      chatEntry('3', { from: 'grace', at: 2 * MINUTE }),
      chatEntry('4', { from: 'ada', at: 3 * MINUTE }),
    ]);
    expect(groups.map(({ entries }) => entries.map(({ id }) => id))).to.deep.equal([
      ['1', '2'],
      ['3'],
      ['4'],
    ]);
  });

  it('starts anew after a pause of five minutes', () => {
    const groups = groupMessages([chatEntry('1', { at: 0 }), chatEntry('2', { at: 5 * MINUTE })]);
    expect(groups).to.have.length(2);
  });

  it('keeps the key of a group that grows', () => {
    const first = chatEntry('1');
    expect(groupMessages([first, chatEntry('2')])[0]?.key).to.equal(groupMessages([first])[0]?.key);
  });

  it('makes nothing of nothing', () => expect(groupMessages([])).to.deep.equal([]));
});

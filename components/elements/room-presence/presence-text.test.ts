import { expect } from '@open-wc/testing';
import type { PeekAnswer } from '../../../protocol/index.ts';
import { translate } from '../../testing/texts.ts';
import { presenceText } from './presence-text.ts';

const text = (seen: Partial<PeekAnswer>, language = 'en-GB') =>
  presenceText(translate, language, { count: 0, capacity: 8, ...seen });

describe('presenceText', () => {
  it('counts where names are not told', () => {
    expect(text({})).to.equal('Nobody is here yet');
    expect(text({ count: 1 })).to.equal('1 person is here');
    expect(text({ count: 3 })).to.equal('3 people are here');
  });

  it('names people, as many as a sentence bears', () => {
    expect(text({ count: 1, names: ['Ada'] })).to.equal('Ada is here');
    expect(text({ count: 2, names: ['Ada', 'Grace'] })).to.equal('Ada and Grace are here');
    expect(text({ count: 4, names: ['Ada', 'Grace', 'Alan', 'Edsger'] })).to.equal(
      'Ada, Grace, Alan and Edsger are here',
    );
    expect(text({ count: 5, names: ['Ada', 'Grace', 'Alan', 'Edsger', 'Barbara'] })).to.equal(
      'Ada, Grace, Alan and 2 others are here',
    );
  });

  it('counts those who have given no name', () => {
    expect(text({ count: 2, names: ['Ada'] })).to.equal('Ada and 1 other are here');
    expect(text({ count: 4, names: ['Ada', 'Grace'] })).to.equal('Ada, Grace and 2 others are here');
    expect(text({ count: 2, names: [] })).to.equal('2 people are here');
  });

  it('says that nobody gets in before somebody tries', () => {
    expect(text({ count: 8, names: ['Ada'] })).to.equal(
      'This room is full: all 8 places are taken. Try again when somebody has left.',
    );
    expect(text({ count: 1, locked: true })).to.contain('This room is locked');
  });

  it('knows rooms that are never full', () => {
    expect(text({ count: 40, capacity: 0 })).to.equal('40 people are here');
  });

  it('lists names as their language does', () => {
    expect(text({ count: 2, names: ['Ada', 'Grace'] }, 'de')).to.contain('Ada und Grace');
  });
});

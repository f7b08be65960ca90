import { expect } from '@open-wc/testing';
import { plural } from './plural.ts';

describe('plural', () => {
  it('takes the form that the language has for a number', () => {
    const messages = plural('ar');
    const forms = { zero: 'z', one: 'o', two: 't', few: '#f', many: '#m', other: '#x' };
    expect([0, 1, 2, 3, 11, 100].map((count) => messages(count, forms))).to.deep.equal([
      'z',
      'o',
      't',
      '3f',
      '11m',
      '100x',
    ]);
  });

  it('takes the common form where a language has no other', () => {
    expect(plural('ja')(1, { other: '#人' })).to.equal('1人');
    expect(plural('de')(1, { other: '# Personen' })).to.equal('1 Personen');
  });

  it('writes large numbers as the language does', () => {
    expect(plural('de')(1234, { other: '#' })).to.equal('1.234');
  });
});

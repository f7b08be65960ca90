import { expect } from '@open-wc/testing';
import { hueOf, initials } from './initials.ts';

describe('initials', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Ada Lovelace', 'AL'],
    ['ada.lovelace', 'AL'],
    ['  grace   brewster murray hopper ', 'GH'],
    ['Linus', 'L'],
    ['élodie', 'É'],
    ['李小龙', '李'],
    ['👩‍👧 family', '👩‍👧F'],
    ['(me)', '?'],
    ['', '?'],
  ];
  for (const [name, expected] of cases) {
    it(`makes ${expected} of "${name}"`, () => expect(initials(name)).to.equal(expected));
  }
});

describe('hueOf', () => {
  it('is the same for the same id, and a hue', () => {
    expect(hueOf('abc')).to.equal(hueOf('abc'));
    for (const id of ['', 'a', 'b', 'x'.repeat(64)]) expect(hueOf(id)).to.be.within(0, 359);
  });

  it('spreads ids that are alike', () => {
    const hues = new Set(Array.from({ length: 40 }, (_, index) => hueOf(`participant-${index}`)));
    expect(hues.size).to.be.above(30);
  });
});

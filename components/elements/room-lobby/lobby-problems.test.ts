import { expect } from '@open-wc/testing';
import { lobbyProblems } from './lobby-problems.ts';

const GOOD = { email: 'ada@example.org', displayName: '', room: 'tea' };

describe('lobbyProblems', () => {
  it('has nothing against a filled-in form', () => {
    expect(lobbyProblems(GOOD)).to.deep.equal({});
    expect(
      lobbyProblems({ email: ' a@localhost ', displayName: 'x', room: ' Tea & biscuits ☕ ' }),
    ).to.deep.equal({});
  });

  it('asks for what is missing', () => {
    expect(lobbyProblems({ email: ' ', displayName: '', room: '' })).to.deep.equal({
      email: 'emailMissing',
      room: 'roomMissing',
    });
  });

  it('says what is missing in an e-mail', () => {
    expect(lobbyProblems({ ...GOOD, email: 'ada' })).to.deep.equal({ email: 'emailNoAt' });
    expect(lobbyProblems({ ...GOOD, email: 'ada@ ' })).to.deep.equal({ email: 'emailNoDomain' });
  });

  for (const email of [
    '@example.org',
    'a@b@c',
    'a b@example.org',
    'a@example..org',
    `${'a'.repeat(250)}@b.org`,
  ]) {
    it(`refuses ${email.slice(0, 20)} as an e-mail`, () => {
      expect(lobbyProblems({ ...GOOD, email })).to.deep.equal({ email: 'emailWrong' });
    });
  }

  for (const [what, room] of [
    ['a dot segment', ' . '],
    ['a double-dot segment of another width', '\uff0e\uff0e'],
    ['half a surrogate pair', 'a\ud83d'],
    ['a line separator', 'a\u2028b'],
    ['a Hangul filler', 'a\u3164b'],
    ['101 characters', 'x'.repeat(101)],
    ['control characters', 'a\u0007b'],
    ['marks that turn the direction of text', 'a\u202eb'],
    ['characters without a width', 'a\u200bb'],
  ] as const) {
    it(`refuses a room with ${what}`, () => {
      expect(lobbyProblems({ ...GOOD, room })).to.deep.equal({ room: 'roomWrong' });
    });
  }

  it('decides about 50 kB at once', () => {
    expect(lobbyProblems({ ...GOOD, email: `${'a.'.repeat(25_000)}@.` })).to.deep.equal({
      email: 'emailWrong',
    });
  });
});

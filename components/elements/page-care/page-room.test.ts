import { expect } from '@open-wc/testing';
import { inviteLink } from '../shared/invite-link.ts';
import { pageRoom, roomOfAddress } from './page-room.ts';

const of = (address: string): string => roomOfAddress(new URL(address));

/** A page at an address, with what stands in its head. */
function page(address: string, head = ''): Parameters<typeof pageRoom>[0] {
  const parsed = new DOMParser().parseFromString(head, 'text/html');
  return {
    location: new URL(address),
    baseURI: address,
    querySelector: parsed.querySelector.bind(parsed),
  };
}

describe('the room of a page', () => {
  it('is spelled like its host and path', () => {
    expect(of('https://example.org/posts/tea')).to.equal('example.org/posts/tea');
    expect(of('https://example.org/')).to.equal('example.org');
    expect(of('http://localhost:8080/tea')).to.equal('localhost:8080/tea');
  });

  it('is the same for all addresses of one page', () => {
    for (const address of [
      'http://EXAMPLE.org/tea',
      'https://example.org:443/tea/',
      'https://example.org/tea/index.html',
      'https://example.org/tea#top',
      'https://example.org/t%65a',
    ])
      expect(of(address)).to.equal('example.org/tea');
    expect(of('https://example.org/caf%C3%A9')).to.equal(of('https://example.org/cafe%CC%81'));
  });

  it('is another for each other page', () => {
    const long = `https://example.org/${'a'.repeat(200)}`;
    const names = [
      'https://example.org/tea',
      'https://example.org/coffee',
      'https://example.com/tea',
      'https://example.org/?p=7',
      'https://example.org/?p=8',
      `${long}1`,
      `${long}2`,
    ].map(of);
    expect(new Set(names).size).to.equal(names.length);
  });

  it('is a name that a room can have', () => {
    for (const address of [
      `https://example.org/${'%F0%9F%8D%B5'.repeat(60)}`,
      'https://example.org/%E2%80%AEabc',
      'https://example.org/%00%FF',
      'https://example.org/a%20b',
    ]) {
      expect(of(address)).to.have.length.within(1, 100);
      expect(of(address)).to.match(/^[\p{L}\p{M}\p{N}\p{P}\p{S}]+$/u);
    }
  });

  it('is that of the canonical address, where the page names one; its link leads there', () => {
    const name = pageRoom(
      page('https://example.org/?p=7', '<link rel="canonical" href="https://example.org/canonical-tea">'),
    );
    expect(name).to.equal('example.org/canonical-tea');
    expect(inviteLink(name)).to.equal('https://example.org/canonical-tea');
  });

  it('is another for each canonical address, if they differ in nothing but the query', () => {
    const canonical = (query: string): string =>
      pageRoom(
        page('https://example.org/', `<link rel="canonical" href="https://example.org/?p=${query}#top">`),
      );
    expect([canonical('7'), canonical('8')]).to.deep.equal(['example.org?p=7', 'example.org?p=8']);
    expect(inviteLink('example.org?p=7')).to.equal('https://example.org/?p=7');
  });

  it('is without the query of a page that names no canonical address, and its author reads so, once', () => {
    const { warn } = console;
    const said: string[] = [];
    console.warn = (text: string) => said.push(text);
    try {
      const names = ['a', 'b'].map((id) => pageRoom(page(`https://example.org/queried?id=${id}`)));
      expect(names).to.deep.equal(['example.org/queried', 'example.org/queried']);
      pageRoom(page('https://example.org/plain'));
      expect(said.length).to.equal(1);
      expect(said[0]).to.contain('rel="canonical"');
    } finally {
      console.warn = warn;
    }
  });

  it('has no query in its link then: that may be nobody else’s business', () => {
    const name = pageRoom(page('https://example.org/plain-tea?session=secret#top'));
    expect(inviteLink(name)).to.equal('https://example.org/plain-tea');
  });
});

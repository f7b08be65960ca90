import { expect } from '@open-wc/testing';
import { TabMemory } from './tab-memory.ts';

const join = { room: 'r', email: 'ada@example.org', token: 'key' };

const memory = (server = 'https://a', room = 'r', email = 'ada@example.org') =>
  new TabMemory(server, room, email);

describe('TabMemory', () => {
  beforeEach(() => sessionStorage.clear());

  it('is the same identity after a reload, and another one in another room or at another service', () => {
    const secret = memory().secret;
    expect(secret).to.match(/^[A-Za-z0-9_-]{22}$/);
    expect(memory().secret).to.equal(secret);
    expect(memory('https://a', 'other').secret).to.not.equal(secret);
    expect(memory('https://b').secret).to.not.equal(secret);
  });

  it('counts links over a reload, and past those of the other side', () => {
    const first = memory();
    expect([first.next(), first.next()]).to.deep.equal([1, 2]);
    first.seen(9);
    first.seen(4);
    expect(memory().next()).to.equal(10);
  });

  it('remembers the join until it is left, but never a token', () => {
    const first = memory();
    first.remember(join);
    expect(TabMemory.peek('https://a', 'r')).to.deep.equal({ room: 'r', email: 'ada@example.org' });
    expect(JSON.stringify(sessionStorage)).to.not.contain('key');
    first.end('left');
    expect(TabMemory.peek('https://a', 'r')).to.equal(null);
    expect(memory().secret).to.equal(first.secret);
  });

  it('is somebody else for another e-mail, compared as the service compares it', () => {
    const { secret } = memory();
    expect(memory('https://a', 'r', ' ADA@example.org ').secret).to.equal(secret);
    expect(memory('https://a', 'r', 'bob@example.org').secret).to.not.equal(secret);
  });

  it('goes on as another tab, and is somebody new when it has given its identity away', () => {
    const [mine, given] = [memory(), { ...memory().value, secret: 'x'.repeat(22), link: 7 }];
    mine.adopt(given);
    expect([memory().secret, memory().next()]).to.deep.equal([given.secret, 8]);
    mine.remember(join);
    mine.end('duplicate');
    expect(memory().secret).to.not.equal(given.secret);
    expect(TabMemory.peek('https://a', 'r')).to.equal(null);
  });

  it('looking does not leave a trace', () => {
    expect(TabMemory.peek('https://a', 'r')).to.equal(null);
    expect(sessionStorage.length).to.equal(0);
  });

  it('what somebody else has written there is not believed', () => {
    for (const value of [
      '{',
      '1',
      '{"secret":"short","link":0}',
      '{"secret":"aaaaaaaaaaaaaaaaaaaaaa","link":"x"}',
    ]) {
      sessionStorage.setItem('roomlet:https://a:r', value);
      expect(memory().secret).to.have.length(22);
    }
  });
});

import { expect } from '@open-wc/testing';
import { TabMemory } from './tab-memory.ts';

const join = { room: 'r', email: 'ada@example.org', token: 'key' };

describe('TabMemory', () => {
  beforeEach(() => sessionStorage.clear());

  it('is the same identity after a reload, and another one in another room or at another service', () => {
    const secret = new TabMemory('https://a', 'r').secret;
    expect(secret).to.match(/^[A-Za-z0-9_-]{22}$/);
    expect(new TabMemory('https://a', 'r').secret).to.equal(secret);
    expect(new TabMemory('https://a', 'other').secret).to.not.equal(secret);
    expect(new TabMemory('https://b', 'r').secret).to.not.equal(secret);
  });

  it('counts links over a reload, and past those of the other side', () => {
    const memory = new TabMemory('https://a', 'r');
    expect([memory.next(), memory.next()]).to.deep.equal([1, 2]);
    memory.seen(9);
    memory.seen(4);
    expect(new TabMemory('https://a', 'r').next()).to.equal(10);
  });

  it('remembers the join until it is left, but never a token', () => {
    const memory = new TabMemory('https://a', 'r');
    memory.remember(join);
    expect(TabMemory.peek('https://a', 'r')).to.deep.equal({ room: 'r', email: 'ada@example.org' });
    expect(JSON.stringify(sessionStorage)).to.not.contain('key');
    memory.forgetJoin();
    expect(TabMemory.peek('https://a', 'r')).to.equal(null);
    expect(new TabMemory('https://a', 'r').secret).to.equal(memory.secret);
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
      expect(new TabMemory('https://a', 'r').secret).to.have.length(22);
    }
  });
});

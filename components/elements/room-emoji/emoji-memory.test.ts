import { expect } from '@open-wc/testing';
import { localStore } from '../../utils/dom-storage.ts';
import { emojiMemory, rememberEmoji, rememberTone } from './emoji-memory.ts';

afterEach(() => localStorage.clear());

describe('the memory of emoji', () => {
  it('has the latest first, each once, and no more than there is room for', () => {
    for (let index = 0; index < 30; index++) rememberEmoji(String.fromCodePoint(0x1f600 + index));
    rememberEmoji('😀');
    const { recent } = emojiMemory();
    expect(recent).to.have.length(24);
    expect(recent[0]).to.equal('😀');
    expect(new Set(recent).size).to.equal(24);
  });

  it('keeps the skin tone', () => {
    rememberTone(4);
    rememberEmoji('👋');
    expect(emojiMemory()).to.deep.equal({ recent: ['👋'], tone: 4 });
  });

  it('makes nothing of what it did not write', () => {
    localStore.write('emoji', { recent: [1, '👍', null], tone: 9 });
    expect(emojiMemory()).to.deep.equal({ recent: ['👍'], tone: 0 });
    localStore.write('emoji', 'x');
    expect(emojiMemory()).to.deep.equal({ recent: [], tone: 0 });
  });
});

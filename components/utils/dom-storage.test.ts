import { expect } from '@open-wc/testing';
import { localStore, tabStore, textFields } from './dom-storage.ts';

describe('storage', () => {
  afterEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });

  it('keeps what JSON can hold, and forgets on demand', () => {
    localStore.write('x', { a: [1] });
    expect(localStore.read('x')).to.deep.equal({ a: [1] });
    expect(tabStore.read('x')).to.equal(null);
    localStore.write('x', null);
    expect(localStore.read('x')).to.equal(null);
  });

  it('does without where it is forbidden', () => {
    const getItem = Storage.prototype.getItem;
    const setItem = Storage.prototype.setItem;
    Storage.prototype.getItem = Storage.prototype.setItem = () => {
      throw new DOMException('no', 'SecurityError');
    };
    try {
      localStore.write('x', 1);
      expect(localStore.read('x')).to.equal(null);
    } finally {
      Storage.prototype.getItem = getItem;
      Storage.prototype.setItem = setItem;
    }
  });
});

describe('textFields', () => {
  it('keeps texts and drops everything else', () => {
    expect(textFields({ a: 'x', b: 1, c: null })).to.deep.equal({ a: 'x' });
    for (const value of [null, 'x', 7, undefined]) expect(textFields(value)).to.deep.equal({});
  });
});

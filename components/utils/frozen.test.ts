import { expect } from '@open-wc/testing';
import { frozen } from './frozen.ts';

describe('frozen', () => {
  it('makes plain objects and arrays unchangeable, however deep they sit', () => {
    const value = frozen({ list: [{ name: 'ada' }], none: null, text: 'tea', missing: undefined });
    expect(() => value.list.push({ name: 'bob' })).to.throw(TypeError);
    expect(() => ((value.list[0] as { name: string }).name = 'bob')).to.throw(TypeError);
    expect(() => ((value as { text: string }).text = 'cocoa')).to.throw(TypeError);
  });

  it('leaves streams and files as they are', () => {
    const value = frozen({ stream: new MediaStream(), blob: new Blob(['x']) });
    expect(Object.isFrozen(value.stream)).to.equal(false);
    expect(Object.isFrozen(value.blob)).to.equal(false);
  });
});

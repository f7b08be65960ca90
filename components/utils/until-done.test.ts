import { aTimeout, expect } from '@open-wc/testing';
import { untilDone } from './until-done.ts';

/** Fails so often; how often it was tried so far. */
function attempts(failures: number): { readonly attempt: () => Promise<void>; readonly tried: () => number } {
  let tried = 0;
  const attempt = async () => {
    tried += 1;
    if (tried <= failures) throw new Error('not yet');
  };
  return { attempt, tried: () => tried };
}

describe('untilDone', () => {
  it('tries until it succeeds, and not once more', async () => {
    const { attempt, tried } = attempts(2);
    untilDone(attempt, new AbortController().signal, 5);
    await aTimeout(100);
    expect(tried()).to.equal(3);
  });

  it('stops when it is not wanted any more', async () => {
    const { attempt, tried } = attempts(Infinity);
    const controller = new AbortController();
    untilDone(attempt, controller.signal, 5);
    await aTimeout(30);
    controller.abort();
    const before = tried();
    await aTimeout(50);
    expect(tried()).to.equal(before);
  });
});

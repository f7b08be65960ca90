import { expect } from '@open-wc/testing';
import { until } from '../../testing/media.ts';
import { Digest } from './digest.ts';

describe('a digest', () => {
  it('tells the first at once, and those that follow together', async () => {
    const told: (readonly string[])[] = [];
    const digest = new Digest<string>((items) => told.push(items), 50);
    for (const item of ['a', 'b', 'c']) digest.add(item);
    expect(told).to.deep.equal([['a']]);
    await until(() => told.length === 2);
    expect(told[1]).to.deep.equal(['b', 'c']);
    digest.close();
  });

  it('tells nothing any more once it is closed', () => {
    const told: (readonly string[])[] = [];
    const digest = new Digest<string>((items) => told.push(items), 0);
    digest.add('a');
    digest.add('b');
    digest.close();
    digest.close();
    expect(told).to.deep.equal([['a']]);
  });
});

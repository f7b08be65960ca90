import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../../testing/room-fixture.ts';
import type { RoomReactions } from './room-reactions.ts';

async function shown(count: number): Promise<readonly HTMLElement[]> {
  const element = await fixture<RoomReactions>(html`<room-reactions></room-reactions>`);
  for (let index = 0; index < count; index++) element.show(`person ${index}`, '🎉');
  await element.updateComplete;
  return [...element.renderRoot.querySelectorAll<HTMLElement>('.reaction')];
}

describe('<room-reactions>', () => {
  afterEach(() => emulateMedia({ reducedMotion: 'no-preference' }));

  it('lets each rise beside the one before it', async () => {
    const reactions = await shown(3);
    for (const reaction of reactions) expect(getComputedStyle(reaction).animationName).to.equal('rise');
    const places = reactions.map((reaction) => getComputedStyle(reaction).insetInlineStart);
    expect(new Set(places).size).to.equal(3);
  });

  it('moves nothing for those who do not want it, and covers none with another', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const [first, second] = (await shown(2)).map((reaction) => {
      expect(getComputedStyle(reaction).animationName).to.equal('none');
      return reaction.getBoundingClientRect();
    });
    expect(second!.left).to.be.at.least(first!.right);
  });

  it('shows the latest of a storm', async () => {
    const reactions = await shown(50);
    expect(reactions.map((reaction) => reaction.querySelector('.name')!.textContent)).to.deep.equal(
      Array.from({ length: 12 }, (_, index) => `person ${38 + index}`),
    );
  });
});

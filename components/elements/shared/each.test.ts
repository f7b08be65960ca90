import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { html, render } from 'lit';
import { each } from './each.ts';

/** A list on a page, and how often one of its elements was taken out of the document or put in. */
function list() {
  const host = document.createElement('div');
  let moves = 0;
  const observer = new MutationObserver(() => undefined);
  observer.observe(host, { childList: true });
  return {
    host,
    show(keys: readonly string[]): number {
      render(
        html`${each(
          keys,
          (key) => key,
          (key) => html`<p data-key=${key}>${key}</p>`,
        )}`,
        host,
      );
      moves = observer
        .takeRecords()
        .flatMap(({ addedNodes }) => [...addedNodes])
        .filter((node) => node instanceof Element).length;
      return moves;
    },
    get shown() {
      return [...host.children].map((element) => element.textContent);
    },
  };
}

describe('each', () => {
  it('shows whatever list comes after whatever list, and each key keeps its element', () => {
    const keys = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(keys, { minLength: 2, maxLength: 5 }), (lists) => {
        const { host, show } = list();
        let before = new Map<string, Element>();
        for (const wanted of lists) {
          show(wanted);
          const now = new Map([...host.children].map((element) => [element.textContent, element]));
          expect([...now.keys()]).to.deep.equal(wanted);
          for (const [key, element] of now)
            if (before.has(key)) expect(before.get(key) === element).to.equal(true);
          before = now;
        }
      }),
    );
  });

  it('moves nothing when somebody comes or goes', () => {
    const { show } = list();
    show(['a', 'b', 'c', 'd']);
    expect(show(['a', 'c', 'd'])).to.equal(0);
    expect(show(['a', 'c', 'x', 'd'])).to.equal(1);
    expect(show(['c', 'x', 'd', 'e'])).to.equal(1);
  });
});

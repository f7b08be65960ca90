import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { styledElements, tokens, usedTokens } from './lib/style-hooks.mjs';
import { THEMING, themingPage } from './lib/theming-tables.mjs';

/** Elements that pages write themselves: their parts need nobody to pass them on. */
const OUTERMOST = ['video-room', 'room-lobby'];

const elements = styledElements();
/** Of all elements: what one describes may stand in the template of one inside. A name that is put in at run time says nothing. */
const templates = elements.flatMap(({ rendered }) => rendered).filter((part) => part !== '*');

/** `*` stands for what is put in at run time. @param {string} pattern @param {string} name */
const fits = (pattern, name) => new RegExp(`^${pattern.replaceAll('*', '.+')}$`).test(name);

describe('what a page can style by', () => {
  it('is in docs/theming.md as the sources say it (npm run docs writes it)', async () => {
    assert.equal(readFileSync(THEMING, 'utf8'), await themingPage());
  });

  it('custom properties: those described are used, and those used are described', () => {
    const names = tokens().map(({ name }) => name);
    assert.deepEqual(names.toSorted(), [...usedTokens()]);
  });

  for (const { tag, parts, rendered, passedOn } of elements) {
    it(`parts of <${tag}>: those described are in a template`, () => {
      const missing = parts.filter(({ name }) => !templates.some((part) => fits(part, name)));
      assert.deepEqual(
        missing.map(({ name }) => name),
        [],
      );
    });

    it(`parts of <${tag}>: those in a template are described`, () => {
      const missing = rendered.filter((part) => !parts.some(({ name }) => fits(part, name)));
      assert.deepEqual(missing, []);
    });

    if (!OUTERMOST.includes(tag))
      it(`parts of <${tag}> are passed on to the page`, () => {
        const kept = parts.filter(({ name }) => !elements.some(({ passedOn }) => passedOn.includes(name)));
        assert.deepEqual(
          kept.map(({ name }) => name),
          [],
        );
      });

    it(`<${tag}> passes on only what there is`, () => {
      const known = elements.flatMap((other) => other.parts.map(({ name }) => name));
      assert.deepEqual(
        passedOn.filter((part) => part !== '*' && !known.includes(part)),
        [],
      );
    });
  }

  it('says what each of them is', () => {
    const silent = elements.flatMap(({ tag, parts, states }) =>
      [...parts, ...states].filter(({ text }) => text === '').map(({ name }) => `${tag}: ${name}`),
    );
    assert.deepEqual(silent, []);
  });
});

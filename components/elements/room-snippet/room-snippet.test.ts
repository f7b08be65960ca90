import { expect, fixture, html } from '@open-wc/testing';
import { loadTexts } from '../../i18n/localize.ts';
import { until } from '../../testing/media.ts';
import '../../testing/room-fixture.ts';
import type { RoomSnippet } from './room-snippet.ts';

const TEXT = 'allow="camera; microphone"';

const snippetOf = (text: string) => fixture<RoomSnippet>(html`<room-snippet .text=${text}></room-snippet>`);
const find = (snippet: RoomSnippet, selector: string) =>
  snippet.renderRoot.querySelector<HTMLElement>(selector);
const told = (snippet: RoomSnippet) => find(snippet, '[role="status"]')?.textContent;

function clipboard(writeText: (text: string) => Promise<void>): void {
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
}

before(loadTexts);
afterEach(() => void Reflect.deleteProperty(navigator, 'clipboard'));

describe('<room-snippet>', () => {
  it('shows what is to be written, and nothing where there is nothing to write', async () => {
    const snippet = await snippetOf(TEXT);
    expect(find(snippet, 'code')?.textContent).to.equal(TEXT);
    expect((await snippetOf('')).offsetHeight).to.equal(0);
  });

  it('copies it, and says so to those who cannot see it', async () => {
    const copied: string[] = [];
    clipboard(async (text) => void copied.push(text));
    const snippet = await snippetOf(TEXT);
    find(snippet, 'button')?.click();
    await until(() => told(snippet) === 'Copied');
    expect(copied).to.deep.equal([TEXT]);
  });

  it('selects it where the page may not write to the clipboard', async () => {
    clipboard(() => Promise.reject(new Error('NotAllowedError')));
    const snippet = await snippetOf(TEXT);
    find(snippet, 'button')?.click();
    await until(() => told(snippet) === 'The text is selected: copy it with the keyboard.');
    expect(getSelection()?.toString()).to.equal(TEXT);
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible (${scheme}), and its button large enough to be touched`, async () => {
      const around = await fixture<HTMLElement>(html`<div></div>`);
      around.style.colorScheme = scheme;
      around.style.background = 'Canvas';
      const snippet = await snippetOf(TEXT);
      around.append(snippet);
      await expect(around).to.be.accessible();
      const { width, height } = find(snippet, 'button')!.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
    });
  }
});

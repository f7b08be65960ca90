import { expect, fixture, waitUntil } from '@open-wc/testing';
import { translate as t } from '../testing/texts.ts';
import { html, LitElement, type TemplateResult } from 'lit';
import { errorText, Localize } from './localize.ts';

class LocalTime extends LitElement {
  readonly #localize = new Localize(this);

  protected override render(): TemplateResult {
    const options = { timeStyle: 'short', timeZone: 'UTC' } as const;
    return html`${this.#localize.date(new Date(Date.UTC(2026, 0, 1, 15, 5)), options)},
    ${this.#localize.number(1234.5)}`;
  }
}
customElements.define('local-time', LocalTime);

describe('dates and numbers', () => {
  const own = document.documentElement.lang;
  afterEach(() => (document.documentElement.lang = own));

  const shown = async (element: LitElement) => {
    await element.updateComplete;
    return element.shadowRoot?.textContent?.replace(/\s+/g, ' ');
  };

  it('are written as the nearest `lang` has it', async () => {
    const around = await fixture(html`<p lang="de"><local-time></local-time></p>`);
    expect(await shown(around.querySelector('local-time') as LocalTime)).to.equal('15:05, 1.234,5');
  });

  it('are written anew when the page changes its language', async () => {
    document.documentElement.lang = 'en-US';
    const time = await fixture<LocalTime>(html`<local-time></local-time>`);
    expect(await shown(time)).to.equal('3:05 PM, 1,234.5');
    document.documentElement.lang = 'de_DE';
    await waitUntil(async () => (await shown(time)) === '15:05, 1.234,5');
  });

  it('are written in English when the page names no language that there is', async () => {
    const around = await fixture(html`<p lang="no language"><local-time></local-time></p>`);
    expect(await shown(around.querySelector('local-time') as LocalTime)).to.equal('3:05 PM, 1,234.5');
  });
});

describe('texts', () => {
  it('say what happened and what to do next for an error that has a sentence', () => {
    expect(errorText(t, { code: 'full', message: 'x' })).to.contain('Try again when somebody has left');
    expect(errorText(t, { code: 'invalid-email', message: 'x' })).to.contain('name@example.org');
  });

  it('fall back to the sentence that came with the error', () => {
    expect(errorText(t, { code: 'internal', message: 'The disk is full.' })).to.equal('The disk is full.');
  });
});

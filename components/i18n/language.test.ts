import { expect, fixture, waitUntil } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { RoomElement } from '../elements/shared/room-element.ts';
import { PageElement } from '../elements/shared/page-element.ts';
import { setPreferences } from '../utils/preferences.ts';
import { texts as de } from './languages/de.ts';
import type { TextOverrides } from './texts.ts';

class LeaveWord extends RoomElement {
  static shown: string[] = [];

  protected override render(): TemplateResult {
    LeaveWord.shown.push(this.t('leave'));
    return html`${this.t('leave')}, ${this.t('chatUnread', 3)}`;
  }
}
customElements.define('leave-word', LeaveWord);

class WordPage extends PageElement {
  @property() what = '';

  protected override render(): TemplateResult {
    return html`<div class="base" lang=${this.localize.tag} dir=${this.localize.direction ?? 'inherit'}>
      <leave-word></leave-word>
    </div>`;
  }
}
customElements.define('word-page', WordPage);

async function pageIn(lang: string, own: TextOverrides | null = null) {
  const around = await fixture<HTMLElement>(
    html`<div lang=${lang}><word-page .texts=${own}></word-page></div>`,
  );
  const page = around.querySelector('word-page') as WordPage;
  await page.updateComplete;
  const base = page.renderRoot.querySelector<HTMLElement>('.base')!;
  const word = page.renderRoot.querySelector('leave-word') as LeaveWord;
  await word.updateComplete;
  return { page, base, word, text: () => word.renderRoot.textContent };
}

describe('the language of an element', () => {
  beforeEach(() => (LeaveWord.shown = []));
  afterEach(() => setPreferences({ language: '' }));

  it('is that of the page, from the first rendering on', async () => {
    const { base, text } = await pageIn('de-AT');
    expect(text()).to.contain(de.leave);
    expect(LeaveWord.shown).to.not.include('Leave');
    expect(base.lang).to.equal('de-AT');
  });

  it('is English, and is said to be, on a page in a language that we do not speak', async () => {
    const { base, text } = await pageIn('pl');
    expect(text()).to.equal('Leave, Chat, 3 unread');
    expect(base.lang).to.equal('en');
  });

  it('goes from right to left where it is written so, whatever the page does', async () => {
    const { base } = await pageIn('ar');
    expect(base.dir).to.equal('rtl');
    expect(getComputedStyle(base).direction).to.equal('rtl');
  });

  it('is what the person has chosen, at once and everywhere', async () => {
    const { page, base, text } = await pageIn('ar');
    setPreferences({ language: 'de' });
    await waitUntil(() => text()?.includes(de.leave ?? '?'));
    await page.updateComplete;
    expect(base.lang).to.equal('de');
    expect(base.dir).to.equal('ltr');
    setPreferences({ language: '' });
    await waitUntil(() => base.dir === 'rtl');
  });
});

describe('texts of the page’s own', () => {
  it('stand instead of ours, with what is put into them', async () => {
    const { text } = await pageIn('en', { leave: 'Bye', chatUnread: '{0} new ({0})' });
    expect(text()).to.equal('Bye, 3 new (3)');
  });

  it('may be functions, and can be changed and taken back', async () => {
    const { page, text } = await pageIn('en', { chatUnread: (count) => '!'.repeat(count) });
    expect(text()).to.equal('Leave, !!!');
    page.texts = null;
    await waitUntil(() => text() === 'Leave, Chat, 3 unread');
  });

  it('put in names as they are, whatever they look like', async () => {
    const { page, text } = await pageIn('en', { toastJoined: '{0} is here' });
    page.texts = { chatUnread: '{0}: $& {1}' };
    await waitUntil(() => text() === 'Leave, 3: $& {1}');
  });

  it('put in markup as text', async () => {
    const { word, text } = await pageIn('en', { leave: '<b>{0}</b>' });
    expect(text()).to.contain('<b>{0}</b>');
    expect(Boolean(word.renderRoot.querySelector('b'))).to.equal(false);
  });
});

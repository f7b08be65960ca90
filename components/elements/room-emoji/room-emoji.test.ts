import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { loadTexts } from '../../i18n/localize.ts';
import { until } from '../../testing/media.ts';
import '../../testing/room-fixture.ts';
import { rememberEmoji } from './emoji-memory.ts';
import type { RoomEmoji } from './room-emoji.ts';

const all = <E extends HTMLElement = HTMLElement>(picker: RoomEmoji, selector: string): E[] => [
  ...picker.renderRoot.querySelectorAll<E>(selector),
];
const options = (picker: RoomEmoji): string[] =>
  all(picker, '[role="option"]').map(({ textContent }) => textContent.trim());
const focused = (picker: RoomEmoji): string => picker.shadowRoot!.activeElement?.textContent?.trim() ?? '';

async function opened(scheme = 'light'): Promise<RoomEmoji> {
  const picker = await fixture<RoomEmoji>(
    html`<room-emoji popover role="dialog" aria-label="Emoji" lang="en"></room-emoji>`,
  );
  picker.style.colorScheme = scheme;
  picker.style.inlineSize = '320px';
  picker.showPopover();
  await picker.begin();
  return picker;
}

function chosen(picker: RoomEmoji): string[] {
  const texts: string[] = [];
  picker.addEventListener('emoji-chosen', ({ text }) => texts.push(text));
  return texts;
}

// Fetched when they are first needed; here they are to be read at once.
before(loadTexts);
afterEach(() => localStorage.clear());

describe('<room-emoji>', () => {
  for (const scheme of ['light', 'dark']) {
    it(`shows a group, and the others by their tabs, legible in ${scheme}`, async () => {
      const picker = await opened(scheme);
      expect(options(picker)[0]).to.equal('😀');
      expect(all(picker, '[role="tab"]')).to.have.length(9);
      await expect(picker).to.be.accessible();
      all(picker, '[aria-label="food & drink"]')[0]!.click();
      await picker.updateComplete;
      expect(options(picker)).to.include('🍕').and.not.include('😀');
      expect(all(picker, '[role="listbox"]')[0]!.ariaLabel).to.equal('food & drink');
    });
  }

  it('has nothing to touch that is smaller than 44 pixels', async () => {
    const picker = await opened();
    for (const control of all(picker, 'button, input, select')) {
      const { width, height } = control.getBoundingClientRect();
      expect(Math.min(width, height), control.outerHTML.slice(0, 80)).to.be.at.least(44);
    }
  });

  it('is searched by name, and Enter takes the first', async () => {
    const picker = await opened();
    const texts = chosen(picker);
    await sendKeys({ type: 'pizza' });
    await until(() => options(picker).join() === '🍕', 'pizza');
    expect(all(picker, '[role="status"]')[0]).to.have.text('1 emoji found');
    await expect(picker).to.be.accessible();
    await sendKeys({ press: 'Enter' });
    expect(texts).to.deep.equal(['🍕']);
  });

  it('says that nothing has a name', async () => {
    const picker = await opened();
    await sendKeys({ type: 'qqqq' });
    await until(() => all(picker, '.none').length === 1);
    await expect(picker).to.be.accessible();
  });

  it('is walked through with the arrow keys, line by line', async () => {
    const picker = await opened();
    const list = options(picker);
    await sendKeys({ press: 'ArrowDown' });
    expect(focused(picker)).to.equal(list[0]);
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowRight' });
    expect(focused(picker)).to.equal(list[2]);
    await sendKeys({ press: 'ArrowDown' });
    const below = picker.shadowRoot!.activeElement!.getBoundingClientRect();
    const above = all(picker, '[role="option"]')[2]!.getBoundingClientRect();
    expect([below.left, below.top]).to.deep.equal([above.left, above.bottom]);
    expect(all(picker, '[role="option"][tabindex="0"]')).to.have.length(1);
    const texts = chosen(picker);
    await sendKeys({ press: 'Enter' });
    expect(texts).to.have.length(1);
  });

  it('has its groups in one stop, with arrow keys between them', async () => {
    const picker = await opened();
    const tabs = all(picker, '[role="tab"]');
    tabs[0]!.focus();
    await sendKeys({ press: 'ArrowRight' });
    await until(() => tabs[1]!.ariaSelected === 'true', 'the second group');
    expect(tabs.filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
    expect(options(picker)).to.include('👋');
  });

  it('begins with what was chosen before', async () => {
    rememberEmoji('🍕');
    const picker = await opened();
    expect(options(picker)).to.deep.equal(['🍕']);
    expect(all(picker, '[role="tab"]')[0]!.ariaLabel).to.equal('Recently used');
  });

  it('shows and gives the skin tone that was chosen, the next time too', async () => {
    const picker = await opened();
    const tone = all<HTMLSelectElement>(picker, 'select')[0]!;
    tone.value = '3';
    tone.dispatchEvent(new Event('change'));
    const again = await opened();
    await sendKeys({ type: 'waving hand' });
    await until(() => options(again)[0] === '👋🏽', 'a toned hand');
    const texts = chosen(again);
    await sendKeys({ press: 'Enter' });
    expect(texts).to.deep.equal(['👋🏽']);
  });

  it('speaks the language of the page', async () => {
    const picker = await opened();
    picker.lang = 'de';
    picker.requestUpdate();
    await until(() => all(picker, '[aria-label="grinsendes Gesicht"]').length === 1, 'German names');
  });
});

import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { loadTexts } from '../../i18n/localize.ts';
import { until } from '../../testing/media.ts';
import { asked } from '../../testing/room-fixture.ts';
import type { RoomComposer } from './room-composer.ts';

const composerOf = (room = 'tea'): Promise<RoomComposer> =>
  fixture(html`<room-composer .room=${room}></room-composer>`);
const input = (composer: RoomComposer): HTMLTextAreaElement => composer.renderRoot.querySelector('textarea')!;
const part = (composer: RoomComposer, selector: string): string | undefined =>
  composer.renderRoot.querySelector(selector)?.textContent;

async function write(composer: RoomComposer, text: string): Promise<void> {
  input(composer).value = text;
  input(composer).dispatchEvent(new Event('input', { bubbles: true }));
  await composer.updateComplete;
}

// Fetched when they are first needed; here they are to be read at once.
before(loadTexts);
afterEach(() => sessionStorage.clear());

describe('<room-composer>', () => {
  it('sends with Enter and makes a line with Shift and Enter', async () => {
    const composer = await composerOf();
    const heard = asked(composer);
    composer.focus();
    await sendKeys({ type: 'one' });
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ up: 'Shift' });
    await sendKeys({ type: 'two' });
    expect(heard).to.have.length(0);
    await sendKeys({ press: 'Enter' });
    expect(heard).to.deep.equal([['sendChatMessage', 'one\ntwo']]);
    expect(input(composer).value).to.equal('');
  });

  it('sends nothing when there is nothing to send', async () => {
    const composer = await composerOf();
    const heard = asked(composer);
    await write(composer, '  \n ');
    composer.renderRoot.querySelector<HTMLButtonElement>('[part="send-button"]')!.click();
    expect(heard).to.have.length(0);
  });

  it('leaves Enter to an input method that composes', async () => {
    const composer = await composerOf();
    const heard = asked(composer);
    await write(composer, 'にほん');
    input(composer).dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }),
    );
    expect(heard).to.have.length(0);
  });

  it('grows with what is written, to a limit', async () => {
    const composer = await composerOf();
    const low = input(composer).offsetHeight;
    expect(low).to.be.at.least(44);
    await write(composer, 'a\nb\nc\nd');
    const high = input(composer).offsetHeight;
    expect(high).to.be.above(low);
    await write(composer, 'x\n'.repeat(50));
    expect(input(composer).offsetHeight).to.equal(140);
    await write(composer, '');
    expect(input(composer).offsetHeight).to.equal(low);
  });

  it('takes no more than a message may have, and tells near the limit how much is left', async () => {
    const composer = await composerOf();
    await write(composer, 'x'.repeat(3700));
    expect(part(composer, '.left')).to.equal(undefined);
    await write(composer, 'x'.repeat(3990));
    expect(part(composer, '.left')).to.equal('10 characters left');
    expect(input(composer)).to.have.attribute('aria-describedby', 'left');
    await expect(composer).to.be.accessible();
    expect(part(composer, '[role="status"]')).to.equal('');
    input(composer).setSelectionRange(0, 0);
    composer.focus();
    await sendKeys({ type: 'yyyyyyyyyyyy' });
    expect(input(composer).value.length).to.equal(4000);
    expect(part(composer, '[role="status"]')).to.equal('A message cannot be longer than this.');
  });

  it('keeps what was not sent, for its room', async () => {
    await write(await composerOf(), 'half a thought');
    expect(input(await composerOf('coffee')).value).to.equal('');
    const again = await composerOf();
    expect(input(again).value).to.equal('half a thought');
    again.focus();
    await sendKeys({ press: 'Enter' });
    expect(input(await composerOf()).value).to.equal('');
  });

  it('puts a text at the caret, and counts it', async () => {
    const composer = await composerOf();
    await write(composer, 'ab');
    input(composer).setSelectionRange(1, 1);
    expect(composer.insert('👍')).to.equal(true);
    expect(input(composer).value).to.equal('a👍b');
    expect(input(composer).selectionStart).to.equal(3);
    await write(composer, 'x'.repeat(3999));
    expect(composer.insert('👍')).to.equal(false);
    expect(input(composer).value.length).to.equal(3999);
  });

  it('puts an emoji where the caret is, and has the focus again', async () => {
    const composer = await composerOf();
    await write(composer, 'ab');
    input(composer).setSelectionRange(1, 1);
    composer.renderRoot.querySelector<HTMLButtonElement>('[part="emoji-button"]')!.click();
    const picker = composer.renderRoot.querySelector('room-emoji')!;
    await until(() => picker.shadowRoot?.activeElement?.matches('input'), 'the search has the focus');
    const { left, right, top, bottom } = picker.getBoundingClientRect();
    expect(Math.min(left, top)).to.be.at.least(0);
    expect(right).to.be.at.most(innerWidth);
    expect(bottom).to.be.at.most(innerHeight);
    await sendKeys({ type: 'pizza' });
    await until(() => picker.shadowRoot?.querySelectorAll('[role="option"]').length === 1, 'pizza');
    await sendKeys({ press: 'Enter' });
    expect(input(composer).value).to.equal('a🍕b');
    expect(input(composer).matches(':focus')).to.equal(true);
    expect(picker.matches(':popover-open')).to.equal(false);
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in ${scheme}`, async () => {
      const composer = await composerOf();
      composer.style.colorScheme = scheme;
      composer.style.background = 'light-dark(#fff, #1a1d22)';
      composer.style.color = 'light-dark(#16201b, #eef1f0)';
      await expect(composer).to.be.accessible();
    });
  }
});

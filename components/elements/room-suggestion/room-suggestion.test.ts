import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { loadTexts } from '../../i18n/localize.ts';
import { deep, find } from '../../testing/room-fixture.ts';
import type { RoomSuggestion } from './room-suggestion.ts';

before(loadTexts);

describe('<room-suggestion>', () => {
  interface Field {
    readonly input: HTMLInputElement;
    readonly suggestion: RoomSuggestion;
  }

  async function field(value = ''): Promise<Field> {
    const around = await fixture<HTMLElement>(
      html`<div>
        <label>E-mail <input type="email" .value=${value} /></label><room-suggestion></room-suggestion>
      </div>`,
    );
    return { input: around.querySelector('input')!, suggestion: around.querySelector('room-suggestion')! };
  }
  const shown = async ({ suggestion }: Field) => {
    await suggestion.updateComplete;
    return deep(suggestion, 'button')?.textContent?.trim() ?? null;
  };

  it('speaks when the field is left, and is silent again while somebody types', async () => {
    const own = await field();
    own.input.focus();
    await sendKeys({ type: 'ada@gmial.com' });
    expect(await shown(own)).to.equal(null);
    own.input.blur();
    expect(await shown(own)).to.equal('Did you mean ada@gmail.com?');
    await expect(own.suggestion).to.be.accessible();
    own.input.focus();
    await sendKeys({ press: 'Backspace' });
    expect(await shown(own)).to.equal(null);
  });

  it('puts the suggestion in as if it had been typed', async () => {
    const own = await field('ada@gmial.com');
    await shown(own);
    const typed: string[] = [];
    own.input.addEventListener('input', () => typed.push(own.input.value));
    find(own.suggestion, 'button').click();
    expect(typed).to.deep.equal(['ada@gmail.com']);
    expect(document.activeElement === own.input).to.equal(true);
    expect(await shown(own)).to.equal(null);
  });

  it('has seen what was filled in before it came', async () => {
    expect(await shown(await field('ada@gmial.com'))).to.equal('Did you mean ada@gmail.com?');
    expect(await shown(await field('ada@gmail.com'))).to.equal(null);
  });
});

import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { loadTexts } from '../../i18n/localize.ts';
import type { WaitingPerson } from '../../room/room-state.ts';
import { asked } from '../../testing/room-fixture.ts';
import type { RoomWaiting } from './room-waiting.ts';

const EVE = { id: 'eve', name: 'Eve', email: 'eve@example.org' };
const BOB = { id: 'bob', name: 'Bob' };

const listOf = (waiting: readonly WaitingPerson[]): Promise<RoomWaiting> =>
  fixture(html`<room-waiting .waiting=${waiting}></room-waiting>`);
const buttons = (list: RoomWaiting): HTMLButtonElement[] => [...list.renderRoot.querySelectorAll('button')];
const announced = (list: RoomWaiting) => list.renderRoot.querySelector('[role="status"]')!.textContent;

before(loadTexts);

describe('<room-waiting>', () => {
  for (const scheme of ['light', 'dark']) {
    it(`names who waits, with what lets them in and turns them away, legible in ${scheme}`, async () => {
      const list = await listOf([EVE, BOB]);
      list.style.colorScheme = scheme;
      expect(list.renderRoot.querySelector('h3')).to.have.text('Waiting to come in (2)');
      expect(buttons(list).map((button) => button.ariaLabel ?? button.textContent.trim())).to.deep.equal([
        'Admit all',
        'Deny Eve',
        'Admit Eve',
        'Deny Bob',
        'Admit Bob',
      ]);
      expect(list.renderRoot.querySelector('.email')).to.have.text('eve@example.org');
      await expect(list).to.be.accessible();
    });
  }

  it('is nothing while nobody waits, and has no "all" for one', async () => {
    expect(buttons(await listOf([]))).to.deep.equal([]);
    expect(buttons(await listOf([EVE]))).to.have.length(2);
  });

  it('asks for what is pressed', async () => {
    const list = await listOf([EVE, BOB]);
    const heard = asked(list);
    const [all, deny, , , admit] = buttons(list);
    for (const button of [all, deny, admit]) button!.click();
    expect(heard).to.deep.equal([['admit'], ['deny', 'eve'], ['admit', 'bob']]);
  });

  it('announces how many there are when somebody comes, not when somebody goes', async () => {
    const list = await listOf([]);
    list.waiting = [EVE, BOB];
    await list.updateComplete;
    expect(announced(list)).to.equal('2 people want to come in');
    list.waiting = [BOB];
    await list.updateComplete;
    expect(announced(list)).to.equal('2 people want to come in');
    list.waiting = [];
    await list.updateComplete;
    expect(announced(list)).to.equal('');
  });

  it('keeps the focus in the list when the one who had it is let in', async () => {
    const list = await listOf([EVE, BOB]);
    buttons(list)[2]!.focus();
    await sendKeys({ press: 'Enter' });
    list.waiting = [BOB];
    await list.updateComplete;
    expect((list.shadowRoot!.activeElement as HTMLElement).ariaLabel).to.equal('Admit Bob');
  });
});

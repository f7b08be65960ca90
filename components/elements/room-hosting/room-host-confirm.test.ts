import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { loadTexts } from '../../i18n/localize.ts';
import { INITIAL_STATE, type RoomRules } from '../../room/room-state.ts';
import { participant } from '../../testing/fake-session.ts';
import { until } from '../../testing/media.ts';
import { asked } from '../../testing/room-fixture.ts';
import type { RoomHostConfirm } from './room-host-confirm.ts';

const state = (rules: Partial<RoomRules> = {}) => ({
  ...INITIAL_STATE,
  local: { ...INITIAL_STATE.local, role: 'host' as const },
  rules: { ...INITIAL_STATE.rules, ...rules },
  participants: [participant('ada', { name: 'Ada' })],
});

async function asking(about: string | null, rules?: Partial<RoomRules>): Promise<RoomHostConfirm> {
  const confirm = await fixture<RoomHostConfirm>(
    html`<room-host-confirm .roomState=${state(rules)}></room-host-confirm>`,
  );
  await confirm.show(about);
  return confirm;
}
const dialog = (confirm: RoomHostConfirm) => confirm.renderRoot.querySelector('dialog');
const find = (confirm: RoomHostConfirm, part: string) =>
  confirm.renderRoot.querySelector<HTMLElement>(`[part="${part}"]`);

before(loadTexts);

describe('<room-host-confirm>', () => {
  for (const scheme of ['light', 'dark']) {
    it(`says what a removal means, legible in ${scheme}`, async () => {
      const confirm = await asking('ada');
      dialog(confirm)!.style.colorScheme = scheme;
      expect(dialog(confirm)!.querySelector('h2')).to.have.text('Remove Ada?');
      expect(dialog(confirm)!.textContent).to.contain('under another name');
      await expect(confirm).to.be.accessible();
    });
  }

  it('removes when that is confirmed, and locks the room as well if that is wanted', async () => {
    const confirm = await asking('ada');
    const heard = asked(confirm);
    find(confirm, 'confirm-lock')!.click();
    find(confirm, 'confirm-button')!.click();
    expect(heard).to.deep.equal([
      ['lockRoom', true],
      ['kickParticipant', 'ada'],
    ]);
    await until(() => !dialog(confirm));
  });

  it('has nothing to say about the door where it is guarded', async () => {
    for (const rules of [{ locked: true }, { knock: true }]) {
      const confirm = await asking('ada', rules);
      expect(Boolean(find(confirm, 'confirm-lock'))).to.equal(false);
      confirm.remove();
    }
  });

  it('has the focus where nothing happens, and goes with Escape', async () => {
    const confirm = await asking(null);
    const heard = asked(confirm);
    expect(dialog(confirm)!.querySelector('h2')).to.have.text('End the meeting for everyone?');
    expect(confirm.shadowRoot!.activeElement === find(confirm, 'confirm-cancel-button')).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await until(() => !dialog(confirm));
    expect(heard).to.deep.equal([]);
  });

  it('ends the meeting when that is confirmed', async () => {
    const confirm = await asking(null);
    const heard = asked(confirm);
    find(confirm, 'confirm-button')!.click();
    expect(heard).to.deep.equal([['endMeeting']]);
  });

  it('goes when the person has gone, or one is no host any more', async () => {
    const gone = await asking('ada');
    gone.roomState = { ...state(), participants: [] };
    await until(() => !dialog(gone));
    const deposed = await asking(null);
    deposed.roomState = { ...state(), local: INITIAL_STATE.local };
    await until(() => !dialog(deposed));
  });
});

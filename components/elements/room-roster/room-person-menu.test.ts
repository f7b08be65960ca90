import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { loadTexts } from '../../i18n/localize.ts';
import type { ParticipantState } from '../../room/room-state.ts';
import { participant } from '../../testing/fake-session.ts';
import { until } from '../../testing/media.ts';
import { asked } from '../../testing/room-fixture.ts';
import { hostActions } from '../room-hosting/host-actions.ts';
import type { RoomPersonMenu } from './room-person-menu.ts';

const find = <E extends HTMLElement = HTMLElement>(menu: RoomPersonMenu, selector: string): E =>
  menu.renderRoot.querySelector<E>(selector)!;
const isOpen = (menu: RoomPersonMenu): boolean => find(menu, '.menu').matches(':popover-open');

async function menuOf(change: Partial<ParticipantState> = {}, pinned = false): Promise<RoomPersonMenu> {
  const person = participant('ada', { name: 'Ada', ...change });
  return fixture(html`<room-person-menu .person=${person} .pinned=${pinned}></room-person-menu>`);
}

async function opened(change: Partial<ParticipantState> = {}, pinned = false): Promise<RoomPersonMenu> {
  const menu = await menuOf(change, pinned);
  find(menu, 'button').focus();
  await sendKeys({ press: 'Enter' });
  await until(
    () => menu.shadowRoot?.activeElement === find(menu, '[part="pin-button"]'),
    'the first control',
  );
  return menu;
}

// Fetched when they are first needed; here they are to be read at once.
before(loadTexts);

describe('<room-person-menu>', () => {
  for (const scheme of ['light', 'dark']) {
    it(`opens with the keyboard, takes the focus and gives it back, in ${scheme}`, async () => {
      const menu = await opened();
      menu.style.colorScheme = scheme;
      await expect(menu).to.be.accessible();
      expect(find(menu, 'button').getAttribute('aria-expanded')).to.equal('true');
      await sendKeys({ press: 'Escape' });
      await until(() => !isOpen(menu), 'closed');
      expect(menu.shadowRoot!.activeElement === find(menu, 'button')).to.equal(true);
      await until(() => find(menu, 'button').getAttribute('aria-expanded') === 'false', 'said so');
    });
  }

  it('stays within the window', async () => {
    const menu = await menuOf();
    menu.style.position = 'fixed';
    menu.style.inset = 'auto 0 0 auto';
    find(menu, 'button').click();
    await until(() => find(menu, '[part="volume"]'), 'filled');
    await until(() => find(menu, '.menu').style.inset !== '', 'placed');
    const { left, right, top, bottom } = find(menu, '.menu').getBoundingClientRect();
    expect(left).to.be.at.least(0);
    expect(top).to.be.at.least(0);
    expect(right).to.be.at.most(innerWidth);
    expect(bottom).to.be.at.most(innerHeight);
  });

  it('pins a picture, and takes the pin away', async () => {
    const menu = await opened();
    const heard = asked(menu);
    find(menu, '[part="pin-button"]').click();
    expect(isOpen(menu)).to.equal(false);
    const pinned = await opened({}, true);
    const unpinned = asked(pinned);
    expect(find(pinned, '[part="pin-button"]').textContent).to.contain('Unpin');
    find(pinned, '[part="pin-button"]').click();
    expect([...heard, ...unpinned]).to.deep.equal([
      ['pinParticipant', 'ada'],
      ['pinParticipant', null],
    ]);
  });

  it('makes a voice quieter for oneself', async () => {
    const menu = await opened();
    const heard = asked(menu);
    const slider = find<HTMLInputElement>(menu, '[part="volume"]');
    slider.focus();
    await sendKeys({ press: 'ArrowLeft' });
    expect(heard).to.deep.equal([['setParticipantVolume', 'ada', 0.95]]);
    expect(slider.getAttribute('aria-valuetext')).to.equal('100%');
  });

  it('mutes a voice for oneself, and gives it back as loud as it was', async () => {
    const menu = await opened({ volume: 0.4 });
    const heard = asked(menu);
    find(menu, '[part="mute-button"]').click();
    menu.person = participant('ada', { volume: 0 });
    await menu.updateComplete;
    expect(find(menu, '[part="mute-button"]').textContent).to.contain('Unmute for me');
    find(menu, '[part="mute-button"]').click();
    expect(heard).to.deep.equal([
      ['setParticipantVolume', 'ada', 0],
      ['setParticipantVolume', 'ada', 0.4],
    ]);
  });

  it('has no volume for somebody who is not heard', async () => {
    const menu = await opened({ link: 'none' });
    expect(Boolean(menu.renderRoot.querySelector('[part="volume"]'))).to.equal(false);
  });

  describe('for a host', () => {
    async function hostMenu(): Promise<RoomPersonMenu> {
      const person = participant('ada', { name: 'Ada', camera: true });
      const menu = await fixture<RoomPersonMenu>(
        html`<room-person-menu .person=${person} .hostActions=${hostActions(person)}></room-person-menu>`,
      );
      find(menu, 'button').click();
      await until(() => find(menu, '[part="host-button"]'), 'filled');
      return menu;
    }

    it('has what can be done for everybody, below what one does for oneself', async () => {
      const menu = await hostMenu();
      expect(
        [...menu.renderRoot.querySelectorAll('.item')].map((item) => item.textContent.trim()),
      ).to.deep.equal([
        'Pin',
        'Mute for me',
        'Mute for everyone',
        'Switch off camera',
        'Make host',
        'Make viewer',
        'Remove from the room…',
      ]);
      await expect(menu).to.be.accessible();
    });

    for (const [action, expected] of [
      ['mute', ['muteParticipant', 'ada']],
      ['cameraOff', ['muteParticipant', 'ada', 'camera']],
      ['makeHost', ['setRole', 'ada', 'host']],
    ] as const) {
      it(`asks for "${expected.join(' ')}" and closes`, async () => {
        const menu = await hostMenu();
        const heard = asked(menu);
        find(menu, `[data-action="${action}"]`).click();
        expect(heard).to.deep.equal([expected]);
        expect(isOpen(menu)).to.equal(false);
      });
    }

    it('asks first before it removes', async () => {
      const menu = await hostMenu();
      const heard = asked(menu);
      const questions: (string | null)[] = [];
      menu.addEventListener('room-host-question', ({ participantId }) => questions.push(participantId));
      find(menu, '[data-action="remove"]').click();
      expect(questions).to.deep.equal(['ada']);
      expect(heard).to.deep.equal([]);
    });
  });
});

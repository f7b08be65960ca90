import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { loadTexts } from '../../i18n/localize.ts';
import { until } from '../../testing/media.ts';
import { find } from '../../testing/room-fixture.ts';
import type { RoomInvite } from './room-invite.ts';
import type { RoomInviteButton } from './room-invite-button.ts';

const address = location.pathname + location.search;

async function buttonIn(theme: string, room = 'tea'): Promise<RoomInviteButton> {
  const element = await fixture<RoomInviteButton>(
    html`<room-invite-button .room=${room}></room-invite-button>`,
  );
  element.style.colorScheme = theme;
  return element;
}

const dialog = (element: RoomInviteButton): HTMLDialogElement => element.renderRoot.querySelector('dialog')!;

async function open(element: RoomInviteButton): Promise<void> {
  element.renderRoot.querySelector<HTMLElement>('[part="invite-button"]')!.focus();
  await sendKeys({ press: 'Enter' });
  await until(() => dialog(element).open);
}

before(loadTexts);

describe('<room-invite-button>', () => {
  // The address of a room ends with its name.
  beforeEach(() => history.replaceState(null, '', '/room/tea'));
  afterEach(() => history.replaceState(null, '', address));

  it('opens a dialog with the link to the room, and gives the focus back', async () => {
    const element = await buttonIn('light');
    let heard = false;
    element.addEventListener('keydown', ({ key }) => (heard ||= key === 'Escape'));
    await open(element);
    expect(find<RoomInvite>(element, 'room-invite').link).to.equal(`${location.origin}/room/tea`);
    await sendKeys({ press: 'Escape' });
    await until(() => !dialog(element).open);
    expect(element.shadowRoot!.activeElement?.getAttribute('part')).to.equal('invite-button');
    expect(heard, 'by the panel around it').to.equal(false);
  });

  it('has words alone on a page whose address is not the room’s', async () => {
    const element = await buttonIn('light', 'coffee');
    await open(element);
    expect(find<RoomInvite>(element, 'room-invite').link).to.equal('');
    dialog(element).close();
  });

  it('is accessible in both themes', async () => {
    for (const theme of ['light', 'dark']) {
      const element = await buttonIn(theme);
      await expect(element).to.be.accessible();
      await open(element);
      await expect(element).to.be.accessible();
      dialog(element).close();
    }
  });
});

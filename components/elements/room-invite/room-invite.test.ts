import { expect, fixture, html } from '@open-wc/testing';
import { loadTexts } from '../../i18n/localize.ts';
import { until } from '../../testing/media.ts';
import '../../testing/room-fixture.ts';
import type { RoomInvite } from './room-invite.ts';

const LINK = 'https://meet.example.org/room/tea';
const LONG = `https://meet.example.org/room/${'a-very-long-name-'.repeat(6)}`;

const part = (invite: RoomInvite, name: string): HTMLElement | null =>
  invite.renderRoot.querySelector(`[part="${name}"]`);

/** Stands in for what the browser offers, until the test is over. */
const put: (() => void)[] = [];
function stub(name: 'clipboard' | 'share' | 'canShare', value: unknown): void {
  Object.defineProperty(navigator, name, { value, configurable: true });
  put.push(() => Reflect.deleteProperty(navigator, name));
}

async function inviteIn(
  { width = 600, height = 400, theme = 'light' },
  { link = LINK, card = true } = {},
): Promise<RoomInvite> {
  const box = await fixture<HTMLElement>(
    html`<div><room-invite .link=${link} .card=${card}></room-invite></div>`,
  );
  Object.assign(box.style, {
    position: 'relative',
    inlineSize: `${width}px`,
    blockSize: `${height}px`,
    colorScheme: theme,
    background: theme === 'dark' ? '#1a1d22' : '#fff',
  });
  return box.querySelector('room-invite')!;
}

before(loadTexts);
afterEach(() => {
  for (const back of put.splice(0)) back();
});

describe('<room-invite>', () => {
  it('copies the link and says so', async () => {
    const written: string[] = [];
    stub('clipboard', { writeText: async (text: string) => void written.push(text) });
    const invite = await inviteIn({});
    part(invite, 'copy-button')!.click();
    await until(() => invite.renderRoot.querySelector('[role="status"]')!.textContent.includes('clipboard'));
    expect(written).to.deep.equal([LINK]);
    expect(part(invite, 'copy-button')).to.have.trimmed.text('Copied');
  });

  it('selects the link where the clipboard is refused, and says what to do', async () => {
    stub('clipboard', { writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')) });
    const invite = await inviteIn({});
    part(invite, 'copy-button')!.click();
    const field = invite.renderRoot.querySelector<HTMLInputElement>('.link')!;
    await until(() => invite.renderRoot.querySelector('[role="status"]')!.textContent.includes('selected'));
    expect(field.value.slice(field.selectionStart!, field.selectionEnd!)).to.equal(LINK);
    expect(invite.shadowRoot!.activeElement === field).to.equal(true);
  });

  it('shares by the sheet of the system where there is one; closing that is no failure', async () => {
    const shared: unknown[] = [];
    stub('canShare', () => true);
    stub('share', async (data: unknown) => {
      shared.push(data);
      throw new DOMException('', 'AbortError');
    });
    const invite = await inviteIn({});
    part(invite, 'share-button')!.click();
    await until(() => shared.length === 1);
    expect(shared).to.deep.equal([{ title: document.title, url: LINK }]);
    await invite.updateComplete;
    expect(invite.renderRoot.querySelector('[role="status"]')).to.have.trimmed.text('');
  });

  it('offers no sheet that the browser would refuse', async () => {
    stub('canShare', () => false);
    expect(part(await inviteIn({}), 'share-button')).to.equal(null);
  });

  it('shows the QR code dark on light in both themes, named, at once where there is space', async () => {
    for (const theme of ['light', 'dark']) {
      const invite = await inviteIn({ theme });
      const qr = part(invite, 'qr')!;
      expect(qr.checkVisibility()).to.equal(true);
      expect(qr.getAttribute('aria-label')).to.equal(`QR code of the link ${LINK}`);
      expect(getComputedStyle(qr).backgroundColor).to.equal('rgb(255, 255, 255)');
      expect(getComputedStyle(qr.querySelector('path')!).fill).to.equal('rgb(0, 0, 0)');
      expect(qr.getBoundingClientRect().width).to.be.at.least(120);
      expect(part(invite, 'qr-button')!.checkVisibility()).to.equal(false);
    }
  });

  it('shows it at the press of a button where there is little', async () => {
    const invite = await inviteIn({ width: 300, height: 330 });
    expect(part(invite, 'qr')!.checkVisibility()).to.equal(false);
    part(invite, 'qr-button')!.click();
    await invite.updateComplete;
    expect(part(invite, 'qr-button')!.getAttribute('aria-expanded')).to.equal('true');
    expect(part(invite, 'qr')!.checkVisibility()).to.equal(true);
  });

  it('never reaches beyond the space it has, nor has controls under 44 px', async () => {
    for (const [width, height] of [
      [280, 300],
      [320, 360],
      [390, 600],
      [1200, 300],
    ] as const) {
      const invite = await inviteIn({ width, height }, { link: LONG });
      part(invite, 'qr-button')!.click();
      await invite.updateComplete;
      const space = invite.parentElement!.getBoundingClientRect();
      const card = part(invite, 'empty')!.getBoundingClientRect();
      const inside =
        card.left >= space.left &&
        card.right <= space.right &&
        card.top >= space.top &&
        card.bottom <= space.bottom;
      expect(inside, `${width}x${height}`).to.equal(true);
      for (const control of invite.renderRoot.querySelectorAll<HTMLElement>('button, input'))
        if (control.checkVisibility()) expect(control.offsetHeight).to.be.at.least(44);
    }
  });

  it('has words alone where the address of the room is unknown', async () => {
    const invite = await inviteIn({}, { link: '' });
    expect(part(invite, 'empty')).to.contain.text('Nobody else is here');
    expect(part(invite, 'empty')).to.contain.text('as soon as they join');
    expect(invite.renderRoot.querySelectorAll('button, input, svg')).to.have.length(0);
  });

  it('is accessible, as a card and without, in both themes', async () => {
    for (const theme of ['light', 'dark'])
      for (const card of [true, false]) await expect(await inviteIn({ theme }, { card })).to.be.accessible();
  });
});

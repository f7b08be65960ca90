import { expect, fixture, html } from '@open-wc/testing';
import { loadTexts } from '../../i18n/localize.ts';
import type { FileTransfer } from '../../room/room-state.ts';
import { fileTransfer } from '../../testing/file-transfer.ts';
import { asked } from '../../testing/room-fixture.ts';
import type { RoomFile } from './room-file.ts';

const MEGABYTE = 1024 * 1024;

const transfer = (change: Partial<FileTransfer> = {}): FileTransfer =>
  fileTransfer({ size: 5 * MEGABYTE, ...change });

const recipient = (id: string, phase: FileTransfer['phase']) => ({
  id,
  name: id,
  phase,
  moved: 0,
  fault: null,
});

const element = (file: FileTransfer): Promise<RoomFile> =>
  fixture(html`<room-file .file=${file}></room-file>`);
const words = (shown: RoomFile): string =>
  (shown.renderRoot.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const buttons = (shown: RoomFile): readonly HTMLElement[] => [
  ...shown.renderRoot.querySelectorAll<HTMLElement>('[part="file-button"]'),
];
const labels = (shown: RoomFile): readonly (string | null)[] =>
  buttons(shown).map((button) => button.getAttribute('aria-label'));

async function picture(type = 'image/png'): Promise<Blob> {
  const canvas = new OffscreenCanvas(80, 40);
  canvas.getContext('2d')?.fillRect(0, 0, 80, 40);
  return new Blob([await (await canvas.convertToBlob()).arrayBuffer()], { type });
}

// Fetched when they are first needed; here they are to be read at once.
before(loadTexts);

describe('<room-file>', () => {
  const STATES: readonly (readonly [what: string, FileTransfer, text: string, actions: readonly string[]])[] =
    [
      ['is offered', transfer(), '5 MB', ['Download: plan.pdf', 'Decline: plan.pdf']],
      ['arrives', transfer({ phase: 'moving', moved: 2 * MEGABYTE }), 'Receiving…', ['Cancel: plan.pdf']],
      [
        'waits for the connection',
        transfer({ phase: 'moving', paused: true }),
        'Waiting for the connection.',
        ['Cancel: plan.pdf'],
      ],
      [
        'is here',
        transfer({ phase: 'complete', blob: new Blob(['x']) }),
        'Received.',
        ['Save: plan.pdf', 'Remove from the list: plan.pdf'],
      ],
      [
        'was declined',
        transfer({ phase: 'declined' }),
        'You declined it.',
        ['Download: plan.pdf', 'Remove from the list: plan.pdf'],
      ],
      [
        'arrived damaged',
        transfer({ phase: 'failed', fault: 'damaged' }),
        'It arrived damaged and was thrown away. Try again.',
        ['Try again: plan.pdf', 'Remove from the list: plan.pdf'],
      ],
      [
        'was lost on the way',
        transfer({ phase: 'failed', fault: 'lost' }),
        'It goes on when the other is back.',
        ['Try again: plan.pdf', 'Remove from the list: plan.pdf'],
      ],
      [
        'was taken back',
        transfer({ phase: 'failed', fault: 'gone' }),
        'Ask for it to be sent again.',
        ['Remove from the list: plan.pdf'],
      ],
      [
        'is offered by us',
        transfer({ own: true, recipients: [recipient('a', 'offered'), recipient('b', 'offered')] }),
        'Offered to the 2 people who are here now. Whoever joins later does not get it.',
        ['Cancel: plan.pdf'],
      ],
      [
        'has come to some of those whom we sent it to',
        transfer({
          own: true,
          phase: 'moving',
          recipients: ['complete', 'complete', 'complete', 'moving'].map((phase, index) =>
            recipient(String(index), phase as FileTransfer['phase']),
          ),
        }),
        '3 of 4 have it.',
        ['Cancel: plan.pdf'],
      ],
      [
        'has come to all',
        transfer({ own: true, phase: 'complete', recipients: [recipient('a', 'complete')] }),
        'Everyone whom it was sent to has it.',
        ['Remove from the list: plan.pdf'],
      ],
      [
        'is wanted by nobody',
        transfer({ own: true, phase: 'declined', recipients: [recipient('a', 'declined')] }),
        'Nobody wanted it.',
        ['Remove from the list: plan.pdf'],
      ],
      [
        'is too large',
        transfer({ own: true, phase: 'failed', fault: 'file-too-large' }),
        'It is larger than 20 MB. Send a smaller file, or a link to it.',
        ['Remove from the list: plan.pdf'],
      ],
      [
        'could go to nobody',
        transfer({ own: true, phase: 'failed', fault: 'nobody-there' }),
        'Send it again when somebody has come.',
        ['Send again: plan.pdf', 'Remove from the list: plan.pdf'],
      ],
    ];

  for (const [what, file, text, actions] of STATES) {
    it(`says of a file that ${what} what it is and what one can do`, async () => {
      const shown = await element(file);
      expect(words(shown)).to.contain('plan.pdf').and.to.contain(text);
      expect(labels(shown)).to.deep.equal(actions);
      for (const scheme of ['light', 'dark']) {
        shown.style.colorScheme = scheme;
        await expect(shown).to.be.accessible();
      }
    });
  }

  for (const [file, label, action] of [
    [transfer(), 'Download: plan.pdf', 'accept'],
    [transfer(), 'Decline: plan.pdf', 'decline'],
    [transfer({ phase: 'moving' }), 'Cancel: plan.pdf', 'cancel'],
    [transfer({ phase: 'failed', fault: 'damaged' }), 'Try again: plan.pdf', 'retry'],
    [transfer({ phase: 'cancelled' }), 'Remove from the list: plan.pdf', 'remove'],
  ] as const)
    it(`asks to ${action} it`, async () => {
      const shown = await element(file);
      const heard = asked(shown);
      buttons(shown)
        .find((button) => button.getAttribute('aria-label') === label)
        ?.click();
      expect(heard).to.deep.equal([['handleFile', 'ada/1', action]]);
    });

  it('shows how far it has come, by bytes', async () => {
    const shown = await element(transfer({ phase: 'moving', moved: 2.5 * MEGABYTE }));
    const bar = shown.renderRoot.querySelector('progress')!;
    expect(bar.position).to.equal(0.5);
    expect(bar).to.have.attribute('aria-label', 'Progress of plan.pdf');
    expect(words(shown)).to.contain('2.5 MB of 5 MB');
  });

  it('shows how far it has come with all who want it together', async () => {
    const recipients = [recipient('a', 'complete'), recipient('b', 'moving'), recipient('c', 'declined')];
    const shown = await element(transfer({ own: true, phase: 'moving', moved: 7.5 * MEGABYTE, recipients }));
    expect(shown.renderRoot.querySelector('progress')?.position).to.equal(0.75);
  });

  it('shows a picture', async () => {
    const file = transfer({ name: 'cat.png', type: 'image/png', phase: 'complete', blob: await picture() });
    const shown = await element(file);
    const image = shown.renderRoot.querySelector('img')!;
    await image.decode();
    expect([image.naturalWidth, image.naturalHeight]).to.deep.equal([80, 40]);
    expect(image.alt).to.equal('The picture cat.png');
    await expect(shown).to.be.accessible();
    // Its address dies with the element.
    shown.remove();
    expect(await fetch(image.src).catch(() => null)).to.equal(null);
  });

  it('shows and saves it still when it is moved within the page', async () => {
    const file = transfer({ name: 'cat.png', type: 'image/png', phase: 'complete', blob: await picture() });
    const shown = await element(file);
    const place = document.createElement('div');
    shown.parentElement!.append(place);
    place.append(shown);
    await shown.updateComplete;
    const image = shown.renderRoot.querySelector('img')!;
    const link = shown.renderRoot.querySelector<HTMLAnchorElement>('a')!;
    for (const address of [image.src, link.href])
      expect((await (await fetch(address)).blob()).size).to.equal(file.blob!.size);
  });

  it('offers what cannot be shown without a picture', async () => {
    const broken = new Blob(['not a picture'], { type: 'image/png' });
    const shown = await element(transfer({ type: 'image/png', phase: 'complete', blob: broken }));
    await new Promise((resolve) => shown.renderRoot.querySelector('img')?.addEventListener('error', resolve));
    await shown.updateComplete;
    expect(shown.renderRoot.querySelector('img')).to.equal(null);
    expect(labels(shown)).to.include('Save: plan.pdf');
  });

  it('never shows a drawing, and saves everything as plain bytes under its own name', async () => {
    const blob = new Blob(['<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'], {
      type: 'application/octet-stream',
    });
    const shown = await element(transfer({ name: 'x.svg', type: 'image/svg+xml', phase: 'complete', blob }));
    expect(shown.renderRoot.querySelector('img')).to.equal(null);
    const link = shown.renderRoot.querySelector<HTMLAnchorElement>('a')!;
    expect(link.download).to.equal('x.svg');
    expect((await (await fetch(link.href)).blob()).type).to.equal('application/octet-stream');
  });

  it('saves by itself what somebody has asked for here, and only that', async () => {
    const saved: string[] = [];
    const shown = await element(transfer());
    shown.renderRoot.addEventListener('click', (event) => {
      if (!(event.target instanceof HTMLAnchorElement)) return;
      event.preventDefault();
      saved.push(event.target.download);
    });
    const complete = transfer({ phase: 'complete', blob: new Blob(['x']) });
    shown.file = complete;
    await shown.updateComplete;
    expect(saved).to.deep.equal([]);
    shown.file = transfer();
    await shown.updateComplete;
    buttons(shown)[0]?.click();
    shown.file = transfer({ phase: 'moving' });
    await shown.updateComplete;
    shown.file = complete;
    await shown.updateComplete;
    expect(saved).to.deep.equal(['plan.pdf']);
  });

  it('keeps the focus when the button that was pressed gives way to another', async () => {
    const shown = await element(transfer());
    buttons(shown)[0]?.focus();
    shown.file = transfer({ phase: 'moving' });
    await shown.updateComplete;
    expect(shown.shadowRoot?.activeElement).to.equal(buttons(shown)[0]);
  });

  it('has buttons that a thumb can hit', async () => {
    const shown = await element(transfer({ phase: 'complete', blob: new Blob(['x']) }));
    for (const { offsetHeight, offsetWidth } of buttons(shown))
      expect(Math.min(offsetHeight, offsetWidth)).to.be.at.least(44);
  });

  for (const [script, word] of [
    ['Latin', 'report_'],
    ['Arabic', 'تقرير '],
  ] as const)
    it(`shows the whole of a long name in ${script} letters: its end tells what it is`, async () => {
      const shown = await element(transfer({ name: `${word.repeat(16)}.pdf.exe` }));
      const name = shown.renderRoot.querySelector<HTMLElement>('.name')!;
      const end = document.createRange();
      const text = [...name.childNodes].find((node) => node instanceof Text)!;
      end.setStart(text, text.data.length - 4);
      end.setEnd(text, text.data.length);
      expect(end.toString()).to.equal('.exe');
      expect(end.getBoundingClientRect().bottom).to.be.at.most(name.getBoundingClientRect().bottom + 1);
      expect(shown.scrollWidth).to.be.at.most(shown.clientWidth);
    });

  it('has the sign of what its name says, whatever its sender says', async () => {
    const signOf = async (name: string, type: string) =>
      (await element(transfer({ name, type }))).renderRoot.querySelector('.kind')!.innerHTML;
    const plain = await signOf('setup.exe', '');
    expect(await signOf('setup.exe', 'image/png')).to.equal(plain);
    expect(await signOf('setup.png', '')).not.to.equal(plain);
  });
});

import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { loadTexts } from '../../i18n/localize.ts';
import { INITIAL_STATE, type ChatEntry } from '../../room/room-state.ts';
import { chatEntry } from '../../testing/fake-session.ts';
import { fileTransfer } from '../../testing/file-transfer.ts';
import { asked, find } from '../../testing/room-fixture.ts';
import type { RoomFile } from '../room-files/room-file.ts';
import type { RoomChat } from './room-chat.ts';

const chatOf = (messages: readonly ChatEntry[] = []): Promise<RoomChat> =>
  fixture(html`<room-chat .roomState=${{ ...INITIAL_STATE, room: 'tea', messages }}></room-chat>`);

const offeredFile = fileTransfer();
const note = new File(['tea'], 'tea.txt', { type: 'text/plain' });
function carrying(files: readonly File[]): DataTransfer {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  return data;
}
const drop = (files: readonly File[]) =>
  new DragEvent('drop', { dataTransfer: carrying(files), bubbles: true, cancelable: true, composed: true });
const paste = (files: readonly File[]) =>
  new ClipboardEvent('paste', {
    clipboardData: carrying(files),
    bubbles: true,
    cancelable: true,
    composed: true,
  });

// Fetched when they are first needed; here they are to be read at once.
before(loadTexts);
afterEach(() => sessionStorage.clear());

describe('<room-chat>', () => {
  for (const scheme of ['light', 'dark']) {
    it(`has messages above and a line to write below, legible in ${scheme}`, async () => {
      const chat = await chatOf([chatEntry('1', { text: 'hello' })]);
      chat.style.height = '300px';
      chat.style.colorScheme = scheme;
      expect(find(chat, '[part="message"]')).to.have.text('hello');
      await expect(chat).to.be.accessible();
    });
  }

  it('gives the focus to where one writes', async () => {
    const chat = await chatOf();
    chat.focus();
    expect(find(chat, 'textarea').matches(':focus')).to.equal(true);
  });

  it('says in the place of the line that one may only read, and takes no files', async () => {
    const local = { ...INITIAL_STATE.local, barred: ['chat'] as const };
    const chat = await chatOf([chatEntry('1', { text: 'hello' })]);
    chat.roomState = { ...chat.roomState, phase: 'joined', local };
    await chat.updateComplete;
    expect(chat.renderRoot.querySelector('room-composer')).to.equal(null);
    expect(find(chat, '[part="chat-barred"]')).to.have.text('You can read along here, but not write.');
    expect(find(chat, '[part="message"]')).to.have.text('hello');
    expect(chat.takesFiles).to.equal(false);
    chat.focus();
    expect(chat.shadowRoot!.activeElement!.getAttribute('part')).to.equal('close-button');
    await expect(chat).to.be.accessible();
  });

  it('offers to send all failed messages again at once', async () => {
    const lost = (id: string) => chatEntry(id, { own: true, from: 'me', status: 'failed' });
    const chat = await chatOf([lost('1'), chatEntry('2'), lost('3')]);
    const heard = asked(chat);
    expect(chat.renderRoot.textContent).to.contain('2 messages were not sent.');
    await expect(chat).to.be.accessible();
    find(chat, '[part="retry-all-button"]').click();
    expect(heard).to.deep.equal([
      ['retryChatMessage', '1'],
      ['retryChatMessage', '3'],
    ]);
  });

  it('has a button for one failed message on that message alone', async () => {
    const chat = await chatOf([chatEntry('1', { own: true, from: 'me', status: 'failed' })]);
    expect(Boolean(chat.renderRoot.querySelector('[part="retry-all-button"]'))).to.equal(false);
  });

  it('is closed with Escape, unless an input method needs it', async () => {
    const chat = await chatOf();
    const heard = asked(chat);
    chat.focus();
    find(chat, 'textarea').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', isComposing: true, bubbles: true, composed: true }),
    );
    expect(heard).to.deep.equal([]);
    await sendKeys({ press: 'Escape' });
    expect(heard).to.deep.equal([['toggleChat']]);
  });

  it('says that the service is away where it covers the stage, and only there', async () => {
    const chat = await chatOf();
    const frame = document.createElement('div');
    frame.style.containerType = 'inline-size';
    chat.replaceWith(frame);
    frame.append(chat);
    chat.roomState = { ...chat.roomState, phase: 'reconnecting' };
    await chat.updateComplete;
    const lost = find(chat, '.lost');
    expect(lost.textContent).to.contain('Reconnecting');
    frame.style.width = '390px';
    expect(lost.checkVisibility()).to.equal(true);
    frame.style.width = '1000px';
    expect(lost.checkVisibility()).to.equal(false);
    frame.remove();
  });

  describe('files', () => {
    for (const [way, event] of [
      ['pasted', paste],
      ['dropped', drop],
    ] as const) {
      it(`that are ${way} are offered to whoever sends them`, async () => {
        const chat = await chatOf();
        chat.roomState = { ...chat.roomState, phase: 'joined' };
        const offered: File[] = [];
        chat.addEventListener('files-offered', ({ files }) => offered.push(...files));
        const happening = event([note]);
        find(chat, 'textarea').dispatchEvent(happening);
        expect(offered.map(({ name }) => name)).to.deep.equal(['tea.txt']);
        expect(happening.defaultPrevented).to.equal(true);
      });

      it(`that are ${way} are left to the browser where nobody sends them; and so is text`, async () => {
        const chat = await chatOf();
        const withFile = event([note]);
        find(chat, 'textarea').dispatchEvent(withFile);
        expect(withFile.defaultPrevented).to.equal(false);
        chat.roomState = { ...chat.roomState, phase: 'joined' };
        const withText = event([]);
        find(chat, 'textarea').dispatchEvent(withText);
        expect(withText.defaultPrevented).to.equal(false);
      });
    }

    it('are not made of a text that is pasted and comes with a picture of itself', async () => {
      const chat = await chatOf();
      chat.roomState = { ...chat.roomState, phase: 'joined' };
      const offered: File[] = [];
      chat.addEventListener('files-offered', ({ files }) => offered.push(...files));
      const fromTable = paste([new File(['x'], 'image.png', { type: 'image/png' })]);
      fromTable.clipboardData!.setData('text/plain', '1\t2');
      fromTable.clipboardData!.setData('text/html', '<td>1<td>2');
      find(chat, 'textarea').dispatchEvent(fromTable);
      expect(offered).to.have.length(0);
      expect(fromTable.defaultPrevented).to.equal(false);
      // A picture from a page comes with a link to it, and no text.
      const picture = paste([new File(['x'], 'image.png', { type: 'image/png' })]);
      picture.clipboardData!.setData('text/html', '<img src="x">');
      find(chat, 'textarea').dispatchEvent(picture);
      expect(offered).to.have.length(1);
    });

    it('that are chosen, pasted or dropped are sent', async () => {
      const chat = await chatOf();
      chat.roomState = { ...chat.roomState, phase: 'joined' };
      await chat.updateComplete;
      const heard = asked(chat);
      find(chat, 'textarea').dispatchEvent(paste([note, note]));
      const input = find<HTMLInputElement>(chat, 'input[type="file"]');
      input.files = carrying([note]).files;
      input.dispatchEvent(new Event('change'));
      expect(heard).to.deep.equal([
        ['sendFile', note],
        ['sendFile', note],
        ['sendFile', note],
      ]);
      await expect(chat).to.be.accessible();
    });

    it('stand among the messages by their time', async () => {
      const chat = await chatOf([chatEntry('1', { at: 1_000 }), chatEntry('2', { at: 3_000 })]);
      chat.roomState = { ...chat.roomState, files: [{ ...offeredFile, at: 2_000 }] };
      await chat.updateComplete;
      await find<RoomFile>(chat, 'room-file').updateComplete;
      const order = find(chat, '.list').querySelectorAll('[part="message"], room-file');
      expect([...order].map(({ localName }) => localName)).to.deep.equal(['span', 'room-file', 'span']);
      expect(find(chat, '.file .name')).to.have.text('plan.pdf');
    });

    it('that hang over the chat are invited to be dropped', async () => {
      const chat = await chatOf();
      chat.roomState = { ...chat.roomState, phase: 'joined' };
      const over = new DragEvent('dragover', { dataTransfer: carrying([note]), cancelable: true });
      chat.dispatchEvent(over);
      await chat.updateComplete;
      expect(over.defaultPrevented).to.equal(true);
      expect(chat.renderRoot.querySelector('.drop')).to.have.text('Drop files here to send them');
      chat.dispatchEvent(new DragEvent('dragleave'));
      await chat.updateComplete;
      expect(Boolean(chat.renderRoot.querySelector('.drop'))).to.equal(false);
    });
  });
});

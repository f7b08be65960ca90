import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { loadTexts } from '../../i18n/localize.ts';
import type { ChatEntry } from '../../room/room-state.ts';
import { chatEntry } from '../../testing/fake-session.ts';
import { asked } from '../../testing/room-fixture.ts';
import type { RoomChat } from './room-chat.ts';

async function chatOf(messages: readonly ChatEntry[] = []): Promise<RoomChat> {
  const chat = await fixture<RoomChat>(html`<room-chat .messages=${messages}></room-chat>`);
  chat.style.height = '300px';
  await chat.updateComplete;
  return chat;
}

const input = (chat: RoomChat): HTMLTextAreaElement => chat.renderRoot.querySelector('textarea')!;
const bubbles = (chat: RoomChat): HTMLElement[] => [
  ...chat.renderRoot.querySelectorAll<HTMLElement>('[part="message"]'),
];

// Fetched when they are first needed; here they are to be read at once.
before(loadTexts);

describe('<room-chat>', () => {
  it('says that nobody has written yet', async () => {
    const chat = await chatOf();
    expect(chat.renderRoot.querySelector('.empty')).to.contain.text('No messages yet');
    await expect(chat).to.be.accessible();
  });

  it('is a log with names, times and messages', async () => {
    const chat = await chatOf([
      chatEntry('1', { name: 'Ada', text: 'hello' }),
      chatEntry('2', { own: true, from: 'me', text: 'hi' }),
    ]);
    expect(Boolean(chat.renderRoot.querySelector('[role="log"]'))).to.equal(true);
    expect([...chat.renderRoot.querySelectorAll('b')].map((name) => name.textContent)).to.deep.equal([
      'Ada',
      'You',
    ]);
    expect(chat.renderRoot.querySelector('time')!.dateTime).to.equal('2026-01-05T09:30:00.000Z');
    expect(bubbles(chat).map((bubble) => bubble.textContent)).to.deep.equal(['hello', 'hi']);
    await expect(chat).to.be.accessible();
  });

  it('shows markup as text', async () => {
    const chat = await chatOf([
      chatEntry('1', { name: '<b>x</b>', text: '<img src=x onerror=alert(1)><script>1</script>' }),
    ]);
    expect(bubbles(chat)[0]).to.have.text('<img src=x onerror=alert(1)><script>1</script>');
    expect(Boolean(chat.renderRoot.querySelector('img, script'))).to.equal(false);
  });

  it('opens links in a new tab that learns nothing of this one', async () => {
    const chat = await chatOf([
      chatEntry('1', { text: 'see https://example.org/a and javascript:alert(1)' }),
    ]);
    const links = [...chat.renderRoot.querySelectorAll('a')];
    expect(links.map((link) => link.href)).to.deep.equal(['https://example.org/a']);
    expect(links[0]).to.have.attribute('rel', 'noopener noreferrer');
    expect(links[0]).to.have.attribute('target', '_blank');
  });

  it('sends with Enter and makes a line with Shift and Enter', async () => {
    const chat = await chatOf();
    const heard = asked(chat);
    chat.focus();
    await sendKeys({ type: 'one' });
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ up: 'Shift' });
    await sendKeys({ type: 'two' });
    expect(heard).to.have.length(0);
    await sendKeys({ press: 'Enter' });
    expect(heard).to.deep.equal([['sendChatMessage', 'one\ntwo']]);
    expect(input(chat).value).to.equal('');
  });

  it('sends nothing when there is nothing to send', async () => {
    const chat = await chatOf();
    const heard = asked(chat);
    input(chat).value = '  \n ';
    chat.renderRoot.querySelector<HTMLButtonElement>('[part="send-button"]')!.click();
    expect(heard).to.have.length(0);
  });

  it('leaves Enter to an input method that composes', async () => {
    const chat = await chatOf();
    const heard = asked(chat);
    input(chat).value = 'にほん';
    input(chat).dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }),
    );
    expect(heard).to.have.length(0);
  });

  it('does not take more than a message may have', async () => {
    expect(input(await chatOf()).maxLength).to.equal(4000);
  });

  it('offers to send a failed message again', async () => {
    const chat = await chatOf([chatEntry('lost', { own: true, status: 'failed' })]);
    const heard = asked(chat);
    chat.renderRoot.querySelector<HTMLButtonElement>('.retry button')!.click();
    expect(heard).to.deep.equal([['retryChatMessage', 'lost']]);
  });

  it('follows new messages at the end, and leaves a reader alone', async () => {
    const many = Array.from({ length: 40 }, (_, index) => chatEntry(String(index)));
    const chat = await chatOf(many);
    const body = chat.renderRoot.querySelector<HTMLElement>('.body')!;
    body.scrollTop = body.scrollHeight;
    chat.messages = [...many, chatEntry('new')];
    await chat.updateComplete;
    expect(body.scrollHeight - body.scrollTop - body.clientHeight).to.be.below(2);
    body.scrollTop = 0;
    chat.messages = [...chat.messages, chatEntry('newer')];
    await chat.updateComplete;
    expect(body.scrollTop).to.equal(0);
  });
});

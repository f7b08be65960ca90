import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { loadTexts } from '../../i18n/localize.ts';
import type { ChatEntry } from '../../room/room-state.ts';
import { chatEntry } from '../../testing/fake-session.ts';
import { until } from '../../testing/media.ts';
import { asked } from '../../testing/room-fixture.ts';
import type { RoomMessages } from './room-messages.ts';

interface Options {
  readonly unread?: number;
  readonly scheme?: 'light' | 'dark';
}

async function listOf(
  messages: readonly ChatEntry[],
  { unread = 0, scheme = 'light' }: Options = {},
): Promise<RoomMessages> {
  const list = await fixture<RoomMessages>(
    html`<room-messages .messages=${messages} .unread=${unread}></room-messages>`,
  );
  list.style.height = '300px';
  list.style.width = '320px';
  list.style.colorScheme = scheme;
  // As the panel around it.
  list.style.background = 'light-dark(#fff, #1a1d22)';
  list.style.color = 'light-dark(#16201b, #eef1f0)';
  await list.updateComplete;
  return list;
}

const all = <E extends HTMLElement = HTMLElement>(list: RoomMessages, selector: string): E[] => [
  ...list.renderRoot.querySelectorAll<E>(selector),
];
const texts = (list: RoomMessages, selector: string): string[] =>
  all(list, selector).map(({ textContent }) => textContent.trim());
const log = (list: RoomMessages): HTMLElement => all(list, '[role="log"]')[0]!;
const latest = (list: RoomMessages): HTMLElement | undefined => all(list, '[part="latest-button"]')[0];
/** Whether the last message is in sight. */
const isAtEnd = (list: RoomMessages): boolean => {
  const end = all(list, '[part="message"]').at(-1)!.getBoundingClientRect().bottom;
  return end <= log(list).getBoundingClientRect().bottom + 1;
};
const many = (count: number): ChatEntry[] =>
  Array.from({ length: count }, (_, index) =>
    chatEntry(String(index), { from: index % 3 ? 'ada' : 'bob', text: `message ${index}` }),
  );

// Fetched when they are first needed; here they are to be read at once.
before(loadTexts);

describe('<room-messages>', () => {
  it('says that nobody has written yet', async () => {
    const list = await listOf([]);
    expect(texts(list, '.empty')[0]).to.contain('No messages yet');
    await expect(list).to.be.accessible();
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`is a log with names, times and messages, legible in ${scheme}`, async () => {
      const list = await listOf(
        [
          chatEntry('1', { name: 'Ada', text: 'hello' }),
          chatEntry('2', { own: true, from: 'me', text: 'hi, see https://example.org' }),
          chatEntry('3', { own: true, from: 'me', text: 'lost', status: 'failed' }),
        ],
        { unread: 1, scheme },
      );
      expect(texts(list, 'b')).to.deep.equal(['Ada', 'You']);
      expect(all<HTMLTimeElement>(list, 'time')[0]!.dateTime).to.equal('2026-01-05T09:30:00.000Z');
      expect(texts(list, '[part="message"]')).to.deep.equal(['hello', 'hi, see https://example.org', 'lost']);
      await expect(list).to.be.accessible();
    });
  }

  it('tells the exact time on the time', async () => {
    const list = await listOf([chatEntry('1')]);
    expect(all(list, 'time')[0]!.title).to.match(/5.*2026.*\d:30:00/);
  });

  it('shows markup as text', async () => {
    const list = await listOf([
      chatEntry('1', { name: '<b>x</b>', text: '<img src=x onerror=alert(1)><script>1</script>' }),
    ]);
    expect(texts(list, '[part="message"]')).to.deep.equal(['<img src=x onerror=alert(1)><script>1</script>']);
    expect(all(list, 'img, script')).to.have.length(0);
  });

  it('opens links in a new tab that learns nothing of this one', async () => {
    const list = await listOf([
      chatEntry('1', { text: 'see https://example.org/a and javascript:alert(1)' }),
    ]);
    const links = all<HTMLAnchorElement>(list, 'a');
    expect(links.map((link) => link.href)).to.deep.equal(['https://example.org/a']);
    expect(links[0]).to.have.attribute('rel', 'noopener noreferrer');
    expect(links[0]).to.have.attribute('target', '_blank');
  });

  it('keeps every word within its width, and each line in its own direction', async () => {
    const list = await listOf([
      chatEntry('long', { text: 'x'.repeat(4000) }),
      chatEntry('rtl', { text: 'שלום\nhello' }),
      chatEntry('link', { text: `https://example.org/${'y'.repeat(600)}` }),
    ]);
    expect(log(list).scrollWidth).to.equal(log(list).clientWidth);
    const [, rtl] = all(list, '[part="message"]');
    expect(getComputedStyle(rtl!).unicodeBidi).to.equal('plaintext');
  });

  it('shows messages of emoji alone larger', async () => {
    const list = await listOf([chatEntry('1', { text: 'well 👍' }), chatEntry('2', { text: '👍🏽' })]);
    const [text, emoji] = all(list, '[part="message"]').map((bubble) =>
      parseFloat(getComputedStyle(bubble).fontSize),
    );
    expect(emoji).to.be.above(text! * 2);
  });

  it('offers to send a failed message again', async () => {
    const list = await listOf([chatEntry('lost', { own: true, status: 'failed' })]);
    const heard = asked(list);
    all(list, '[part="retry-button"]')[0]!.click();
    expect(heard).to.deep.equal([['retryChatMessage', 'lost']]);
  });

  describe('copying', () => {
    const written: string[] = [];
    const original = navigator.clipboard.writeText.bind(navigator.clipboard);
    beforeEach(() => {
      written.length = 0;
      navigator.clipboard.writeText = (text) => Promise.resolve(void written.push(text));
    });
    after(() => (navigator.clipboard.writeText = original));

    it('takes the text of a message, and says so', async () => {
      const list = await listOf([chatEntry('1', { text: 'a\nb' }), chatEntry('2')]);
      all(list, '[part="copy-button"]')[0]!.click();
      await until(() => texts(list, '[role="status"]')[0] === 'Copied', 'copied');
      expect(written).to.deep.equal(['a\nb']);
      expect(all(list, '[part="copy-button"]').map((button) => button.ariaLabel)).to.deep.equal([
        'Copied',
        'Copy message',
      ]);
    });

    it('is one stop for Tab, at the latest message, and arrow keys lead to the others', async () => {
      const list = await listOf(many(4));
      log(list).focus();
      await sendKeys({ press: 'Tab' });
      const focused = () =>
        all(list, '[part="copy-button"]').indexOf(list.shadowRoot!.activeElement as HTMLElement);
      expect(focused()).to.equal(3);
      await sendKeys({ press: 'ArrowUp' });
      await sendKeys({ press: 'ArrowUp' });
      expect(focused()).to.equal(1);
      await sendKeys({ press: 'Enter' });
      await until(() => written.includes('message 1'));
      list.messages = [...list.messages, chatEntry('new')];
      await list.updateComplete;
      expect(focused()).to.equal(1);
      expect(all(list, '[part="copy-button"][tabindex="0"]')).to.have.length(1);
      await sendKeys({ press: 'End' });
      expect(focused()).to.equal(4);
    });
  });

  describe('where one reads', () => {
    it('is the end at first', async () => {
      const list = await listOf(many(60));
      await until(() => isAtEnd(list), 'the end');
    });

    it('follows new messages at the end', async () => {
      const list = await listOf(many(40));
      list.messages = [...list.messages, chatEntry('new', { text: 'x\n'.repeat(30) })];
      await until(() => texts(list, '[part="message"]').at(-1)?.startsWith('x'), 'the new one');
      await until(() => isAtEnd(list), 'the end');
      expect(Boolean(latest(list))).to.equal(false);
    });

    it('is left alone further up, with a way to the latest that counts them', async () => {
      const list = await listOf(many(60));
      log(list).scrollTop = -1000;
      await until(() => latest(list), 'a way back');
      expect(latest(list)!.ariaLabel).to.equal('Go to the latest message');
      const above = () => all(list, '[part="message"]')[30]!.getBoundingClientRect().top;
      const place = above();
      list.messages = [...list.messages, chatEntry('a'), chatEntry('b')];
      await list.updateComplete;
      expect(isAtEnd(list)).to.equal(false);
      expect(above()).to.be.closeTo(place, 2);
      expect(latest(list)!.ariaLabel).to.equal('Go to the latest message, 2 new');
      await expect(list).to.be.accessible();
      latest(list)!.click();
      await until(() => isAtEnd(list) && !latest(list), 'the end');
      expect(list.shadowRoot!.activeElement === log(list)).to.equal(true);
    });

    it('is the end again when one writes oneself', async () => {
      const list = await listOf(many(60));
      log(list).scrollTop = -1000;
      await until(() => latest(list), 'a way back');
      list.messages = [...list.messages, chatEntry('own', { own: true, from: 'me', status: 'sending' })];
      await until(() => isAtEnd(list) && !latest(list), 'the end');
    });
  });

  describe('what is new', () => {
    it('begins at a line, until one has written', async () => {
      const list = await listOf(many(4), { unread: 2 });
      const order = () => all(list, '.new, [part="message"]').map((row) => row.textContent.trim());
      expect(order()).to.deep.equal(['message 0', 'message 1', 'New messages', 'message 2', 'message 3']);
      list.messages = [...list.messages, chatEntry('own', { own: true, from: 'me' })];
      await list.updateComplete;
      expect(texts(list, '.new')).to.deep.equal([]);
    });

    it('is not marked while one looks on', async () => {
      const list = await listOf(many(2));
      list.messages = [...list.messages, chatEntry('new')];
      await list.updateComplete;
      expect(texts(list, '.new')).to.deep.equal([]);
    });
  });

  it('shows the day where another one begins', async () => {
    const list = await listOf([
      chatEntry('1', { at: new Date(2026, 0, 5, 23, 59).getTime() }),
      chatEntry('2', { at: new Date(2026, 0, 6, 0, 1).getTime() }),
    ]);
    expect(texts(list, '.divider')).to.deep.equal(['Tuesday, January 6']);
  });

  it('shows what is not text among the messages', async () => {
    const list = await listOf([chatEntry('1', { at: 1000 }), chatEntry('2', { at: 3000 })]);
    list.inserts = [
      {
        id: 'f',
        from: 'ada',
        name: 'Ada',
        at: 2000,
        own: false,
        view: () => html`<p class="file">tea.pdf</p>`,
      },
    ];
    await list.updateComplete;
    expect(all(list, '.file, [part="message"]').map((row) => row.textContent)).to.deep.equal([
      '1',
      'tea.pdf',
      '2',
    ]);
  });

  it('makes only the new one when there are hundreds', async () => {
    const list = await listOf(many(499));
    const made: Node[] = [];
    const watch = new MutationObserver((changes) => {
      for (const { addedNodes } of changes) made.push(...addedNodes);
    });
    watch.observe(list.renderRoot, { childList: true, subtree: true });
    list.messages = [...list.messages, chatEntry('new', { from: 'grace' })];
    await list.updateComplete;
    watch.disconnect();
    const bubbles = made.filter((node) => node instanceof Element && node.querySelector('[part="message"]'));
    expect(bubbles).to.have.length(1);
  });
});

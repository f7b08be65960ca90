import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../operator.ts';
import { OperatorApi } from '../service/operator-api.ts';
import { FakeService, KEY, node, person, room } from '../testing/fake-service.ts';
import { plotPoints } from './operator-plot.ts';
import { OperatorPage } from './operator-page.ts';

let service: FakeService;
let page: OperatorPage;

/** The first of these in the page, however deep. */
function find<E extends Element = HTMLElement>(selector: string, root: ParentNode = document): E | undefined {
  for (const element of root.querySelectorAll('*')) {
    if (element.matches(selector)) return element as E;
    const inside = element.shadowRoot && find<E>(selector, element.shadowRoot);
    if (inside) return inside;
  }
  return undefined;
}

/** All that can be read in the page. */
function text(root: ParentNode = page): string {
  let all = '';
  const walk = (node: Node): void => {
    if (node instanceof HTMLElement && getComputedStyle(node).display === 'none') return;
    if (node instanceof Element && node.localName === 'style') return;
    if (node.nodeType === Node.TEXT_NODE) all += ` ${node.textContent}`;
    (node instanceof Element && node.shadowRoot ? node.shadowRoot : node).childNodes.forEach(walk);
  };
  walk(root as Node);
  return all.replace(/\s+/g, ' ');
}
const reads = (words: string) =>
  waitUntil(() => text().includes(words), `reads “${words}”`, { timeout: 8_000 });
const press = (selector: string) => {
  const button = find(selector);
  if (!button) throw new Error(`there is no ${selector}`);
  button.focus();
  button.click();
};

async function open(): Promise<void> {
  OperatorPage.createApi = (key) => new OperatorApi(key, service.fetch);
  page = await fixture(html`<operator-page></operator-page>`);
}
async function enter(key = KEY): Promise<void> {
  const input = find<HTMLInputElement>('input[type="password"]');
  if (input) input.value = key;
  press('form.card > .button');
  await page.updateComplete;
}

describe('the operator’s page', () => {
  beforeEach(async () => {
    sessionStorage.clear();
    service = new FakeService();
    service.rooms = [
      room('daily', [person('Ann', { role: 'host' }), person('Ben', { away: true })]),
      { ...room('other'), locked: true, knock: true },
    ];
  });
  afterEach(() => page.remove());

  it('asks for the key, keeps it in this tab alone, and does so until it is forgotten', async () => {
    await open();
    await expect(page).to.be.accessible();
    expect(service.asked).to.deep.equal([]);
    await enter();
    await reads('daily');
    expect(Object.values(sessionStorage)).to.deep.equal([KEY]);
    expect(JSON.stringify(localStorage)).not.to.contain(KEY);
    page.remove();
    await open();
    await reads('daily');
    press('header .button');
    await reads('API key');
    expect(sessionStorage).to.have.length(0);
  });

  it('says that a key is wrong, or that too many were tried, and asks again', async () => {
    await open();
    await enter('not the key');
    await reads('The service does not know this key.');
    expect(sessionStorage).to.have.length(0);
    service.trouble = 429;
    await enter();
    await reads('Wait a minute');
    service.trouble = null;
    await enter();
    await reads('daily');
  });

  it('says when the service is away or its API is off, keeps what it has shown, and goes on when it is back', async () => {
    await open();
    service.trouble = 'unreachable';
    await enter();
    await reads('does not answer');
    service.trouble = null;
    await reads('daily');
    expect(text()).not.to.contain('does not answer');
    service.trouble = 404;
    await reads('API_KEYS is not set');
    expect(text()).to.contain('daily');
  });

  it('shows nodes, and which of them is about to stop', async () => {
    service.nodes = [node({ id: 'node-a', participants: 1_500 }), node({ id: 'node-b', draining: true })];
    await open();
    await enter();
    await reads('node-a');
    for (const words of ['1.2.3', '2 hours', '1,500', '2.1 ms', 'node-b stopping'])
      expect(text()).to.contain(words);
    // On all nodes together.
    expect(text(find('operator-rates'))).to.contain('People 1,503');
    await expect(page).to.be.accessible();
  });

  it('shows the rooms with their rules, and finds one by a part of its name', async () => {
    await open();
    await enter();
    await reads('daily');
    const list = () => text(find('operator-rooms'));
    expect(list()).to.match(/daily 2 people of 8 .*other locked knock 0 people/);
    const search = find<HTMLInputElement>('input[type="search"]')!;
    search.value = 'OTH';
    search.dispatchEvent(new InputEvent('input'));
    await waitUntil(() => !list().includes('daily'));
    expect(list()).to.contain('other');
    search.value = 'nothing like it';
    search.dispatchEvent(new InputEvent('input'));
    await reads('No room has this in its name.');
  });

  it('lists no more rooms than somebody reads', async () => {
    service.rooms = Array.from({ length: 130 }, (_, index) => room(`room ${String(index).padStart(3, '0')}`));
    await open();
    await enter();
    await reads('30 more are not shown');
    expect(text()).to.contain('room 099');
    expect(text()).not.to.contain('room 100');
  });

  it('shows who is in a room that is opened', async () => {
    await open();
    await enter();
    await reads('daily');
    press('button.room');
    await reads('ann@example.org');
    expect(find('button.room')?.ariaExpanded).to.equal('true');
    expect(text(find('operator-people'))).to.match(/Ann host .*Ben away/);
    await expect(page).to.be.accessible();
    press('button.room');
    await waitUntil(() => !text().includes('ann@example.org'));
  });

  it('asks before anything is done, and does nothing when the answer is no', async () => {
    await open();
    await enter();
    await reads('daily');
    press('button.room');
    await reads('ann@example.org');
    press('.end');
    await waitUntil(() => find<HTMLDialogElement>('dialog')?.open);
    expect(text(find('dialog'))).to.contain('Everybody leaves “daily” at once.');
    await expect(page).to.be.accessible();
    press('dialog [value="no"]');
    await waitUntil(() => !find<HTMLDialogElement>('dialog')?.open);
    expect(service.deeds).to.deep.equal([]);
  });

  for (const [what, button, done, deed] of [
    [
      'removes somebody',
      '[aria-label="Remove: Ann"]',
      'Ann has been removed.',
      'DELETE /rooms/daily/participants/id-of-Ann',
    ],
    [
      'mutes somebody',
      '[aria-label="Mute: Ann"]',
      'Ann is muted.',
      'POST /rooms/daily/participants/id-of-Ann/mute',
    ],
    ['ends a room', '.end', '“daily” has been ended.', 'DELETE /rooms/daily'],
  ] as const) {
    it(`${what} when the answer is yes, shows that at once and says so`, async () => {
      await open();
      await enter();
      await reads('daily');
      press('button.room');
      await reads('ann@example.org');
      press(button);
      await waitUntil(() => find<HTMLDialogElement>('dialog')?.open);
      press('dialog [value="yes"]');
      await reads(done);
      expect(service.deeds).to.deep.equal([deed]);
      await waitUntil(() => !find(button), `${button} is gone`);
    });
  }

  it('says that somebody has gone meanwhile', async () => {
    await open();
    await enter();
    await reads('daily');
    press('button.room');
    await reads('ann@example.org');
    press('[aria-label="Remove: Ann"]');
    await waitUntil(() => find<HTMLDialogElement>('dialog')?.open);
    service.rooms = [];
    press('dialog [value="yes"]');
    await reads('It is not there any more.');
  });
});

describe('a plot', () => {
  it('ends at the right with the latest value, and the largest one is at the top', () => {
    const points = plotPoints([0, 5, 10])
      .split(' ')
      .map((point) => point.split(',').map(Number));
    expect(points.map(([, y]) => y)).to.deep.equal([35, 18, 1]);
    expect(points.at(-1)?.[0]).to.equal(160);
  });
});

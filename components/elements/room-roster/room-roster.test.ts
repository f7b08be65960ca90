import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { loadTexts } from '../../i18n/localize.ts';
import {
  INITIAL_LOCAL,
  INITIAL_STATE,
  type ParticipantState,
  type RoomState,
} from '../../room/room-state.ts';
import { participant } from '../../testing/fake-session.ts';
import { until } from '../../testing/media.ts';
import { asked } from '../../testing/room-fixture.ts';
import type { RoomPersonMenu } from './room-person-menu.ts';
import type { RoomRoster } from './room-roster.ts';

const LOCAL = { ...INITIAL_LOCAL, id: 'me', email: 'me@example.org', name: 'Me' };
const crowd = (count: number) =>
  Array.from({ length: count }, (_, index) => participant(`p${index}`, { name: `Person ${index}` }));

async function rosterOf(
  people: readonly ParticipantState[],
  change: Partial<RoomState> = {},
): Promise<RoomRoster> {
  const roomState = { ...INITIAL_STATE, local: LOCAL, participants: people, ...change };
  return fixture(html`<room-roster .roomState=${roomState}></room-roster>`);
}

const all = <E extends HTMLElement = HTMLElement>(roster: RoomRoster, selector: string): E[] => [
  ...roster.renderRoot.querySelectorAll<E>(selector),
];
const buttons = (roster: RoomRoster): (string | null)[] =>
  all(roster, 'li > button').map((button) => button.ariaLabel);
const names = (roster: RoomRoster): string[] => all(roster, '.name').map(({ textContent }) => textContent);
const marks = (row: HTMLElement): (string | null)[] =>
  [...row.querySelectorAll('[role="img"]')].map((mark) => mark.ariaLabel);

// Fetched when they are first needed; here they are to be read at once.
before(loadTexts);

describe('<room-roster>', () => {
  for (const scheme of ['light', 'dark']) {
    it(`names everyone, oneself first, with what is on, legible in ${scheme}`, async () => {
      const roster = await rosterOf([
        participant('ada', { name: 'Ada', microphone: false, hand: true, screen: true }),
        participant('bob', { name: 'Bob', camera: true, link: 'poor' }),
        participant('cem', { name: 'Cem', camera: true, away: true }),
      ]);
      roster.style.colorScheme = scheme;
      expect(roster.renderRoot.querySelector('h2')).to.have.text('People (4)');
      expect(names(roster)).to.deep.equal(['You', 'Ada', 'Bob', 'Cem']);
      const [, ada, bob, cem] = all(roster, 'li');
      expect(marks(ada!)).to.deep.equal(['Hand raised', 'Sharing the screen', 'Camera off', 'Muted']);
      expect(marks(bob!)).to.deep.equal(['Poor connection']);
      expect(cem!.querySelector('.detail')).to.have.text('Away for a moment');
      await expect(roster).to.be.accessible();
    });
  }

  it('has no buttons for calls where everyone is connected anyway', async () => {
    expect(
      buttons(await rosterOf([participant('ada'), participant('grace', { link: 'connecting' })])),
    ).to.deep.equal([]);
  });

  for (const [link, label, intent] of [
    ['none', 'Call ada', 'call'],
    ['failed', 'Hang up on ada', 'hangUp'],
    ['calling', 'Cancel the call to ada', 'cancelCall'],
    ['connected', 'Hang up on ada', 'hangUp'],
  ] as const) {
    it(`offers "${label}" in ring mode while the call is "${link}"`, async () => {
      const roster = await rosterOf([participant('ada', { link, mode: 'ring' })], { mode: 'ring' });
      expect(buttons(roster)).to.deep.equal([label]);
      const heard = asked(roster);
      all(roster, 'li > button')[0]!.click();
      expect(heard).to.deep.equal([[intent, 'ada']]);
      await expect(roster).to.be.accessible();
    });
  }

  it('calls nobody who is away', async () => {
    expect(
      buttons(await rosterOf([participant('ada', { link: 'none', away: true })], { mode: 'ring' })),
    ).to.deep.equal([]);
  });

  it('has raised hands on top, numbered in the order in which they went up, the own one included', async () => {
    const roster = await rosterOf(
      [
        participant('ada'),
        participant('bob', { hand: true, handAt: 9 }),
        participant('eve', { hand: true, handAt: 3 }),
      ],
      { local: { ...LOCAL, hand: true, handAt: 5 } },
    );
    expect(names(roster)).to.deep.equal(['You', 'eve', 'bob', 'ada']);
    expect(
      all(roster, '.hand').map(({ ariaLabel, textContent }) => [ariaLabel, textContent.trim()]),
    ).to.deep.equal([
      ['Hand raised, number 2 in line', '2'],
      ['Hand raised, number 1 in line', '1'],
      ['Hand raised, number 3 in line', '3'],
    ]);
    expect(all(roster, '.detail')[0]).to.have.text('Your hand is up: number 2 in line');
  });

  it('keeps the focus on a person whose place in the list changes', async () => {
    const people = [participant('ada'), participant('eve')];
    const roster = await rosterOf(people);
    const menu = all(roster, 'room-person-menu')[1]!;
    const button = menu.shadowRoot!.querySelector('button')!;
    button.focus();
    const eve = participant('eve', { hand: true, handAt: 3 });
    roster.roomState = { ...roster.roomState, participants: [people[0]!, eve] };
    await roster.updateComplete;
    expect(names(roster)).to.deep.equal(['You', 'eve', 'ada']);
    expect(menu.shadowRoot!.activeElement === button).to.equal(true);
  });

  describe('with many people', () => {
    const search = (roster: RoomRoster) => all<HTMLInputElement>(roster, 'input[type="search"]')[0];

    it('has a search field from eight on', async () => {
      expect(Boolean(search(await rosterOf(crowd(6))))).to.equal(false);
      const roster = await rosterOf(crowd(7));
      expect(Boolean(search(roster))).to.equal(true);
      await expect(roster).to.be.accessible();
    });

    it('finds a person by a part of the name, and says how many were found', async () => {
      const roster = await rosterOf([...crowd(8), participant('z', { name: 'Zoë' })]);
      search(roster)!.focus();
      await sendKeys({ type: 'zoe' });
      await until(() => names(roster).join() === 'Zoë', 'Zoë alone');
      expect(roster.renderRoot.querySelector('[role="status"]')).to.have.text('One person found');
      await sendKeys({ type: 'x' });
      await until(() => roster.renderRoot.querySelector('.none'), 'nobody');
      const heard = asked(roster);
      await sendKeys({ press: 'Escape' });
      await until(() => names(roster).length === 10, 'everybody again');
      expect(heard).to.deep.equal([]);
    });
  });

  it('says who is in charge and who only watches, and who was muted by a host', async () => {
    const roster = await rosterOf(
      [
        participant('ada', { role: 'viewer', microphone: false, barred: ['microphone', 'camera', 'screen'] }),
        participant('bob', { camera: true, microphone: false, muted: ['microphone'] }),
      ],
      { local: { ...LOCAL, role: 'host' } },
    );
    expect(all(roster, 'li').map((row) => row.querySelector('.badge')?.textContent)).to.deep.equal([
      'Host',
      'Viewer',
      undefined,
    ]);
    const [, ada, bob] = all(roster, 'li');
    expect(marks(ada!)).to.deep.equal([]);
    expect(marks(bob!)).to.deep.equal(['Muted by a host']);
    await expect(roster).to.be.accessible();
  });

  it('has the door and the tools for hosts only', async () => {
    const waiting = [{ id: 'eve', name: 'Eve' }];
    const guest = await rosterOf([participant('ada', { role: 'host' })], { waiting });
    expect(all(guest, 'room-waiting, room-host-tools')).to.deep.equal([]);
    expect(all(guest, 'room-person-menu').map((menu) => (menu as RoomPersonMenu).hostActions)).to.deep.equal([
      [],
    ]);
    const host = await rosterOf([participant('ada')], { local: { ...LOCAL, role: 'host' }, waiting });
    expect(all(host, 'room-waiting, room-host-tools')).to.have.length(2);
    expect((all(host, 'room-person-menu')[0] as RoomPersonMenu).hostActions).to.include('remove');
  });

  it('lets a host step down where there is another', async () => {
    const local = { ...LOCAL, role: 'host' } as const;
    expect(
      all(await rosterOf([participant('ada')], { local }), 'li:first-child room-person-menu'),
    ).to.deep.equal([]);
    const roster = await rosterOf([participant('ada', { role: 'host' })], { local });
    const menu = all<RoomPersonMenu>(roster, 'li:first-child room-person-menu')[0]!;
    const heard = asked(roster);
    menu.shadowRoot!.querySelector('button')!.click();
    await until(() => menu.shadowRoot!.querySelector('[data-action="makeParticipant"]'));
    menu.shadowRoot!.querySelector<HTMLElement>('[data-action="makeParticipant"]')!.click();
    expect(heard).to.deep.equal([['setRole', 'me', 'participant']]);
  });

  it('is closed with Escape', async () => {
    const roster = await rosterOf([participant('ada')]);
    const heard = asked(roster);
    roster.focus();
    await sendKeys({ press: 'Escape' });
    expect(heard).to.deep.equal([['togglePeople']]);
  });
});

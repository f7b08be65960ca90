import { expect, fixture, html } from '@open-wc/testing';
import { loadTexts } from '../../i18n/localize.ts';
import {
  INITIAL_LOCAL,
  INITIAL_STATE,
  type ParticipantState,
  type RoomState,
} from '../../room/room-state.ts';
import { participant } from '../../testing/fake-session.ts';
import { asked } from '../../testing/room-fixture.ts';
import type { RoomRoster } from './room-roster.ts';

const LOCAL = { ...INITIAL_LOCAL, id: 'me', email: 'me@example.org', name: 'Me' };

async function rosterOf(
  people: readonly ParticipantState[],
  change: Partial<RoomState> = {},
): Promise<RoomRoster> {
  const roomState = { ...INITIAL_STATE, local: LOCAL, participants: people, ...change };
  return fixture(html`<room-roster .roomState=${roomState}></room-roster>`);
}

const buttons = (roster: RoomRoster): string[] =>
  [...roster.renderRoot.querySelectorAll('li button')].map((button) => button.getAttribute('aria-label')!);

// Fetched when they are first needed; here they are to be read at once.
before(loadTexts);

describe('<room-roster>', () => {
  it('names everyone, oneself first, with what they share', async () => {
    const roster = await rosterOf([
      participant('ada', { name: 'Ada', microphone: false, hand: true, screen: true }),
    ]);
    expect(roster.renderRoot.querySelector('h2')).to.have.text('People (2)');
    const rows = [...roster.renderRoot.querySelectorAll('li')];
    expect(rows.map((row) => row.querySelector('.name')!.textContent)).to.deep.equal(['You', 'Ada']);
    const marks = [...rows[1]!.querySelectorAll('[role="img"]')].map((mark) =>
      mark.getAttribute('aria-label'),
    );
    expect(marks).to.deep.equal(['Hand raised', 'Sharing the screen', 'Camera off', 'Muted']);
    await expect(roster).to.be.accessible();
  });

  it('has no buttons where everyone is connected anyway', async () => {
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
      roster.renderRoot.querySelector<HTMLButtonElement>('li button')!.click();
      expect(heard).to.deep.equal([[intent, 'ada']]);
      await expect(roster).to.be.accessible();
    });
  }

  it('calls nobody who is away', async () => {
    expect(
      buttons(await rosterOf([participant('ada', { link: 'none', away: true })], { mode: 'ring' })),
    ).to.deep.equal([]);
  });
});

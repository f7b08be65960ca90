import { expect, fixture, html } from '@open-wc/testing';
import { loadTexts } from '../../i18n/localize.ts';
import { CHROMIUM } from '../../rtc/stats/recorded-chromium.ts';
import type { Stat } from '../../rtc/stats/stats-report.ts';
import { FakeSession, participant } from '../../testing/fake-session.ts';
import { until } from '../../testing/media.ts';
import '../../define-stats.ts';
import '../../testing/room-fixture.ts';
import type { RoomStats } from './room-stats.ts';

/** Two reports of a real connection, a second apart; the second stays. */
function recorded(): () => Promise<ReadonlyMap<string, RTCStatsReport>> {
  const reports = [...CHROMIUM] as (readonly Stat[])[];
  return () => {
    const stats = reports.length > 1 ? reports.shift() : reports[0];
    return Promise.resolve(new Map([['ada', { values: () => stats } as unknown as RTCStatsReport]]));
  };
}

const text = (stats: RoomStats) => stats.renderRoot.textContent!.replace(/\s+/g, ' ');

before(loadTexts);

describe('<room-stats>', () => {
  async function statsOf(session: FakeSession): Promise<RoomStats> {
    session.set({ phase: 'joined' });
    return fixture<RoomStats>(html`<room-stats .session=${session}></room-stats>`);
  }

  it('says that there is nothing to measure while nobody else is here', async () => {
    const stats = await statsOf(new FakeSession());
    await until(() => text(stats).trim() !== '');
    expect(Boolean(stats.renderRoot.querySelector('[part="stats-link"]'))).to.equal(false);
    await expect(stats).to.be.accessible();
  });

  it('tells of each connection its way, what passes, and the last minute as a line with words to it', async () => {
    const session = new FakeSession();
    session.getStats = recorded();
    session.add(participant('ada', { name: 'Ada' }));
    const stats = await statsOf(session);
    await until(() => stats.renderRoot.querySelectorAll('[part="stats-table"] tbody tr').length === 4);
    expect(stats.renderRoot.querySelector('section')).to.have.attribute('aria-label', 'Ada');
    expect(text(stats))
      .to.match(/\d+ × \d+/)
      .and.match(/opus/i)
      .and.match(/UDP/);
    const plots = [...stats.renderRoot.querySelectorAll('[part="stats-plot"]')];
    expect(plots).to.have.length(2);
    for (const plot of plots) expect(plot.getAttribute('aria-label') ?? plot.textContent).to.match(/\d/);
    await expect(stats).to.be.accessible();
  });

  it('measures only while it is shown', async () => {
    const session = new FakeSession();
    let asked = 0;
    session.getStats = () => {
      asked += 1;
      return Promise.resolve(new Map());
    };
    const stats = await statsOf(session);
    await until(() => asked >= 2);
    stats.remove();
    const before = asked;
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(asked).to.equal(before);
  });
});

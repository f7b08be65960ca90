import { pageFacts } from '../../room/report/page-facts.ts';
import { reportOf, type Report } from '../../room/report/report.ts';
import type { SessionLog } from '../../room/report/session-log.ts';
import type { Session } from '../../room/session-api.ts';
import { preferences } from '../../utils/preferences.ts';

/** Milliseconds between the two reports that are compared, where the check did not take longer anyway. */
const INTERVAL = 1_000;

/** Looks at everything that a report is made of. Takes a few seconds. */
export async function collectReport(session: Session, log: SessionLog, view: Window): Promise<Report> {
  const before = await session.getStats();
  const pause = new Promise((resolve) => setTimeout(resolve, INTERVAL));
  // A report without a check is better than none.
  const [diagnosis] = await Promise.all([session.diagnose().catch(() => null), pause]);
  const now = await session.getStats();
  return reportOf({
    made: new Date(),
    page: pageFacts(view),
    state: session.state,
    preferences: preferences(),
    diagnosis,
    stats: new Map([...now].map(([id, report]) => [id, [before.get(id), report]])),
    events: log.entries,
    numberOf: (id) => log.numberOf(id),
  });
}

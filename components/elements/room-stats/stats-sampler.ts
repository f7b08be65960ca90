import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Session } from '../../room/session-api.ts';
import { flowsOf, type FlowStats } from '../../rtc/stats/link-stats.ts';
import { pathOf, type PathStats } from '../../rtc/stats/path-stats.ts';
import type { StatsReport } from '../../rtc/stats/stats-report.ts';

export interface LinkSample {
  readonly path: PathStats | null;
  readonly flows: readonly FlowStats[];
  /** Bits per second in all, of the latest minute, oldest first. */
  readonly received: readonly number[];
  readonly sent: readonly number[];
}

/** Milliseconds. */
const INTERVAL = 1_000;
/** A minute. */
export const HISTORY = 60;

/** Measures every connection once a second, for as long as its host is shown. */
export class StatsSampler implements ReactiveController {
  /** By participant id. */
  links: ReadonlyMap<string, LinkSample> = new Map();
  readonly #host: ReactiveControllerHost;
  readonly #session: () => Pick<Session, 'getStats'> | undefined;
  #reports: ReadonlyMap<string, StatsReport> = new Map();
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost, session: () => Pick<Session, 'getStats'> | undefined) {
    this.#host = host;
    this.#session = session;
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = setInterval(() => void this.sample(), INTERVAL);
    void this.sample();
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
    this.links = this.#reports = new Map();
  }

  async sample(): Promise<void> {
    const reports = (await this.#session()?.getStats()) as ReadonlyMap<string, StatsReport> | undefined;
    if (!reports) return;
    const links = [...reports].map(([id, report]) => {
      const flows = flowsOf(this.#reports.get(id), report);
      const known = this.links.get(id);
      const sample: LinkSample = {
        path: pathOf(report),
        flows,
        received: grown(known?.received, flows, 'received'),
        sent: grown(known?.sent, flows, 'sent'),
      };
      return [id, sample] as const;
    });
    this.links = new Map(links);
    this.#reports = reports;
    this.#host.requestUpdate();
  }
}

function grown(
  history: readonly number[] = [],
  flows: readonly FlowStats[],
  direction: FlowStats['direction'],
): readonly number[] {
  const total = flows
    .filter((flow) => flow.direction === direction)
    .reduce((sum, { bitrate }) => sum + bitrate, 0);
  return [...history, total].slice(-HISTORY);
}

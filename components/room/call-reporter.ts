import type { ClientPayload, JoinAnswer } from '../../protocol/index.ts';
import { samplePath, type PathSample } from '../rtc/path-sample.ts';
import { firstMediaIn, type Wanted } from '../rtc/stats/first-media.ts';
import { pathOf } from '../rtc/stats/path-stats.ts';
import type { Topology, TopologyEvents } from '../rtc/topology.ts';
import type { SignalingPort } from '../signaling/signaling-port.ts';
import { minuteBetween, qualityOf } from './call-quality.ts';
import type { RoomStore } from './room-store.ts';

export interface CallReporterOptions {
  readonly signaling: SignalingPort;
  readonly store: RoomStore;
  readonly answer: JoinAnswer;
}

interface Link {
  /** When it began; `null`: before anybody looked. Milliseconds of the page's clock. */
  readonly began: number | null;
  /** It has carried what was wanted, and that is told. */
  carried: boolean;
  failed: boolean;
  troubled: boolean;
  restarts: number;
  sample: PathSample;
}

/** The mark on the page's timeline (W3C User Timing) with which a join begins. */
const JOIN_MARK = 'joining';

/** In milliseconds. */
export interface ReporterTimes {
  /** Between two looks while something is waited for. */
  readonly look: number;
  /** Between two summaries. */
  readonly minute: number;
}
const TIMES: ReporterTimes = { look: 250, minute: 60_000 };
/** Seconds beyond which a page has slept, and nobody has waited. */
const LONGEST = 600;

const NOTHING_YET: PathSample = { arrived: 0, packets: 0, mids: new Set(), lost: 0, roundTrip: 0 };
const nothing = (): void => undefined;
/** Three digits behind the point say enough, and nothing that would make a machine known again. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/**
 * Tells the service how well this call is connected, when it asks for that: what the paths are like, never between whom. So
 * operators learn what the service itself cannot see. Ends when the signal is aborted.
 */
export class CallReporter {
  readonly #options: CallReporterOptions;
  readonly #topology: Pick<Topology, 'getStats' | 'on'>;
  readonly #signal: AbortSignal;
  readonly #times: ReporterTimes;
  readonly #links = new Map<string, Link>();
  /** When the join began, until the first media have been told. */
  #joined = performance.getEntriesByName(JOIN_MARK).at(-1)?.startTime;
  #looking = false;
  #summarised = performance.now();

  constructor(
    options: CallReporterOptions,
    topology: Pick<Topology, 'getStats' | 'on'>,
    signal: AbortSignal,
    times = TIMES,
  ) {
    this.#options = options;
    this.#times = times;
    this.#topology = topology;
    this.#signal = signal;
    if (signal.aborted) return;
    for (const { id, link } of options.store.state.participants)
      if (link !== 'none') this.#links.set(id, newLink(null));
    const stop = topology.on('path', (path) => this.#onPath(path));
    const timer = setInterval(() => void this.#tick(), times.look);
    signal.addEventListener('abort', () => {
      stop();
      clearInterval(timer);
    });
  }

  #onPath({ id, state }: TopologyEvents['path']): void {
    if (state === null) return void this.#links.delete(id);
    const known = this.#links.get(id);
    const link = known ?? newLink(performance.now());
    if (!known) this.#links.set(id, link);
    if (state === 'failed' && !link.carried && !link.failed) {
      link.failed = true;
      this.#tell({ what: 'failed' });
    }
    if (state === 'poor' || (state === 'reconnecting' && link.carried)) link.troubled = true;
    if (state === 'reconnecting' && link.carried) link.restarts += 1;
  }

  async #tick(): Promise<void> {
    const now = performance.now();
    const isMinute = now - this.#summarised >= this.#times.minute;
    const waiting = [...this.#links.values()].some(({ carried }) => !carried);
    if (this.#looking || !(isMinute || waiting)) return;
    this.#looking = true;
    const reports = await this.#topology.getStats().catch(() => null);
    this.#looking = false;
    if (!reports || this.#signal.aborted) return;
    for (const [id, link] of this.#links) {
      const report = reports.get(id);
      if (!report) continue;
      if (!link.carried) this.#lookForMedia(id, link, report);
      else if (isMinute) this.#summarise(link, report);
    }
    if (isMinute) this.#summarised = now;
  }

  #lookForMedia(id: string, link: Link, report: RTCStatsReport): void {
    const path = pathOf(report);
    const age = firstMediaIn(report, this.#wantedOf(id));
    if (!path || age === null) return;
    link.carried = true;
    link.sample = samplePath(report);
    const at = performance.now() - age * 1000;
    const wasHere = this.#options.answer.participants.some((participant) => participant.id === id);
    const sinceJoin = wasHere ? secondsBetween(this.#joined, at) : undefined;
    // The first one ends the wait; who comes later was not waited for.
    this.#joined = undefined;
    const firstMedia = secondsBetween(link.began ?? undefined, at);
    this.#tell({
      what: 'connected',
      path: path.kind,
      ...(path.protocol && { protocol: path.relayProtocol || path.protocol }),
      ...(firstMedia !== undefined && { firstMedia }),
      ...(sinceJoin !== undefined && { sinceJoin }),
    });
  }

  #summarise(link: Link, report: RTCStatsReport): void {
    const sample = samplePath(report);
    const minute = minuteBetween(link.sample, sample, link.troubled);
    const roundTrip = pathOf(report)?.roundTrip;
    this.#tell({
      what: 'quality',
      quality: qualityOf(minute),
      loss: rounded(minute.loss),
      restarts: Math.min(100, link.restarts),
      ...(typeof roundTrip === 'number' && { roundTrip: rounded(Math.min(60, roundTrip)) }),
    });
    Object.assign(link, { sample, troubled: false, restarts: 0 });
  }

  /** What this participant says that it sends. */
  #wantedOf(id: string): Wanted {
    const participant = this.#options.store.state.participants.find((one) => one.id === id);
    if (!participant) return null;
    const { camera, screen, microphone, paused } = participant;
    if (screen || (camera && paused !== 'camera')) return 'video';
    return microphone ? 'audio' : null;
  }

  #tell(report: ClientPayload<'call:report'>): void {
    // Nobody is told of what cannot be told: it is for statistics.
    this.#options.signaling.request('call:report', report).catch(nothing);
  }
}

const newLink = (began: number | null): Link => ({
  began,
  carried: false,
  failed: false,
  troubled: false,
  restarts: 0,
  sample: NOTHING_YET,
});

function secondsBetween(from: number | undefined, to: number): number | undefined {
  if (from === undefined) return undefined;
  const seconds = Math.max(0, to - from) / 1000;
  return seconds < LONGEST ? rounded(seconds) : undefined;
}

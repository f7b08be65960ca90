import { LIMITS, type CallModeName, type MediaFlags } from '../../../protocol/index.ts';
import { flowsOf, type FlowStats } from '../../rtc/stats/link-stats.ts';
import { pathOf, type PathStats } from '../../rtc/stats/path-stats.ts';
import type { StatsReport } from '../../rtc/stats/stats-report.ts';
import type { Preferences } from '../../utils/preferences.ts';
import { VERSION } from '../../utils/version.ts';
import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { LinkState, LocalState, RoomState } from '../room-state.ts';
import { trackFacts, type TrackFacts } from './track-facts.ts';
import type { PageFacts } from './page-facts.ts';
import type { LogEntry } from './session-log.ts';

/** What a report is made of. */
export interface ReportSources {
  readonly made: Date;
  readonly page: PageFacts;
  readonly state: RoomState;
  readonly preferences: Preferences;
  /** `null` where it was not looked at, or could not be. */
  readonly diagnosis: Diagnosis | null;
  /** By participant id: two reports of each connection, the earlier one first. */
  readonly stats: ReadonlyMap<string, readonly [StatsReport | undefined, StatsReport]>;
  readonly events: readonly LogEntry[];
  /** The number under which the events know a participant. */
  readonly numberOf: (id: string) => number;
}

export interface ReportedParticipant extends MediaFlags {
  readonly participant: number;
  readonly mode: CallModeName;
  readonly plain: boolean;
  readonly away: boolean;
  readonly link: LinkState;
  readonly path: PathStats | null;
  readonly flows: readonly FlowStats[];
}

/**
 * What somebody needs who is to find out why a call was bad, and nothing that says whose call it was: no name, e-mail, room,
 * address, device or id. Every field is named below, so that nothing gets in by being added elsewhere. Everything in it is
 * readonly.
 */
export interface Report {
  /** Version of this form. */
  readonly report: 1;
  readonly made: string;
  readonly roomlet: string;
  readonly protocol: number;
  readonly page: PageFacts;
  readonly room: {
    readonly phase: RoomState['phase'];
    readonly mode: CallModeName;
    readonly capacity: number | null;
    readonly participants: number;
    readonly soundBlocked: boolean;
    readonly error: string | null;
    readonly endReason: RoomState['endReason'];
  };
  readonly self: MediaFlags &
    Pick<LocalState, 'microphoneError' | 'cameraError'> & { readonly tracks: readonly TrackFacts[] };
  readonly participants: readonly ReportedParticipant[];
  readonly settings: Preferences;
  readonly diagnosis: {
    readonly outcome: Diagnosis['outcome'];
    readonly findings: readonly string[];
    readonly service: Omit<Diagnosis['service'], 'origin'>;
    readonly network: readonly {
      readonly way: string;
      readonly outcome: string;
      readonly milliseconds: number;
    }[];
  } | null;
  readonly events: readonly LogEntry[];
}

/** A pure function. */
export function reportOf(sources: ReportSources): Report {
  const { made, page, state, preferences, diagnosis, events } = sources;
  const { phase, mode, capacity, participants, audioBlocked, error, endReason, local } = state;
  return {
    report: 1,
    made: made.toISOString(),
    roomlet: VERSION,
    protocol: LIMITS.version,
    page,
    room: {
      phase,
      mode,
      capacity,
      participants: participants.length,
      soundBlocked: audioBlocked,
      error: error?.code ?? null,
      endReason,
    },
    self: {
      ...flags(local),
      microphoneError: local.microphoneError,
      cameraError: local.cameraError,
      tracks: (local.stream?.getTracks() ?? []).map(trackFacts),
    },
    participants: participants.map((participant) => {
      const { id, mode: theirs, plain, away, link } = participant;
      const [before, now] = sources.stats.get(id) ?? [];
      return {
        participant: sources.numberOf(id),
        mode: theirs,
        plain,
        away,
        link,
        ...flags(participant),
        path: now ? pathOf(now) : null,
        flows: now ? flowsOf(before, now) : [],
      };
    }),
    settings: preferences,
    diagnosis: diagnosis && diagnosisOf(diagnosis),
    events,
  };
}

function flags({ microphone, camera, screen, hand }: MediaFlags): MediaFlags {
  return { microphone, camera, screen, hand };
}

/** Servers are named by addresses; how they answered is what counts. */
function diagnosisOf({ outcome, findings, service, network }: Diagnosis): Report['diagnosis'] {
  return {
    outcome,
    findings: findings.map(({ code }) => code),
    service: { reachable: service.reachable, transport: service.transport, roundTrip: service.roundTrip },
    network: (network ?? []).map((probe) => ({
      way: probe.way,
      outcome: probe.outcome,
      milliseconds: Math.round(probe.milliseconds),
    })),
  };
}

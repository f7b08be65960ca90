/** What to do about a media path that does not carry media. A pure function; `PeerLink` asks it once a second. */
export interface PathReport {
  readonly state: RTCPeerConnectionState;
  /** Milliseconds since the connection was last fine, or since it was made. */
  readonly since: number;
  /** ICE restarts of this connection since it was last fine. */
  readonly restarts: number;
  /** Milliseconds since the latest restart; Infinity without one. */
  readonly sinceRestart: number;
  /** Connections to this participant that were replaced since one was last fine. */
  readonly replaced: number;
  /** One side of each pair leads, so that both do not restart against each other. */
  readonly leads: boolean;
}

export type PathAction = 'wait' | 'restart' | 'replace' | 'give-up';

/** Gaps shorter than this heal by themselves (Chromium says `disconnected` after 5.5 s of silence already). */
const PATIENCE = 500;
/** The side that does not lead steps in when the leader has not done anything for so long. */
const FOLLOWER = 6_000;
const BETWEEN_RESTARTS = 5_000;
const MAX_RESTARTS = 3;
const MAX_REPLACEMENTS = 2;

export function pathAction(report: PathReport): PathAction {
  const { state, since, restarts, sinceRestart, replaced, leads } = report;
  if (state === 'connected' || state === 'closed') return 'wait';
  // ICE is at work; it says `failed` by itself when it has tried everything (after 15 s or more).
  if (state === 'new' || state === 'connecting') return since > 40_000 ? replaceOrStop(replaced) : 'wait';
  if (since < PATIENCE + (leads ? 0 : FOLLOWER)) return 'wait';
  if (sinceRestart < BETWEEN_RESTARTS) return 'wait';
  return restarts < MAX_RESTARTS ? 'restart' : replaceOrStop(replaced);
}

function replaceOrStop(replaced: number): PathAction {
  return replaced < MAX_REPLACEMENTS ? 'replace' : 'give-up';
}

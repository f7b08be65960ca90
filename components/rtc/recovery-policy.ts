/** What to do about a media path that carries nothing. A pure function; `PathWatch` asks it once a second. */
export interface PathReport {
  readonly state: RTCPeerConnectionState;
  /** It has carried something before. */
  readonly met: boolean;
  /** Milliseconds in which nothing has arrived; for a path that was never met, since it was made. */
  readonly silent: number;
  /** Media were arriving before, so that silence means something. */
  readonly flowing: boolean;
  /** Milliseconds in which checks have arrived, and something that the other side sends has not. */
  readonly lacking: number;
  /** Milliseconds in which checks get through and nothing else can, for what encrypts has given up: no restart mends that. */
  readonly dead: number;
  /** ICE restarts since something last arrived. */
  readonly restarts: number;
  /** Milliseconds since the latest restart or repetition; Infinity without one. */
  readonly sinceRestart: number;
  /** Connections to this participant that were replaced since one last brought everything. */
  readonly replaced: number;
  /** One side of each pair leads, so that both do not restart against each other. */
  readonly leads: boolean;
}

/** `repeat`: tell the other side all candidates again, by another offer. */
export type PathAction = 'wait' | 'repeat' | 'restart' | 'replace';

/** Longer than the pause between two checks, which is all that comes from somebody who has just switched off everything. */
const SILENCE = 3_200;
/** Without media there are only checks, one every 2.5 s in Chromium and 5 s in Firefox (RFC 7675). */
const SILENCE_OF_CHECKS = 8_000;
/** The side that does not lead steps in when the leader has not done anything for so long. */
const FOLLOWER = 4_000;
/** Browsers check the candidates of a restart for 15 s or more; each restart adds those of a network that is new. */
const BETWEEN_RESTARTS = 6_000;
const MAX_RESTARTS = 5;
/** For a connection that was never met: how long it may take, and how soon a failed one is made anew. */
const ESTABLISHING = 20_000;
const AFTER_FAILURE = 5_000;
const MAX_PATIENCE = 4;
/** Candidates may have been lost on their way when there is no path after so long. */
const UNMET = 3_000;
/** Media that checks do not come with are no matter of the network: a restart first, then a new connection. */
const LACKING = 5_000;
/** Not more often: perhaps it is the other's camera that gives nothing. */
const MAX_RENEWALS = 2;

/** The side that does not lead lets the leader, which has probably seen the same, make the new connection. */
const DEAD_FOR_FOLLOWER = 1_000;

/** Whether the path is to be taken for broken. */
export function isBroken({ state, silent, flowing }: PathReport): boolean {
  return state === 'disconnected' || state === 'failed' || silent > (flowing ? SILENCE : SILENCE_OF_CHECKS);
}

/** Whether something is sent to us that does not arrive, while the path carries checks. */
export function isLacking({ lacking }: PathReport): boolean {
  return lacking > LACKING;
}

function isDead({ met, dead, leads }: PathReport): boolean {
  return met && dead > (leads ? 0 : DEAD_FOR_FOLLOWER);
}

/** What to do where a path stands and media do not arrive. */
export function mediaAction(report: PathReport): PathAction {
  const { lacking, sinceRestart, replaced } = report;
  if (isDead(report)) return 'replace';
  if (!isLacking(report) || replaced >= MAX_RENEWALS) return 'wait';
  if (sinceRestart > lacking) return 'restart';
  return sinceRestart > LACKING ? 'replace' : 'wait';
}

/** There is no giving up while the other is in the room: networks come back after minutes. */
export function pathAction(report: PathReport): PathAction {
  const { state, met, silent, restarts, sinceRestart, replaced, leads } = report;
  if (state === 'closed') return 'wait';
  if (!met) {
    const patience = state === 'failed' ? AFTER_FAILURE : ESTABLISHING;
    // Made by one side, and made anew by the same.
    if (!leads) return 'wait';
    if (silent > patience * Math.min(replaced + 1, MAX_PATIENCE)) return 'replace';
    return silent > UNMET && sinceRestart > UNMET ? 'repeat' : 'wait';
  }
  if (isDead(report)) return 'replace';
  if (!isBroken(report) || sinceRestart < BETWEEN_RESTARTS || (!leads && silent < SILENCE + FOLLOWER))
    return 'wait';
  return leads && restarts >= MAX_RESTARTS ? 'replace' : 'restart';
}

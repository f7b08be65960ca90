import { numberOf, textOf, type Stat, type StatsReport } from './stats-report.ts';

/** One stream of sound or pictures, in one direction, over the time between two reports. */
export interface FlowStats {
  readonly direction: 'received' | 'sent';
  readonly kind: 'audio' | 'video';
  /** The media section (RFC 8843); streams of a section are one flow. */
  readonly mid: string;
  /** Bits per second of media, without headers. */
  readonly bitrate: number;
  /** As SDP names it, without its kind: `VP8`, `opus`. Empty where the browser does not tell. */
  readonly codec: string;
  /** In pixels; `null` for sound, and before the first picture. */
  readonly width: number | null;
  readonly height: number | null;
  readonly framesPerSecond: number | null;
  /** Share of the packets that did not arrive, 0 to 1. For what is sent, as the other side tells it. */
  readonly loss: number | null;
  /** Seconds. */
  readonly jitter: number | null;
  /** How often the picture stood still (W3C webrtc-stats, `freezeCount`), since the connection was made. */
  readonly freezes: number | null;
  /** What keeps the picture from being better (`qualityLimitationReason`); `null` where it is not told, or nothing does. */
  readonly limitedBy: 'cpu' | 'bandwidth' | 'other' | null;
}

type StatType = 'inbound-rtp' | 'outbound-rtp';

/**
 * What flows over one connection, from two consecutive reports of it; without an earlier one there is no time to measure
 * over, and so nothing. Silent sections, over which nothing was ever sent, are left out. A pure function.
 */
export function flowsOf(before: StatsReport | undefined, now: StatsReport): readonly FlowStats[] {
  if (!before) return [];
  const earlier = new Map([...before.values()].map((stat) => [stat['id'], stat]));
  const byId = new Map([...now.values()].map((stat) => [stat['id'], stat]));
  const flows: FlowStats[] = [];
  for (const stat of now.values()) {
    const type = stat['type'] as StatType;
    if (type !== 'inbound-rtp' && type !== 'outbound-rtp') continue;
    const previous = earlier.get(stat['id']);
    const octets = type === 'inbound-rtp' ? 'bytesReceived' : 'bytesSent';
    if (!previous || !numberOf(stat, octets)) continue;
    flows.push(flow(type, previous, stat, byId, earlier));
  }
  return flows;
}

function flow(
  type: StatType,
  before: Stat,
  now: Stat,
  byId: ReadonlyMap<unknown, Stat>,
  earlier: ReadonlyMap<unknown, Stat>,
): FlowStats {
  const inbound = type === 'inbound-rtp';
  const remote = byId.get(now['remoteId']);
  const seconds = ((numberOf(now, 'timestamp') ?? 0) - (numberOf(before, 'timestamp') ?? 0)) / 1000;
  const octets = difference(before, now, inbound ? 'bytesReceived' : 'bytesSent');
  const codec = byId.get(now['codecId']);
  return {
    direction: inbound ? 'received' : 'sent',
    kind: (now['kind'] ?? now['mediaType']) === 'video' ? 'video' : 'audio',
    mid: textOf(now, 'mid'),
    bitrate: seconds > 0 ? Math.max(0, Math.round((octets * 8) / seconds)) : 0,
    codec: textOf(codec, 'mimeType').replace(/^\w+\//, ''),
    width: numberOf(now, 'frameWidth'),
    height: numberOf(now, 'frameHeight'),
    framesPerSecond: frameRate(before, now, seconds, inbound),
    loss: inbound
      ? lossBetween(before, now)
      : reportedLoss(earlier.get(now['remoteId']), remote, before, now),
    jitter: numberOf(inbound ? now : remote, 'jitter'),
    freezes: numberOf(now, 'freezeCount'),
    limitedBy: limitation(textOf(now, 'qualityLimitationReason')),
  };
}

/** Counted, because what browsers say themselves stays at its last value when pictures stop. */
function frameRate(before: Stat, now: Stat, seconds: number, inbound: boolean): number | null {
  const counter = inbound ? 'framesDecoded' : 'framesEncoded';
  if (numberOf(now, counter) === null || seconds <= 0) return null;
  return Math.max(0, Math.round(difference(before, now, counter) / seconds));
}

function lossBetween(before: Stat, now: Stat): number | null {
  if (numberOf(now, 'packetsLost') === null) return null;
  const lost = difference(before, now, 'packetsLost');
  return share(lost, difference(before, now, 'packetsReceived') + lost);
}

/** The other side says how many it misses; how many there were, we know ourselves. */
function reportedLoss(
  before: Stat | undefined,
  remote: Stat | undefined,
  sentBefore: Stat,
  sent: Stat,
): number | null {
  if (!remote) return null;
  const fraction = numberOf(remote, 'fractionLost');
  if (fraction !== null) return Math.min(1, Math.max(0, fraction));
  return before
    ? share(difference(before, remote, 'packetsLost'), difference(sentBefore, sent, 'packetsSent'))
    : null;
}

/** Packets that come late are taken off again, so the number lost can fall. */
function share(part: number, all: number): number {
  return all > 0 ? Math.min(1, Math.max(0, part / all)) : 0;
}

function difference(before: Stat, now: Stat, name: string): number {
  return (numberOf(now, name) ?? 0) - (numberOf(before, name) ?? 0);
}

function limitation(reason: string): FlowStats['limitedBy'] {
  return reason === 'cpu' || reason === 'bandwidth' || reason === 'other' ? reason : null;
}

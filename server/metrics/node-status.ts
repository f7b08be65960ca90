import { Type } from 'typebox';
import { Check } from 'typebox/value';
import { RELAYED_AS } from '../../protocol/index.ts';
import type { ServiceMetrics } from './service-metrics.ts';

/** One process of the service, as an operator sees it. */
export interface NodeStatus {
  /** Another one after each start. */
  readonly id: string;
  readonly version: string;
  /** Milliseconds since 1970, like the next. */
  readonly startedAt: number;
  /** When these figures were taken. */
  readonly at: number;
  /** Rooms with somebody who is connected to this node. */
  readonly rooms: number;
  readonly participants: number;
  readonly sockets: number;
  /** Seconds. */
  readonly eventLoopDelay: { readonly mean: number; readonly p99: number };
  /** It has been told to stop. */
  readonly draining: boolean;
  /** Since the start. */
  readonly totals: {
    readonly joins: number;
    /** Signals that were handed on from one participant to another. */
    readonly relayed: number;
    /** By code; what was never refused is missing. */
    readonly refusals: Readonly<Record<string, number>>;
  };
}

/** All nodes that serve the same rooms. */
export interface NodeDirectory {
  list(): readonly NodeStatus[] | Promise<readonly NodeStatus[]>;
}

export interface NodeFacts {
  readonly id: string;
  readonly version: string;
  readonly startedAt: number;
  readonly isDraining: () => boolean;
}

const number = Type.Number({ minimum: 0 });
const STATUS = Type.Object({
  ...{ version: Type.String(), startedAt: number, at: number, draining: Type.Boolean() },
  ...{ rooms: number, participants: number, sockets: number },
  eventLoopDelay: Type.Object({ mean: number, p99: number }),
  totals: Type.Object({ joins: number, relayed: number, refusals: Type.Record(Type.String(), number) }),
});

/** What another node has told of itself; `null` when it makes no sense here. */
export function readNodeStatus(id: string, told: unknown): NodeStatus | null {
  return Check(STATUS, told) ? { ...told, id } : null;
}

const RELAYED = Object.keys(RELAYED_AS) as (keyof typeof RELAYED_AS)[];

/** What this node tells of itself at the moment. */
export function nodeStatus(metrics: ServiceMetrics, { isDraining, ...facts }: NodeFacts): NodeStatus {
  const { sockets, rooms, participants } = metrics.figures;
  const { accepted, refused, joins } = metrics.messages;
  const add = (sum: number, value: number) => sum + value;
  return {
    ...facts,
    at: Date.now(),
    rooms,
    participants: Object.values(participants).reduce(add, 0),
    sockets,
    eventLoopDelay: metrics.eventLoopDelay.figures(),
    draining: isDraining(),
    totals: {
      joins: joins.ok,
      relayed: RELAYED.map((event) => accepted[event]).reduce(add, 0),
      refusals: Object.fromEntries(Object.entries(refused).filter(([, count]) => count > 0)),
    },
  };
}

import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { LiveFigures } from './live-figures.ts';
import type { MessageTally } from './message-tally.ts';
import type { WebhookFigures } from './webhook-figures.ts';
import type { RefusedConnections } from './refused-connections.ts';

interface Sources {
  readonly registry: Registry;
  readonly messages: MessageTally;
  readonly refusedConnections: RefusedConnections;
  readonly live: () => LiveFigures;
  readonly webhooks: () => WebhookFigures;
}

/** In seconds: a join takes a fraction of a millisecond, and some milliseconds where a database is asked. */
const JOIN_BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/**
 * What the service knows of itself, by the naming conventions of Prometheus. Labels are names of the protocol and nothing
 * else: neither rooms nor people, so that there is a bound to how many series there are.
 * @returns what to tell how long a join took, in seconds
 */
export function registerServiceMetrics({
  registry,
  messages,
  refusedConnections,
  live,
  webhooks,
}: Sources): (seconds: number) => void {
  const registers = [registry];
  gauge('roomlet_sockets', 'Connections of clients, joined or not', () => live().sockets);
  gauge('roomlet_rooms', 'Rooms with somebody who is connected to this node', () => live().rooms);
  byLabel(
    Gauge,
    'roomlet_participants',
    'Participants connected to this node',
    'role',
    () => live().participants,
  );
  byLabel(
    Counter,
    'roomlet_joins_total',
    'Answers to `room:join`: `ok`, or the code of the refusal',
    'outcome',
    () => messages.joins,
  );
  byLabel(
    Counter,
    'roomlet_messages_total',
    'Messages of clients that were accepted, by event',
    'event',
    () => messages.accepted,
  );
  byLabel(
    Counter,
    'roomlet_refusals_total',
    'Messages of clients that were refused, by code',
    'code',
    () => messages.refused,
  );
  byLabel(
    Counter,
    'roomlet_connections_refused_total',
    'Connections that were turned away',
    'reason',
    () => refusedConnections.counts,
  );

  byLabel(
    Counter,
    'roomlet_webhooks_total',
    'Webhooks that were `delivered`, or `lost`: given up after the last try, or because too many waited',
    'outcome',
    () => {
      const { delivered, lost } = webhooks();
      return { delivered, lost };
    },
  );
  gauge('roomlet_webhooks_waiting', 'Webhooks that nobody has taken yet', () => webhooks().waiting);

  const joins = new Histogram({
    name: 'roomlet_join_duration_seconds',
    help: 'From the arrival of a `room:join` that succeeds to its answer',
    buckets: JOIN_BUCKETS,
    registers,
  });
  return (seconds) => joins.observe(seconds);

  function gauge(name: string, help: string, value: () => number): void {
    void new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value());
      },
    });
  }

  function byLabel(
    Kind: typeof Gauge | typeof Counter,
    name: string,
    help: string,
    label: string,
    values: () => Readonly<Record<string, number>>,
  ): void {
    const metric = new Kind({
      name,
      help,
      labelNames: [label],
      registers,
      collect() {
        metric.reset();
        for (const [key, value] of Object.entries(values())) metric.inc({ [label]: key }, value);
      },
    });
  }
}

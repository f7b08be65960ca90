/** What Redis costs: a relay within one node and between two, and a join, beside one node that keeps its rooms in memory. */
import { TestRedis } from '../server/testing/redis.ts';
import { Crowd } from './support/crowd.ts';
import { median, percentile } from './support/figures.ts';
import { MeasuredServer } from './support/measured-server.ts';

const ROUNDS = 3;
const SOCKETS = 200;
const ROOM = 2;
const WARM_UP = 1;
const SECONDS = 4;
/** Messages in a second while it is measured how long they take: far from all that the machine can do. */
const RATE = 500;
/** The first joins belong to the compiler. */
const COMPILED = 400;
const JOINS = 1_000;

/** By name, on how many nodes the participants of each room are. The first is what the others are compared with. */
const PLACES = {
  'one node, in memory': { nodes: 1, isShared: false },
  'one node, on Redis': { nodes: 1, isShared: true },
  'each room on two nodes': { nodes: 2, isShared: true },
} as const;
type Place = keyof typeof PLACES;
const NAMES = Object.keys(PLACES) as Place[];

interface Figures {
  /** Messages for a second of processor time of the nodes, and of Redis as well. */
  readonly perCore: number;
  readonly withRedis: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly late: number;
  readonly joins: number;
  /** Milliseconds of processor time for a join, and Redis's part of it. */
  readonly joinCpu: number;
  readonly joinRedis: number;
}

async function measure(place: Place): Promise<Figures> {
  const { nodes: count, isShared } = PLACES[place];
  const ends: (() => unknown)[] = [];
  const redis = isShared ? await TestRedis.start({ after: (end) => void ends.push(end) }) : null;
  const shared = { ...(redis && { REDIS_URL: redis.url, CLUSTER_SECRET: 'benchmark'.repeat(4) }) };
  const nodes = await Promise.all(
    Array.from({ length: count }, () => MeasuredServer.start('roomlet', shared)),
  );
  /** Seconds of processor time until now. */
  const spent = async () => {
    const used = await Promise.all(nodes.map((node) => node.usage()));
    const ofNodes = used.reduce((sum, { cpu }) => sum + cpu, 0);
    return { ofNodes, ofRedis: redis ? processorTime(await redis.admin.info('cpu')) : 0 };
  };

  const ports = nodes.map(({ port }) => port);
  const join = async (name: string, sockets: number) => {
    const crowd = new Crowd();
    await crowd.join({ ports, name, sockets, room: ROOM, atOnce: 20 });
    return crowd;
  };
  const compiled = await join('compiled', COMPILED);
  await compiled.leave();
  const joining = new Crowd();
  // The crowd's own start is no part of its joins.
  await joining.join({ ports, name: 'first', sockets: ROOM, room: ROOM, atOnce: ROOM });
  const [beforeJoins, started] = [await spent(), performance.now()];
  await joining.join({ ports, name: 'joins', sockets: JOINS, room: ROOM, atOnce: 20 });
  const [afterJoins, seconds] = [await spent(), (performance.now() - started) / 1_000];
  await joining.leave();

  const crowd = await join('talk', SOCKETS);
  await crowd.talk({ rate: RATE, seconds: WARM_UP });
  for (const node of nodes) node.watch();
  const { delays } = await crowd.talk({ rate: RATE, seconds: SECONDS });
  const pauses = await Promise.all(nodes.map((node) => node.usage()));
  const before = await spent();
  const { relayed } = await crowd.talk({ rate: null, seconds: SECONDS });
  const after = await spent();
  await crowd.leave();
  await Promise.all(nodes.map((node) => node.stop()));
  for (const end of ends) await end();

  const [ofNodes, ofRedis] = [after.ofNodes - before.ofNodes, after.ofRedis - before.ofRedis];
  const joinRedis = afterJoins.ofRedis - beforeJoins.ofRedis;
  const joinCpu = afterJoins.ofNodes - beforeJoins.ofNodes + joinRedis;
  return {
    perCore: relayed / ofNodes,
    withRedis: relayed / (ofNodes + ofRedis),
    p50: percentile(delays, 0.5),
    p99: percentile(delays, 0.99),
    late: Math.max(...pauses.map((usage) => usage.pauses.p99)),
    joins: JOINS / seconds,
    joinCpu: (joinCpu / JOINS) * 1_000,
    joinRedis: (joinRedis / JOINS) * 1_000,
  };
}

/** Seconds, as Redis tells them of itself. */
function processorTime(info: string): number {
  return ['used_cpu_sys', 'used_cpu_user']
    .map((name) => Number(new RegExp(`^${name}:(.*)`, 'm').exec(info)?.[1]))
    .reduce((sum, seconds) => sum + seconds, 0);
}

const results = new Map<Place, Figures[]>(NAMES.map((name) => [name, []]));
for (let round = 0; round < ROUNDS; round += 1) {
  for (const name of NAMES) results.get(name)?.push(await measure(name));
}

const figure = (name: Place, key: keyof Figures) =>
  median((results.get(name) ?? []).map((figures) => figures[key]));
function row(what: string, key: keyof Figures, show: (value: number) => string): void {
  const [first = Number.NaN, ...others] = NAMES.map((name) => figure(name, key));
  const compared = others.map((value) => `${show(value)} (${(value / first).toFixed(2)})`);
  console.log(`| ${what} | ${show(first)} | ${compared.join(' | ')} |`);
}

const ms = (value: number) => `${value.toFixed(2)} ms`;
const perSecond = (value: number) => `${Math.round(value)}/s`;
console.log(`| medians of ${ROUNDS}, with their ratios | ${NAMES.join(' | ')} |`);
console.log('| --- | --- | --- | --- |');
row(`relay of 2.5 kB, ${SOCKETS} sockets in pairs, per core of the nodes`, 'perCore', perSecond);
row('the same, per core of nodes and Redis', 'withRedis', perSecond);
row(`p50 at ${RATE}/s`, 'p50', ms);
row(`p99 at ${RATE}/s`, 'p99', ms);
row('event loop of the nodes late by, p99', 'late', ms);
row('joins, 20 at a time', 'joins', perSecond);
row('CPU per connect and join, Redis included', 'joinCpu', ms);
console.log(`| of that, Redis | ${NAMES.map((name) => ms(figure(name, 'joinRedis'))).join(' | ')} |`);

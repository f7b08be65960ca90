/** 10,000 joined sockets in 2,500 rooms on one node: how fast they come, what they take, and how long a relayed signal is under way. */
import { Crowd } from './support/crowd.ts';
import type { Pauses, TalkResult } from './support/crowd-plan.ts';
import { percentile } from './support/figures.ts';
import { MeasuredServer } from './support/measured-server.ts';

const ROOM = 4;
const WARM_UP = 3;
const SECONDS = 20;
const MB = 1024 ** 2;
/**
 * Nearly all of the load comes from one process, whose own pauses are no fault of the service. A few of the sockets are in another one,
 * which has little to do: what their messages take is the service's time.
 */
const [MOST, FEW] = [
  { name: 'most', sockets: 9_600, rate: 1_800 },
  { name: 'few', sockets: 400, rate: 200 },
] as const;
const SOCKETS = MOST.sockets + FEW.sockets;
const RATE = MOST.rate + FEW.rate;

const server = await MeasuredServer.start('roomlet');
const most = new Crowd();
const few = new Crowd();
const before = await server.usage(true);
const started = performance.now();
for (const [crowd, { name, sockets }] of [
  [most, MOST],
  [few, FEW],
] as const)
  await crowd.join({ ports: [server.port], name, sockets, room: ROOM, atOnce: 50 });
const seconds = (performance.now() - started) / 1_000;
const joined = await server.usage(true);

const talk = (length: number) =>
  Promise.all([
    most.talk({ rate: MOST.rate, seconds: length }),
    few.talk({ rate: FEW.rate, seconds: length }),
  ]);
await talk(WARM_UP);
server.watch();
const from = await server.usage();
const [loud, quiet] = await talk(SECONDS);
const after = await server.usage();
await Promise.all([most.leave(), few.leave()]);
await server.stop();

const row = (what: string, figure: string) => console.log(`| ${what} | ${figure} |`);
const perSocket = (bytes: number) => `${(bytes / SOCKETS / 1024).toFixed(1)} kB`;
const delays = (values: readonly number[]) =>
  [`p50 ${percentile(values, 0.5).toFixed(1)} ms`, `p99 ${percentile(values, 0.99).toFixed(1)} ms`]
    .concat(`worst ${percentile(values, 1).toFixed(1)} ms`)
    .join(', ');
const lateness = ({ p99, worst, collection, waited }: Pauses) =>
  [`p99 ${p99.toFixed(1)} ms`, `worst ${worst.toFixed(1)} ms`]
    .concat(`longest collection of garbage ${collection.toFixed(1)} ms`)
    .concat(`waited ${(waited / 1_000).toFixed(1)} s for a processor`)
    .join(', ');
const lost = ({ sent, relayed }: TalkResult) => sent - relayed;
const heap = joined.heapUsed + joined.external - before.heapUsed - before.external;
const joinCpu = ((joined.cpu - before.cpu) / SOCKETS) * 1_000;

row(`${SOCKETS} sockets in ${SOCKETS / ROOM} rooms of ${ROOM}, one node`, '');
row('---', '---');
row('joins', `${Math.round(SOCKETS / seconds)}/s, ${joinCpu.toFixed(2)} ms of processor time each`);
row('heap for each socket', perSocket(heap));
row(
  'resident memory',
  `${(joined.rss / MB).toFixed(0)} MB, ${perSocket(joined.rss - before.rss)} for each socket`,
);
row(
  `relay of 2.5 kB at ${RATE}/s, measured beside the load`,
  `${delays(quiet.delays)} of ${quiet.relayed}; ${lost(quiet)} lost`,
);
row('the same, of those who make the load', `${delays(loud.delays)} of ${loud.relayed}; ${lost(loud)} lost`);
row('event loop of the service late by', lateness(after.pauses));
row('event loop beside the load late by', lateness(quiet.pauses));
row('event loop of the load late by', lateness(loud.pauses));
row(
  'processor while relaying',
  `${(((after.cpu - from.cpu) / (SECONDS + 1)) * 100).toFixed(0)} % of one core`,
);

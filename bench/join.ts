/** Processor time of the server for each join, beside a bare connect and join. WebSocket only, rooms of two. */
import { heading, median, report } from './support/figures.ts';
import { LightClient, secretOf } from './support/light-client.ts';
import { MeasuredServer, type ServerKind } from './support/measured-server.ts';

const ROUNDS = 5;
/** Until the compiler is done with either server: before, it is what costs most, and says nothing of a service that has run for a minute. */
const WARM_UP = 4_000;
const JOINS = 4_000;

async function joinMany(port: number, from: number, count: number): Promise<readonly LightClient[]> {
  const joined: LightClient[] = [];
  for (let n = from; n < from + count; n += 2) {
    const pair = await Promise.all([LightClient.connect(port), LightClient.connect(port)]);
    for (const [index, client] of pair.entries()) {
      await client.join(`pair-${n >> 1}`, `p${n + index}@example.org`, secretOf(n + index));
    }
    joined.push(...pair);
  }
  return joined;
}

async function measure(kind: ServerKind): Promise<number> {
  const server = await MeasuredServer.start(kind);
  const first = await joinMany(server.port, 0, WARM_UP);
  const before = await server.usage();
  const others = await joinMany(server.port, WARM_UP, JOINS);
  const after = await server.usage();
  for (const client of [...first, ...others]) client.drop();
  await server.stop();
  return ((after.cpu - before.cpu) / JOINS) * 1_000;
}

const results: Record<ServerKind, number[]> = { roomlet: [], bare: [] };
for (let round = 0; round < ROUNDS; round += 1) {
  for (const kind of ['bare', 'roomlet'] as const) results[kind].push(await measure(kind));
}
const [ours, bare] = [median(results.roomlet), median(results.bare)];
heading();
const show = (value: number) => `${value.toFixed(2)} ms`;
report('server CPU per connect and join', show(ours), show(bare), ours / bare, '1.5 or less');

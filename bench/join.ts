/** Processor time of the server for each join, beside a bare connect and join. WebSocket only, rooms of two. */
import { heading, median, report } from './support/figures.ts';
import { LightClient, secretOf } from './support/light-client.ts';
import { MeasuredServer, type ServerKind } from './support/measured-server.ts';

const ROUNDS = 9;
/** Until the compiler is done with either server: before, it is what costs most, and says nothing of a service that has run for a minute. */
const WARM_UP = 4_000;
/** So many that both servers collect what their memory has grown by within them, and neither just before or after. */
const JOINS = 12_000;

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

async function measure(kind: ServerKind, settings: Readonly<Record<string, string>>): Promise<number> {
  const server = await MeasuredServer.start(kind, settings);
  const first = await joinMany(server.port, 0, WARM_UP);
  const before = await server.usage();
  const others = await joinMany(server.port, WARM_UP, JOINS);
  const after = await server.usage();
  for (const client of [...first, ...others]) client.drop();
  await server.stop();
  return ((after.cpu - before.cpu) / JOINS) * 1_000;
}

const OPEN = { TOKEN_SECRET: '', OPEN_ROOMS: 'true' };
const CASES: Record<
  'bare' | 'with tokens' | 'in open rooms',
  readonly [ServerKind, Readonly<Record<string, string>>]
> = {
  bare: ['bare', {}],
  'with tokens': ['roomlet', {}],
  'in open rooms': ['roomlet', OPEN],
};
type Case = keyof typeof CASES;

const results: Record<Case, number[]> = { bare: [], 'with tokens': [], 'in open rooms': [] };
for (let round = 0; round < ROUNDS; round += 1) {
  for (const name of Object.keys(CASES) as Case[]) results[name].push(await measure(...CASES[name]));
}
const bare = median(results.bare);
heading();
const show = (value: number) => `${value.toFixed(2)} ms`;
for (const name of ['with tokens', 'in open rooms'] as const) {
  const ours = median(results[name]);
  report(`server CPU per connect and join, ${name}`, show(ours), show(bare), ours / bare, '1.5 or less');
}

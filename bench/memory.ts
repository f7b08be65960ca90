/** Memory of the server for each idle joined socket, beside a bare connect and join. */
import { heading, median, report } from './support/figures.ts';
import { LightClient, secretOf } from './support/light-client.ts';
import { MeasuredServer, type ServerKind } from './support/measured-server.ts';

const ROUNDS = 3;
const SOCKETS = 5_000;

async function measure(kind: ServerKind): Promise<{ readonly heap: number; readonly rss: number }> {
  const server = await MeasuredServer.start(kind);
  // What is made once, with the first socket, is no socket's.
  const first = await LightClient.connect(server.port);
  await first.join('first', 'first@example.org', secretOf(SOCKETS));
  const before = await server.usage(true);
  const clients: LightClient[] = [first];
  for (let n = 0; n < SOCKETS; n += 1) {
    const client = await LightClient.connect(server.port);
    await client.join(`pair-${n >> 1}`, `p${n}@example.org`, secretOf(n));
    clients.push(client);
  }
  const after = await server.usage(true);
  for (const client of clients) client.drop();
  await server.stop();
  return {
    heap: (after.heapUsed + after.external - before.heapUsed - before.external) / SOCKETS,
    rss: (after.rss - before.rss) / SOCKETS,
  };
}

const results: Record<ServerKind, { heap: number; rss: number }[]> = { roomlet: [], bare: [] };
for (let round = 0; round < ROUNDS; round += 1) {
  for (const kind of ['bare', 'roomlet'] as const) results[kind].push(await measure(kind));
}
heading();
for (const figure of ['heap', 'rss'] as const) {
  const [ours, bare] = [results.roomlet, results.bare].map((rounds) =>
    median(rounds.map((round) => round[figure])),
  );
  if (ours === undefined || bare === undefined) continue;
  const show = (value: number) => `${(value / 1024).toFixed(1)} kB`;
  report(
    `memory (${figure}) per idle joined socket, ${SOCKETS} sockets`,
    show(ours),
    show(bare),
    ours / bare,
    '1.3 or less',
  );
}

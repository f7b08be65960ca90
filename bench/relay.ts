/** Messages of 2.5 kB relayed per second of the server's processor time, in rooms of two, beside a bare relay. */
import { heading, median, report } from './support/figures.ts';
import { LightClient, secretOf } from './support/light-client.ts';
import { MeasuredServer, type ServerKind } from './support/measured-server.ts';

const ROUNDS = 5;
const SECONDS = 4;
/** Messages under way for each socket: enough to keep the server busy, few enough not to measure a queue. */
const WINDOW = 2;
const SDP = `v=0\r\n${'a=candidate:1 1 udp 2122260223 192.0.2.1 54400 typ host\r\n'.repeat(42)}`;

async function measure(kind: ServerKind, sockets: number): Promise<number> {
  const server = await MeasuredServer.start(kind);
  const clients: LightClient[] = [];
  for (let n = 0; n < sockets; n += 1) {
    const client = await LightClient.connect(server.port);
    await client.join(`pair-${n >> 1}`, `p${n}@example.org`, secretOf(n));
    clients.push(client);
  }
  let relayed = 0;
  let running = true;
  clients.forEach((client, n) => {
    const other = clients[n ^ 1];
    const payload = { to: other?.id, offer: { type: 'offer', sdp: SDP }, link: 1, seq: 1 };
    const packet = `42${JSON.stringify(['peer:nego:needed', payload])}`;
    client.onMessage = () => {
      relayed += 1;
      if (running) client.sendRaw(packet);
    };
    for (let i = 0; i < WINDOW; i += 1) client.sendRaw(packet);
  });
  // The first second belongs to the compiler.
  await pause(1_000);
  const [from, before] = [relayed, await server.usage()];
  await pause(SECONDS * 1_000);
  const [to, after] = [relayed, await server.usage()];
  running = false;
  for (const client of clients) client.drop();
  await server.stop();
  return (to - from) / (after.cpu - before.cpu);
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

heading();
for (const sockets of [100, 1_000]) {
  const results: Record<ServerKind, number[]> = { roomlet: [], bare: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const kind of ['bare', 'roomlet'] as const) results[kind].push(await measure(kind, sockets));
  }
  const [ours, bare] = [median(results.roomlet), median(results.bare)];
  const show = (value: number) => `${Math.round(value)}/s`;
  report(
    `relay of 2.5 kB, ${sockets} sockets in pairs, per core`,
    show(ours),
    show(bare),
    ours / bare,
    '0.8 or more',
  );
}

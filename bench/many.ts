/** 10,000 joined sockets in 2,500 rooms on one node: how fast they come, what they take, and how long a relayed signal is under way. */
import { median } from './support/figures.ts';
import { LightClient, secretOf } from './support/light-client.ts';
import { MeasuredServer } from './support/measured-server.ts';

const SOCKETS = 10_000;
const ROOM = 4;
/** Connections that are made at the same time. */
const AT_ONCE = 50;
const RATE = 2_000;
const SECONDS = 20;
/** Milliseconds between two bursts of messages: often enough not to measure the burst. */
const STEP = 5;
const SDP = 'a=candidate:1 1 udp 2122260223 192.0.2.1 54400 typ host\r\n'.repeat(43).slice(0, 2_430);

const server = await MeasuredServer.start('roomlet');
const clients: LightClient[] = [];
const before = await server.usage(true);
const started = performance.now();
for (let n = 0; n < SOCKETS; n += AT_ONCE) {
  const some = await Promise.all(
    Array.from({ length: AT_ONCE }, async (_, index) => {
      const number = n + index;
      const client = await LightClient.connect(server.port);
      await client.join(`room-${Math.floor(number / ROOM)}`, `p${number}@example.org`, secretOf(number));
      return client;
    }),
  );
  clients.push(...some);
}
const seconds = (performance.now() - started) / 1_000;
const joined = await server.usage(true);

const delays: number[] = [];
/** When the message under way to each client was sent; one at a time, so that nothing has to be read from it. */
const sent = new Map<LightClient, number>();
const pairs = clients.map((client, n) => {
  const target = clients[n % ROOM === ROOM - 1 ? n - ROOM + 1 : n + 1] ?? client;
  const payload = { to: target.id, offer: { type: 'offer', sdp: SDP }, link: 1, seq: 1 };
  target.onMessage = () => {
    const at = sent.get(target);
    sent.delete(target);
    if (at !== undefined) delays.push(performance.now() - at);
  };
  return { client, target, packet: `42${JSON.stringify(['peer:nego:needed', payload])}` };
});

const cpu = await server.usage();
const from = performance.now();
let count = 0;
let skipped = 0;
await new Promise<void>((resolve) => {
  const timer = setInterval(() => {
    const elapsed = performance.now() - from;
    for (; count < (elapsed * RATE) / 1_000; count += 1) {
      const pair = pairs[(count * 7_919) % pairs.length];
      if (!pair) continue;
      if (sent.has(pair.target)) skipped += 1;
      else {
        sent.set(pair.target, performance.now());
        pair.client.sendRaw(pair.packet);
      }
    }
    if (elapsed < SECONDS * 1_000) return;
    clearInterval(timer);
    setTimeout(resolve, 1_000);
  }, STEP);
});
const after = await server.usage();
for (const client of clients) client.drop();
await server.stop();

const sorted = delays.sort((a, b) => a - b);
const at = (part: number) => (sorted[Math.floor(sorted.length * part)] ?? Number.NaN).toFixed(1);
const perSocket = (bytes: number) => `${(bytes / SOCKETS / 1024).toFixed(1)} kB`;
const heap = joined.heapUsed + joined.external - before.heapUsed - before.external;
console.log(`| ${SOCKETS} sockets in ${SOCKETS / ROOM} rooms of ${ROOM}, one node | |`);
console.log('| --- | --- |');
console.log(
  `| joins | ${Math.round(SOCKETS / seconds)}/s, ${(((joined.cpu - before.cpu) / SOCKETS) * 1_000).toFixed(2)} ms of processor time each |`,
);
console.log(`| heap for each socket | ${perSocket(heap)} |`);
console.log(
  `| resident memory | ${(joined.rss / 1024 ** 2).toFixed(0)} MB, ${perSocket(joined.rss - before.rss)} for each socket |`,
);
console.log(
  `| relay of 2.5 kB at ${RATE}/s | p50 ${median(sorted).toFixed(1)} ms, p99 ${at(0.99)} ms, worst ${at(1 - 1e-9)} ms of ${sorted.length}; ${sent.size} lost, ${skipped} not sent |`,
);
console.log(
  `| processor while relaying | ${(((after.cpu - cpu.cpu) / ((performance.now() - from) / 1_000)) * 100).toFixed(0)} % of one core |`,
);

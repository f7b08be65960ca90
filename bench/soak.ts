/** Twenty minutes of people who come, talk and go: does the memory of the service stay flat? `SOAK_MINUTES` shortens it. */
import { median } from './support/figures.ts';
import { LightClient, secretOf } from './support/light-client.ts';
import { MeasuredServer } from './support/measured-server.ts';

const MINUTES = Number(process.env['SOAK_MINUTES'] ?? 20);
/** So few that each has as much chat and as many facts as it keeps before the looks begin to count. */
const ROOMS = 50;
const PEOPLE = 200;
const SDP = 'a=candidate:1 1 udp 2122260223 192.0.2.1 54400 typ host\r\n'.repeat(43).slice(0, 2_430);
/** Milliseconds between two visits, and between two looks at the memory. */
const STEP = 20;
const LOOK = 10_000;
/** What is made once belongs to no visit: a part of the time that does not count. */
const WARM_UP = 0.2;

const server = await MeasuredServer.start('roomlet');
const inside = new Map<number, { readonly client: LightClient; readonly room: number }>();
let visits = 0;
const failures = new Map<string, number>();

async function visit(place: number): Promise<void> {
  visits += 1;
  const before = inside.get(place);
  inside.delete(place);
  // Half of them say goodbye, the others vanish.
  if (before && visits % 2) before.client.sendRaw('42["room:leave",{}]');
  before?.client.drop();
  const room = visits % ROOMS;
  const client = await LightClient.connect(server.port);
  // Every third is somebody who was here before.
  await client.join(`soak-${room}`, `p${place}@example.org`, secretOf(visits % 3 === 0 ? place : visits));
  const other = [...inside.values()].find((one) => one.room === room)?.client.id;
  if (other !== undefined) {
    const payload = { to: other, offer: { type: 'offer', sdp: SDP }, link: 1, seq: 1 };
    client.sendRaw(`42${JSON.stringify(['peer:nego:needed', payload])}`);
  }
  client.sendRaw(`42${JSON.stringify(['chat:send', { id: `c${visits}`, text: 'hello'.repeat(20) }])}`);
  client.sendRaw('42["participant:update",{"microphone":true,"hand":true}]');
  inside.set(place, { client, room });
}

interface Look {
  readonly minutes: number;
  readonly heap: number;
  readonly rss: number;
}
const looks: Look[] = [];
const started = performance.now();
const minutes = () => (performance.now() - started) / 60_000;
const MB = 1024 ** 2;

const underWay = new Set<Promise<void>>();
const visiting = setInterval(() => {
  const one: Promise<void> = visit(visits % PEOPLE)
    .catch((error: unknown) => void failures.set(String(error), (failures.get(String(error)) ?? 0) + 1))
    .finally(() => underWay.delete(one));
  underWay.add(one);
}, STEP);
while (minutes() < MINUTES) {
  await new Promise((resolve) => setTimeout(resolve, LOOK));
  const { heapUsed, external, rss } = await server.usage(true);
  looks.push({ minutes: minutes(), heap: (heapUsed + external) / MB, rss: rss / MB });
}
clearInterval(visiting);
await Promise.all(underWay);
for (const { client } of inside.values()) client.drop();
await server.stop();

/** Least squares. */
function slope(figure: 'heap' | 'rss'): number {
  const counted = looks.filter((look) => look.minutes > MINUTES * WARM_UP);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(counted.map((look) => look.minutes)), mean(counted.map((look) => look[figure]))];
  const above = counted.reduce((sum, look) => sum + (look.minutes - x) * (look[figure] - y), 0);
  return above / counted.reduce((sum, look) => sum + (look.minutes - x) ** 2, 0);
}

console.log(`${visits} visits in ${MINUTES} minutes, ${PEOPLE} people in ${ROOMS} rooms`);
for (const [failure, times] of failures) console.log(`${times} times: ${failure}`);
/** A leak shows in each part of the time anew; what only settles shows in the first. */
function quarters(figure: 'heap' | 'rss'): string {
  const counted = looks.filter((look) => look.minutes > MINUTES * WARM_UP);
  const size = counted.length / 4;
  return [0, 1, 2, 3]
    .map((part) => counted.slice(Math.round(part * size), Math.round((part + 1) * size)))
    .map((part) => `${median(part.map((look) => look[figure])).toFixed(1)} MB`)
    .join(' | ');
}

console.log('| median of each quarter | first | second | third | fourth | slope |');
console.log('| --- | --- | --- | --- | --- | --- |');
for (const figure of ['heap', 'rss'] as const) {
  const anHour = `${(slope(figure) * 60).toFixed(2)} MB an hour`;
  console.log(`| ${figure} after collecting | ${quarters(figure)} | ${anHour} |`);
}

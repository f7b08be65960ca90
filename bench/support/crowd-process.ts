/** A process full of clients, forked by the benchmark: load is made apart from what measures and from what is measured. */
import type { CrowdPlan, Order, TalkPlan, TalkResult } from './crowd-plan.ts';
import { LightClient, secretOf } from './light-client.ts';
import { Watch } from './watch.mjs';

/** Milliseconds for what is under way at the end. */
const LAST = 1_000;
/** Messages under way from each socket where no rate is asked for: the server is busy, and no queue is measured. */
const WINDOW = 2;
const SDP = `v=0\r\n${'a=candidate:1 1 udp 2122260223 192.0.2.1 54400 typ host\r\n'.repeat(42)}`;
/** Neighbours in a row are in one room; who talks next is to be in another. */
const STRIDE = 7_919;

interface Speaker {
  readonly client: LightClient;
  /** A packet up to its number. */
  readonly begin: string;
}

const watch = new Watch();
const clients: LightClient[] = [];
let speakers: readonly Speaker[] = [];

async function joinAll({ ports, name, sockets, room, atOnce }: CrowdPlan): Promise<void> {
  for (let from = 0; from < sockets; from += atOnce) {
    const some = Array.from({ length: Math.min(atOnce, sockets - from) }, async (_, index) => {
      const number = from + index;
      const client = await LightClient.connect(ports[number % ports.length] ?? 0);
      const [place, email] = [`${name}-${Math.floor(number / room)}`, `${name}${number}@example.org`];
      await client.join(place, email, secretOf(number));
      return client;
    });
    clients.push(...(await Promise.all(some)));
  }
  speakers = clients.map((client, number) => {
    const isLast = number % room === room - 1 || number === clients.length - 1;
    const target = clients[isLast ? number - (number % room) : number + 1];
    const payload = { to: target?.id, offer: { type: 'offer', sdp: SDP }, link: 1, seq: 0 };
    return { client, begin: `42${JSON.stringify(['peer:nego:needed', payload])}`.replace(/0\}\]$/, '') };
  });
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Each message carries its number, and with it the time at which it was due: being late with sending counts as well. */
async function talkAt(rate: number, seconds: number): Promise<TalkResult> {
  const delays: number[] = [];
  const started = performance.now();
  const dueAt = (number: number) => started + (number * 1_000) / rate;
  for (const { client } of speakers) {
    client.onMessage = (packet) => {
      const number = Number(/"seq":(\d+)[^"]*$/.exec(packet.slice(-40))?.[1]);
      delays.push(performance.now() - dueAt(number));
    };
  }
  const all = rate * seconds;
  for (let number = 0; number < all;) {
    for (; number < all && dueAt(number) <= performance.now(); number += 1) {
      const { client, begin } = speakers[(number * STRIDE) % speakers.length] as Speaker;
      client.sendRaw(`${begin}${number}}]`);
    }
    await pause(1);
  }
  await pause(LAST);
  return { sent: all, delays, relayed: delays.length, seconds, pauses: watch.figures };
}

async function talkFreely(seconds: number): Promise<TalkResult> {
  let relayed = 0;
  let isOver = false;
  for (const [number, { client }] of speakers.entries()) {
    const packet = `${speakers[number]?.begin}1}]`;
    client.onMessage = () => {
      relayed += 1;
      if (!isOver) client.sendRaw(packet);
    };
    for (let i = 0; i < WINDOW; i += 1) client.sendRaw(packet);
  }
  const started = performance.now();
  await pause(seconds * 1_000);
  const took = (performance.now() - started) / 1_000;
  isOver = true;
  const result = { sent: relayed, delays: [], relayed, seconds: took, pauses: watch.figures };
  await pause(LAST);
  return result;
}

function talk({ rate, seconds }: TalkPlan): Promise<TalkResult> {
  watch.begin();
  return rate === null ? talkFreely(seconds) : talkAt(rate, seconds);
}

process.on('message', (order: Order) => {
  const done = 'join' in order ? joinAll(order.join) : talk(order.talk);
  done.then(
    (result) => process.send?.({ result }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
process.on('disconnect', () => process.exit());

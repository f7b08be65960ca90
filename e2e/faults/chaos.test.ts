import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { openResources } from '../support/probe.ts';
import type { RoomUser } from '../support/room-user.ts';
import { newRoom, Stage } from '../support/stage.ts';
import { ROUNDS } from './support/recovery.ts';
import { isWith, SERVICE_AWAY, view, write } from './support/room-view.ts';
import { chooseSeed, seeded } from './support/seeded.ts';
import { WireProxy } from './support/wire-proxy.ts';

const FAULTS = Number(process.env['FAULT_CHAOS'] ?? (ROUNDS > 1 ? 200 : 20));
const NAMES = ['ann', 'bob', 'cho'];
/** For a room that has gone through a lot at once: a service that was away, and all paths made anew. */
const DEADLINE = 90_000;

/** Runs in the page. */
function hasSentAll(): boolean {
  const { messages = [] } = document.querySelector('video-room') ?? {};
  return messages.every(({ status }) => status === 'sent');
}

describe('a room of three', () => {
  const stage = new Stage({ browsers: ['chromium'], env: { MAX_JOINS_PER_MINUTE: '0' } });
  let proxy: WireProxy;

  before(async () => (proxy = await WireProxy.start(() => stage.service.origin)));
  after(() => proxy.close());

  /** The faults, by name. Each leaves everything in working order, but waits for no recovery. */
  function faults(room: string, random: () => number): Readonly<Record<string, (user: RoomUser) => unknown>> {
    const toggle = (user: RoomUser, method: 'toggleMicrophone' | 'toggleCamera' | 'toggleScreenshare') =>
      user.person.page.evaluate((name) => document.querySelector('video-room')?.[name](), method);
    return {
      'service killed and started': async () => {
        await stage.service.stop('SIGKILL');
        await delay(random() * 2_000);
        await stage.service.start();
      },
      'service stopped for a while': async () => {
        stage.service.pause();
        await delay(random() * 3_000);
        stage.service.resume();
      },
      'connections cut': () => proxy.cut(),
      'signals lost for a while': async () => {
        proxy.fate = ({ event }) => (/^(peer|call|user:call|incoming)/.test(event) ? [] : [0]);
        await delay(random() * 2_000);
        proxy.fate = () => [0];
      },
      reload: async (user) => {
        await user.person.page.reload();
      },
      'leave and join': async (user) => {
        await user.leave();
        // Refused where the connection breaks at this very moment; who is outside is brought in later.
        await user.joinDirectly(room).catch(() => undefined);
      },
      microphone: (user) => toggle(user, 'toggleMicrophone'),
      camera: (user) => toggle(user, 'toggleCamera'),
      screen: (user) => toggle(user, 'toggleScreenshare'),
    };
  }

  /** Waits until somebody is in the room, and does what people do who find themselves outside: press Join again. */
  async function isIn(user: RoomUser, room: string, states: readonly string[] = ['joined']): Promise<void> {
    await user.person.waitFor(
      'the room',
      async () => {
        const state = await user.state();
        if (['idle', 'lobby', 'ended'].includes(state)) await user.joinDirectly(room);
        return states.includes(state);
      },
      DEADLINE,
    );
  }

  async function everyoneIsWell(users: readonly RoomUser[], room: string): Promise<void> {
    for (const user of users) await isIn(user, room);
    for (const user of users) {
      const others = NAMES.filter((name) => name !== user.name);
      await isWith(user, others);
      await user.person.page.evaluate(async () => {
        const element = document.querySelector('video-room');
        await element?.toggleCamera(true);
        await element?.toggleMicrophone(true);
        await element?.toggleScreenshare(false);
      });
    }
    for (const user of users) {
      for (const name of NAMES) if (name !== user.name) await user.sees(name);
      await user.hears();
    }
  }

  async function nothingIsLeftOver(users: readonly RoomUser[]): Promise<void> {
    for (const { person } of users) {
      await person.waitFor('nothing to be left over', async () => {
        const { peers, tracks } = await openResources(person.page);
        if (peers === 2 && tracks === 2) return true;
        throw new Error(`${peers} connections and ${tracks} tracks are open`);
      });
    }
  }

  it(`chaos: ${FAULTS} random faults end with everyone seeing, hearing and reading everyone`, async (t) => {
    const seed = chooseSeed();
    t.diagnostic(`FAULT_SEED=${seed} repeats these faults`);
    console.log(`FAULT_SEED=${seed}`);
    const random = seeded(seed);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
    const room = newRoom();
    const users = await Promise.all(NAMES.map((name) => stage.visitor(name)));
    for (const user of users) {
      user.person.expected.push(SERVICE_AWAY);
      await user.enter(proxy.origin, { room });
    }
    const actions = faults(room, random);
    const texts: string[] = [];
    const read = new Map(NAMES.map((name) => [name, new Set<string>()]));
    const collect = async (user: RoomUser) => {
      const there = (await view(user)).texts;
      assert.equal(
        new Set(there).size,
        there.length,
        `${user.name} reads something twice: ${there.join(', ')}`,
      );
      for (const text of there) read.get(user.name)?.add(text);
    };
    for (let count = 0; count < FAULTS; count += 1) {
      const [user, name] = [pick(users), pick(Object.keys(actions))];
      const text = `message ${count}`;
      console.log(`fault ${count}: ${name} (${user.name})`);
      const writer = pick(users);
      await isIn(writer, room, ['joined', 'reconnecting']);
      await write(writer, text);
      texts.push(text);
      await isIn(user, room);
      // What is not sent goes down with the page, as everybody expects who reloads it or leaves.
      await user.person.waitFor(
        'everything to be sent',
        () => user.person.page.evaluate(hasSentAll),
        DEADLINE,
      );
      await collect(user);
      await actions[name]?.(user);
    }

    await everyoneIsWell(users, room);
    await nothingIsLeftOver(users);
    for (const user of users) {
      await user.person.waitFor('every message', async () => {
        await collect(user);
        return texts.every((text) => read.get(user.name)?.has(text));
      });
    }
  });
});

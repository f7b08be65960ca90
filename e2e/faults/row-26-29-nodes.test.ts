import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import { launch } from '../support/browsers.ts';
import { Cluster } from '../support/cluster.ts';
import { dismiss } from '../support/person.ts';
import { RoomUser } from '../support/room-user.ts';
import { newRoom } from '../support/stage.ts';
import { CutWire } from './support/cut-wire.ts';
import { outage, recovered, repeat } from './support/recovery.ts';
import {
  hasChat,
  isWith,
  listen,
  mediaPaths,
  pathsAreUntouched,
  seesFramesGoOn,
  SERVICE_AWAY,
  told,
  view,
  write,
} from './support/room-view.ts';

describe('a call on two nodes', () => {
  let browser: Browser;
  let cluster: Cluster;
  const wires: CutWire[] = [];
  const users: RoomUser[] = [];

  before(async () => {
    cluster = await Cluster.start({
      nodes: 2,
      env: { DRAIN_MS: '3000' },
      redisUrl: async (redis) => {
        const wire = await CutWire.open(redis.port);
        wires.push(wire);
        return `redis://127.0.0.1:${wire.port}`;
      },
    });
    browser = await launch('chromium');
  });
  afterEach(() => dismiss(users.splice(0).map(({ person }) => person)));
  after(async () => {
    await browser.close();
    await cluster.close();
    for (const wire of wires) wire.close();
  });

  /** Two people in one room, each on a node of their own. */
  async function pair(): Promise<readonly [RoomUser, RoomUser]> {
    const room = newRoom();
    for (const [index, name] of ['ann', 'bob'].entries()) {
      await cluster.leadTo(cluster.nodes[index]!);
      const user = await RoomUser.open(browser, name);
      users.push(user);
      user.person.expected.push(SERVICE_AWAY);
      await user.enter(cluster.origin, { room });
    }
    await cluster.leadTo(null);
    const [ann, bob] = users as [RoomUser, RoomUser];
    await Promise.all([ann.sees('bob'), bob.sees('ann')]);
    const nodes = await Promise.all([ann, bob].map(nodeOf));
    assert.notEqual(nodes[0], nodes[1], 'each is on a node of their own');
    await Promise.all([ann, bob].map(listen));
    return [ann, bob];
  }

  async function nodeOf(user: RoomUser) {
    return cluster.nodeOf((await view(user)).id ?? '');
  }

  /** What somebody would notice of the others' comings and goings. */
  async function comingsAndGoings(user: RoomUser): Promise<readonly string[]> {
    return (await told(user)).filter((event) => /participant|room-left/.test(event));
  }

  it('row 26: one is killed: its people go on at the other, and media do not notice', async () => {
    const [ann, bob] = await pair();
    const texts: string[] = [];
    await repeat(async () => {
      const before = await mediaPaths([ann, bob]);
      const node = await nodeOf(ann);
      await node.stop('SIGKILL');
      const killed = performance.now();
      await ann.person.waitFor('ann is on the other node', async () => (await nodeOf(ann)) !== node);
      await Promise.all([isWith(ann, ['bob']), isWith(bob, ['ann'])]);
      recovered(26, performance.now() - killed);
      await Promise.all([ann, bob].map((user, index) => seesFramesGoOn(user, before[index]!)));
      await pathsAreUntouched([ann, bob], before);
      texts.push(`after ${texts.length}`);
      await write(ann, texts.at(-1)!);
      await Promise.all([hasChat(ann, texts), hasChat(bob, texts)]);
      await node.start();
      await cluster.isBalanced();
    });
    for (const user of [ann, bob]) assert.deepEqual(await comingsAndGoings(user), []);
  });

  it('row 27: one after the other is updated: nobody leaves, and nothing that is said is lost or told twice', async () => {
    const [ann, bob] = await pair();
    const before = await mediaPaths([ann, bob]);
    const texts: string[] = [];
    for (const node of cluster.nodes) {
      const stopped = node.stop('SIGTERM');
      let isGone = false;
      void stopped.then(() => (isGone = true));
      const since = performance.now();
      while (!isGone) {
        texts.push(`${texts.length}`);
        await write(texts.length % 2 ? ann : bob, texts.at(-1)!);
        await delay(200);
      }
      await Promise.all([isWith(ann, ['bob']), isWith(bob, ['ann'])]);
      recovered(27, performance.now() - since, 'with the time to drain');
      await node.start();
      await cluster.isBalanced();
    }
    const sorted = (list: readonly string[]) => [...list].sort();
    for (const user of [ann, bob]) {
      await user.person.waitFor('all messages', async () => (await view(user)).texts.length >= texts.length);
      assert.deepEqual(sorted((await view(user)).texts), sorted(texts));
      assert.deepEqual(await comingsAndGoings(user), []);
    }
    await Promise.all([ann, bob].map((user, index) => seesFramesGoOn(user, before[index]!)));
    await pathsAreUntouched([ann, bob], before);
  });

  it('row 28: Redis is killed, and started again without its memory: the call goes on, and so does the room', async () => {
    const [ann, bob] = await pair();
    const texts: string[] = [];
    await repeat(async () => {
      const before = await mediaPaths([ann, bob]);
      await cluster.redis.kill();
      texts.push(`while away ${texts.length}`);
      await write(ann, texts.at(-1)!);
      await Promise.all([ann, bob].map((user, index) => seesFramesGoOn(user, before[index]!)));
      await delay(outage(30_000, 0));
      await cluster.redis.start();
      const started = performance.now();
      await Promise.all([hasChat(ann, texts), hasChat(bob, texts)]);
      recovered(28, performance.now() - started);
      await Promise.all([isWith(ann, ['bob']), isWith(bob, ['ann'])]);
      await pathsAreUntouched([ann, bob], before);
      await cluster.isBalanced();
    });
    for (const user of [ann, bob]) assert.deepEqual(await comingsAndGoings(user), []);
  });

  it('row 29: one is cut off for so long that the other gives its people up: they are back without ghosts', async () => {
    const [ann, bob] = await pair();
    const wire = wires[cluster.nodes.indexOf(await nodeOf(ann))]!;
    await repeat(async () => {
      const before = await mediaPaths([ann, bob]);
      wire.cut();
      await isWith(bob, []);
      await Promise.all([ann, bob].map((user, index) => seesFramesGoOn(user, before[index]!)));
      wire.mend();
      const mended = performance.now();
      await Promise.all([isWith(ann, ['bob']), isWith(bob, ['ann'])]);
      recovered(29, performance.now() - mended);
      const people = await bob.person.page.evaluate(
        () => document.querySelector('video-room')?.participants.length,
      );
      assert.equal(people, 1, 'no ghosts');
      await pathsAreUntouched([ann, bob], before);
    });
  });
});

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { Agent, get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { findProgram } from '../../scripts/lib/programs.mjs';
import type { RoomUser } from '../support/room-user.ts';
import { Service } from '../support/service.ts';
import { newRoom, Stage } from '../support/stage.ts';
import { waitFor } from '../support/wait-for.ts';
import { HeldConnections } from './support/held-connections.ts';
import { recovered, ROUNDS } from './support/recovery.ts';
import {
  hasChat,
  isWith,
  listen,
  type MediaPath,
  mediaPaths,
  pathsAreUntouched,
  seesFramesGoOn,
  SERVICE_AWAY,
  told,
  view,
  write,
} from './support/room-view.ts';

const BLOCK_MS = 5_000;
const PRELOAD = fileURLToPath(new URL('support/preload/blocked-loop.mjs', import.meta.url));
const NO_SMALL_DISK =
  process.platform === 'linux' && process.getuid?.() === 0
    ? false
    : 'a small disk of its own needs root on Linux';
/** Attempts to connect while nothing is left; each could have been a line of the log. */
const ATTEMPTS = 200;
const A_MINUTE = 60_000;

/** A file system of 64 kB for the length of a test. */
function smallDisk(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'roomlet-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]);
  t.after(() => {
    execFileSync('umount', ['--lazy', folder]);
    rmdirSync(folder);
  });
  return folder;
}

/** Appends empty lines until there is no room for another one. */
function fill(path: string): void {
  for (const size of [4_096, 1]) {
    try {
      for (;;) appendFileSync(path, Buffer.alloc(size, '\n'));
    } catch (error) {
      assert.equal((error as NodeJS.ErrnoException).code, 'ENOSPC');
    }
  }
}

/** How many files a process may open at most, that it can be given back; "Max open files" of proc(5). */
function limitOf(pid: number): string {
  return /^Max open files\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/limits`, 'utf8'))?.[1] ?? '';
}

/** Takes from a process what it may open, but for so many. Answers how to give it back. */
function leaveDescriptors(pid: number, count: number): () => void {
  const before = limitOf(pid);
  const limit = (soft: number | string) => execFileSync('prlimit', [`--pid=${pid}`, `--nofile=${soft}:`]);
  limit(readdirSync(`/proc/${pid}/fd`).length + count);
  return () => void limit(before);
}

describe('a service that has run out of something', () => {
  const stage = new Stage({ browsers: ['chromium'] });

  /** A service of its own, with what is put before its command, and two people in a call over it. */
  async function callOver(
    t: TestContext,
    prefix: readonly string[],
    env: Readonly<Record<string, string>> = {},
  ) {
    const service = new Service(env, { prefix, host: '127.0.0.1', port: 0 });
    await service.start();
    // One that does not survive may not hear of anything else either.
    t.after(() => service.stop('SIGKILL'));
    const room = newRoom();
    const open = async (name: string): Promise<RoomUser> => {
      const user = await stage.visitor(name);
      await user.person.page.goto(`${service.origin}/room/${room}`);
      return user;
    };
    const enter = async (name: string): Promise<RoomUser> => {
      const user = await open(name);
      await user.join();
      await user.isJoined();
      return user;
    };
    const [ann, bob] = [await enter('ann'), await enter('bob')];
    await Promise.all([ann.sees('bob'), bob.sees('ann')]);
    await Promise.all([ann, bob].map(listen));
    return { service, ann, bob, open, enter };
  }

  /** New frames of the other are decoded at both, over the same connections, and none of their packets is lost. */
  async function mediaAreUntouched(users: readonly RoomUser[], since: readonly MediaPath[]) {
    await Promise.all(users.map((user, index) => seesFramesGoOn(user, since[index]!)));
    await pathsAreUntouched(users, since);
  }

  async function wasNeverAway(...users: readonly RoomUser[]): Promise<void> {
    for (const user of users) {
      const events = (await told(user)).filter((event) => /^room-|participant-left/.test(event));
      assert.deepEqual(events, []);
    }
  }

  it(
    'row 25: of disk for its log: the call goes on, others join, and the log goes on when there is room',
    { skip: NO_SMALL_DISK },
    async (t) => {
      const disk = smallDisk(t);
      const log = join(disk, 'log');
      const filler = join(disk, 'filler');
      const { ann, bob, enter } = await callOver(t, ['sh', '-c', 'exec "$@" >>"$0"', log]);
      const since = await mediaPaths([ann, bob]);
      fill(filler);
      // Its last page has room of its own.
      fill(log);
      const before = readFileSync(log, 'utf8');
      // Coming is a line of the log.
      const cho = await enter('cho');
      await Promise.all([cho.sees('ann'), ann.sees('cho')]);
      await write(ann, 'still here');
      await Promise.all([ann, bob, cho].map((user) => hasChat(user, ['still here'])));
      await Promise.all([ann, bob].map((user, index) => seesFramesGoOn(user, since[index]!)));
      assert.equal(readFileSync(log, 'utf8'), before, 'the disk is full');
      await wasNeverAway(ann, bob);

      rmSync(filler);
      const freed = performance.now();
      await cho.leave();
      const lines = await waitFor('the log', () => {
        const all = readFileSync(log, 'utf8').slice(before.length);
        return /participant joined[^]+participant left/.test(all) ? all.split('\n') : null;
      });
      recovered(25, performance.now() - freed, 'disk full');
      for (const line of lines.filter(Boolean)) JSON.parse(line);
    },
  );

  for (const [what, prefix, leave, answer] of [
    [
      'few to begin with: those inside are served whole',
      ['sh', '-c', 'ulimit -n 256 && exec "$0" "$@"'],
      () => () => undefined,
      200,
    ],
    ['taken away in the call: who asks for a file is told to come again', [], leaveDescriptors, 503],
  ] as const) {
    const missing = ['prlimit', 'sh'].filter((name) => findProgram(name) === null);
    it(
      `row 25: of file descriptors, ${what}; newcomers are turned away at once, and get in later`,
      { skip: missing.length > 0 && `not installed: ${missing.join()}` },
      async (t) => {
        // Time to look while somebody is away.
        const { service, ann, bob, enter } = await callOver(t, prefix, { HOLD_GRACE_MS: '120000' });
        const inside = new Agent({ keepAlive: true, maxSockets: 1 });
        const held = new HeldConnections(service.origin);
        t.after(() => inside.destroy());
        const ask = async (path: string): Promise<number | undefined> => {
          const [response] = (await once(get(service.origin + path, { agent: inside }), 'response')) as [
            IncomingMessage,
          ];
          await once(response.resume(), 'end');
          return response.statusCode;
        };
        assert.equal(await ask('/'), 200);
        const giveBack = leave(service.pid ?? 0, 10);
        await held.takeAll();

        const since = await mediaPaths([ann, bob]);
        for (let count = 0; count < ATTEMPTS; count += 1) assert.equal(await held.open(), false);
        for (let count = 0; count < 20; count += 1) assert.equal(await ask('/'), answer);
        await write(ann, 'still here');
        await hasChat(bob, ['still here']);
        await mediaAreUntouched([ann, bob], since);
        await wasNeverAway(ann, bob);

        bob.person.expected.push(SERVICE_AWAY);
        const refused = new Promise<void>((resolve) => {
          bob.person.page.on('console', (message) => {
            if (/WebSocket.*failed/.test(message.text())) resolve();
          });
        });
        await bob.person.page.setOfflineMode(true);
        await bob.reads('Connection to the service lost');
        await held.takeAll();
        await bob.person.page.setOfflineMode(false);
        await refused;
        await write(bob, 'not thrown out');
        await mediaAreUntouched([ann, bob], since);

        await held.release();
        const freed = performance.now();
        await Promise.all([isWith(ann, ['bob']), isWith(bob, ['ann'])]);
        recovered(25, performance.now() - freed, 'file descriptors');
        await Promise.all([ann, bob].map((user) => hasChat(user, ['still here', 'not thrown out'])));
        await mediaAreUntouched([ann, bob], since);
        await wasNeverAway(ann);
        // A page is read over several connections at once; what is left of ten descriptors is not always enough for them.
        giveBack();
        const cho = await enter('cho');
        await Promise.all([cho.sees('ann'), cho.sees('bob'), ann.sees('cho')]);
        const told = service.log
          .split('\n')
          .filter((line) => line.includes('file descriptors are used up'))
          .map((line) => (JSON.parse(line) as { readonly time: number }).time);
        assert.ok(told.length > 0, 'the operator is told');
        // One line for them all, and a minute later another one at most.
        told.reduce((last, time) => {
          assert.ok(time >= last + A_MINUTE - 1_000);
          return time;
        });
      },
    );
  }

  it('row 25: of time, its event loop blocked for 5 s: media never notice, and the rest only waits', async (t) => {
    const flag = join(mkdtempSync(join(tmpdir(), 'roomlet-block-')), 'blocked');
    t.after(() => rmSync(join(flag, '..'), { recursive: true }));
    const { service, ann, bob, open } = await callOver(t, [], {
      NODE_OPTIONS: `--import ${PRELOAD}`,
      BLOCK_MS: String(BLOCK_MS),
      BLOCK_WHILE: flag,
    });
    const times = (text: string) => service.log.split(text).length - 1;
    const texts: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const cho = await open(`cho${round}`);
      writeFileSync(flag, '');
      process.kill(service.pid ?? 0, 'SIGWINCH');
      await waitFor('the event loop is blocked', () => times('event loop blocked') === round + 1);
      const since = await mediaPaths([ann, bob]);
      for (const user of [ann, bob]) {
        texts.push(`${user.name} ${round}`);
        await write(user, `${user.name} ${round}`);
      }
      await cho.join();
      await mediaAreUntouched([ann, bob], since);
      assert.ok(!(await view(bob)).texts.includes(`ann ${round}`), 'nothing gets through');
      rmSync(flag);

      await waitFor('the event loop goes on', () => times('event loop goes on') === round + 1);
      const freed = performance.now();
      await Promise.all(
        [ann, bob].map((user) =>
          user.person.waitFor(
            'all messages, once each',
            async () => [...(await view(user)).texts].sort().join() === [...texts].sort().join(),
          ),
        ),
      );
      recovered(25, performance.now() - freed, 'event loop blocked');
      await cho.isJoined();
      await Promise.all([cho.sees('ann'), ann.sees(cho.name)]);
      await cho.leave();
      await Promise.all([isWith(ann, ['bob']), isWith(bob, ['ann'])]);
    }
    for (const user of [ann, bob]) {
      const events = await told(user);
      assert.deepEqual(
        events.filter((event) => event.startsWith('room-')),
        [],
      );
      assert.deepEqual(
        events.filter((event) => event.startsWith('chat: ')).sort(),
        texts.map((text) => `chat: ${text}`).sort(),
        'each message was told once',
      );
    }
  });
});

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { io, type Socket } from 'socket.io-client';
import WebSocket from 'ws';
import { ERROR_CODES } from '../protocol/index.ts';
import { newRoom, Stage } from './support/stage.ts';
import { noise, rawFrames, type Noise } from './support/wire-noise.ts';

const MESSAGES = 20_000;
const RAW_FRAMES = 500;
const BATCH = 250;
/** Given to repeat a run that failed. */
const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);

describe('noise on the wire', () => {
  const stage = new Stage({
    browsers: ['chromium', 'firefox'],
    env: {
      MAX_MESSAGES_PER_SECOND: '0',
      MAX_JOINS_PER_MINUTE: '0',
      MAX_JOINS_PER_EMAIL: '0',
      MAX_JOINS_PER_ROOM: '0',
      MAX_NEW_ROOMS_PER_ADDRESS: '0',
      MAX_DESCRIPTIONS_PER_MINUTE: '0',
      MAX_SOCKETS_PER_ADDRESS: '0',
      ROOM_CAPACITY: '0',
    },
  });
  const sockets: Socket[] = [];
  after(() => sockets.forEach((socket) => socket.disconnect()));

  async function client(): Promise<Socket> {
    const socket = io(stage.service.origin, { transports: ['websocket'], forceNew: true });
    sockets.push(socket);
    await connected(socket);
    return socket;
  }

  const connected = (socket: Socket) => new Promise<void>((resolve) => void socket.once('connect', resolve));

  /** What is asked last is answered last. A socket that was thrown out comes back. */
  async function caughtUp(socket: Socket): Promise<void> {
    if (!socket.connected) await connected(socket);
    await socket
      .timeout(20_000)
      .emitWithAck('room:sync', { since: 0 })
      .catch(() => caughtUp(socket));
  }

  it(`${MESSAGES} messages, arbitrary and mutated, do nothing to a call in another room (seed ${SEED})`, async () => {
    const room = newRoom();
    const ann = await stage.participant('ann', { room });
    const bob = await stage.participant('bob', { room }, 'firefox');
    await Promise.all([ann.sees('bob'), bob.sees('ann')]);
    const victims = await Promise.all(
      [ann, bob].map(({ person }) =>
        person.page.evaluate(() => document.querySelector('video-room')?.localParticipant.id),
      ),
    );

    const witness = await client();
    const overheard: unknown[] = [];
    await witness.timeout(5_000).emitWithAck('room:join', { room: newRoom(), email: 'witness@example.org' });
    witness.onAny((event: string, payload: unknown) => overheard.push([event, payload]));

    const attackers = [await client(), await client()] as const;
    const wrong: unknown[] = [];
    const codes = new Set<string>();
    const check = (reply: unknown) => {
      const { ok, error } = (reply ?? {}) as { ok?: unknown; error?: { code?: never; message?: unknown } };
      const fine =
        ok === true || (ok === false && ERROR_CODES.includes(error?.code as never) && error?.message);
      if (!fine) wrong.push(reply);
      codes.add(ok === true ? 'ok' : String(error?.code));
    };
    const send = (socket: Socket, { event, args, ack }: Noise) =>
      void socket.emit(event, ...args, ...(ack ? [check] : []));
    const messages = fc.sample(noise(victims as string[], newRoom()), { numRuns: MESSAGES, seed: SEED });
    for (let at = 0; at < messages.length; at += BATCH) {
      for (const [index, message] of messages.slice(at, at + BATCH).entries()) {
        // Every other one comes from somebody who has joined a room of their own.
        send(attackers[index % 2 === 0 ? 0 : 1], message);
      }
      await Promise.all(attackers.map(caughtUp));
    }

    assert.deepEqual(wrong, [], 'every answer is an answer of the protocol');
    for (const code of ['ok', 'invalid', 'no-such-participant', 'not-joined', 'unknown-event']) {
      assert.ok(codes.has(code), `some messages got as far as "${code}", not only ${[...codes].join(', ')}`);
    }
    assert.deepEqual(overheard, [], 'nothing has crossed into the room of the witness');
    for (const { person } of [ann, bob]) {
      const seen = await person.page.evaluate(() => {
        const element = document.querySelector('video-room');
        return {
          state: element?.state,
          others: element?.participants.length,
          messages: element?.messages.length,
        };
      });
      assert.deepEqual(seen, { state: 'joined', others: 1, messages: 0 });
    }
    await Promise.all([ann.sees('bob'), bob.sees('ann')]);
    await Promise.all([ann.hears(), bob.hears()]);
  });

  it(`${RAW_FRAMES} raw frames close at most the connection they came over`, async () => {
    const room = newRoom();
    const witness = await client();
    const gone: string[] = [];
    witness.on('disconnect', (reason) => gone.push(reason));
    const address = `${stage.service.origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
    for (const frame of fc.sample(rawFrames, { numRuns: RAW_FRAMES, seed: SEED })) {
      const socket = new WebSocket(address);
      await once(socket, 'open');
      socket.on('error', () => undefined);
      socket.send('40');
      socket.send(frame);
      socket.close();
      await once(socket, 'close');
    }
    await caughtUp(witness);
    assert.deepEqual(gone, []);

    const ann = await stage.participant('ann', { room });
    const bob = await stage.participant('bob', { room });
    await Promise.all([ann.sees('bob'), bob.sees('ann')]);
  });

  it('leaves the service well, without a fault of its own in the log', async () => {
    assert.equal((await fetch(`${stage.service.origin}/readyz`)).status, 200);
    const faults = stage.service.log.split('\n').filter((line) => /"level":(?:50|60)/.test(line));
    assert.deepEqual(faults, []);
  });
});

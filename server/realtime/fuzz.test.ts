import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arbitraryMessage, type WireMessage } from '../testing/arbitrary-messages.ts';
import { startService, type TestService } from '../testing/build.ts';
import type { TestClient } from '../testing/client.ts';
import { collectGarbage } from '../testing/memory.ts';

const BATCH = 100;
const BATCHES = 250;
const GROUP = 10;
const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000_007);

/** Stands in all that the two say to each other, and in nothing else. */
const MARK = 'v=0\r\ns=between Ada and Bob\r\n';

function heap(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

/** A failed run is told by what failed; its hundred messages are found again by the seed. */
function reporter<T>({ failed, errorInstance }: fc.RunDetails<T>): void {
  if (failed) throw errorInstance instanceof Error ? errorInstance : new Error(String(errorInstance));
}

/** Two who call each other over and over; fails when anything else reaches them, or anything does not. */
class Conversation {
  rounds = 0;
  private running = true;
  private readonly ada: TestClient;
  private readonly bob: TestClient;
  private readonly ended: Promise<void>;

  constructor(ada: TestClient, bob: TestClient) {
    this.ada = ada;
    this.bob = bob;
    this.ended = this.talk();
    this.ended.catch(() => undefined);
  }

  async end(): Promise<void> {
    this.running = false;
    await this.ended;
    for (const client of [this.ada, this.bob]) {
      await client.settled();
      assert.deepEqual(client.unread, [], 'nothing reached them but what they said');
    }
  }

  private async talk(): Promise<void> {
    const { ada, bob } = this;
    while (this.running) {
      const seq = (this.rounds += 1);
      ada.emit('user:call', { to: bob.id, offer: { type: 'offer', sdp: MARK }, seq });
      assert.deepEqual(await bob.next('incoming:call'), {
        from: ada.id,
        offer: { type: 'offer', sdp: MARK },
        seq,
      });
      bob.emit('call:accepted', { to: ada.id, ans: { type: 'answer', sdp: MARK }, re: seq });
      assert.deepEqual(await ada.next('call:accepted'), {
        from: bob.id,
        ans: { type: 'answer', sdp: MARK },
        re: seq,
      });
    }
  }
}

/** Sends what it is given, over a new connection whenever the last one was ended for it. */
class Attacker {
  connections = 0;
  /** Messages after which the connection was still there, so that the service has read them. */
  read = 0;
  overheard: string[] = [];
  private client: TestClient | null = null;
  private readonly service: TestService;

  constructor(service: TestService) {
    this.service = service;
  }

  /** In groups, so that the end of a connection takes few messages with it; packets of its own making one by one. */
  async send(messages: readonly WireMessage[]): Promise<void> {
    const events = messages.filter(({ kind }) => kind === 'event');
    for (let i = 0; i < events.length; i += GROUP) await this.sendGroup(events.slice(i, i + GROUP));
    for (const message of messages.filter(({ kind }) => kind === 'packet')) await this.sendGroup([message]);
  }

  private async sendGroup(messages: readonly WireMessage[]): Promise<void> {
    const client = await this.connected();
    let unanswered = 0;
    for (const message of messages) {
      if (message.kind === 'packet') client.socket.io.engine.write(message.packet);
      else if (message.ack) {
        unanswered += 1;
        client.socket.emit(message.event, ...message.args, () => (unanswered -= 1));
      } else client.socket.emit(message.event, ...message.args);
    }
    const ended = new Promise<false>(
      (resolve) => void client.socket.once('disconnect', () => resolve(false)),
    );
    if (!(await Promise.race([client.settled().then(() => true), ended]))) return;
    this.read += messages.length;
    assert.equal(unanswered, 0, 'every ack is answered');
  }

  private async connected(): Promise<TestClient> {
    if (this.client?.socket.connected) return this.client;
    this.connections += 1;
    const client = await this.service.connect();
    client.socket.onAny((_event, data: unknown) => {
      client.forget();
      if (JSON.stringify(data)?.includes(MARK)) this.overheard.push(JSON.stringify(data));
    });
    client.emit('room:join', { room: 'fuzz', email: 'attacker@x.org' });
    return (this.client = client);
  }
}

test(`${BATCH * BATCHES} arbitrary messages hurt nobody`, { timeout: 180_000 }, async (t) => {
  t.diagnostic(`FUZZ_SEED=${SEED} repeats this run`);
  const service = await startService(t, {
    MAX_MESSAGES_PER_SECOND: '0',
    MAX_DESCRIPTIONS_PER_MINUTE: '0',
    MAX_JOINS_PER_MINUTE: '0',
    MAX_JOINS_PER_EMAIL: '0',
    MAX_JOINS_PER_ROOM: '0',
    MAX_NEW_ROOMS_PER_ADDRESS: '0',
    MAX_CHAT_PER_PARTICIPANT: '0',
    MAX_CHAT_PER_ROOM: '0',
    MAX_SOCKETS_PER_ADDRESS: '0',
    ROOM_CAPACITY: '0',
    HOLD_GRACE_MS: '100',
    HOLD_RELOAD_MS: '100',
  });
  const privateRoom = 'a room that no fuzzer finds';
  const ada = await service.join({ room: privateRoom });
  const bob = await service.join({ room: privateRoom, email: 'bob@x.org' });
  await ada.next('user:joined');
  const bystander = await service.join({ room: 'fuzz' });
  const ids = fc.constantFrom(ada.id, bob.id, ada.socket.id ?? '', bystander.id, 'x'.repeat(22));
  const rooms = fc.constantFrom('fuzz', 'fuzz 2', ada.id, bob.socket.id ?? '', `room:${privateRoom}`);
  const attacker = new Attacker(service);
  const before = heap();
  const conversation = new Conversation(ada, bob);

  await fc.assert(
    fc.asyncProperty(
      fc.array(arbitraryMessage(ids, rooms), { minLength: BATCH, maxLength: BATCH, size: 'max' }),
      async (messages) => {
        bystander.forget();
        await attacker.send(messages);
      },
    ),
    { seed: SEED, numRuns: BATCHES, endOnFailure: true, reporter },
  );

  await conversation.end();
  const { read, connections } = attacker;
  t.diagnostic(
    `${read} messages read over ${connections} connections, ${conversation.rounds} calls meanwhile`,
  );
  assert.ok(read >= 20_000);
  assert.ok(conversation.rounds > BATCHES);
  assert.deepEqual(attacker.overheard, []);
  const faults = service.log.filter(({ level }) => level >= 40);
  assert.deepEqual(faults, [], 'no handler threw');
  service.forgetLog();
  const growth = heap() - before;
  t.diagnostic(`heap grew by ${(growth / 1e6).toFixed(1)} MB`);
  assert.ok(growth < 32e6, `heap grew by ${growth} bytes`);

  const carl = await service.join({ room: 'after' });
  const dora = await service.join({ room: 'after', email: 'dora@x.org' });
  assert.equal(await carl.codeOf('user:call', { to: dora.id, offer: { type: 'offer', sdp: 'v=0' } }), 'ok');
  assert.equal((await dora.next('incoming:call')).from, carl.id);
  assert.equal((await carl.request('chat:send', { id: '1', text: 'well?' })).ok, true);
  assert.equal((await dora.next('chat:message')).text, 'well?');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Connection } from './connection.ts';
import { MessageTally } from '../metrics/message-tally.ts';
import { Guard, type GuardOptions } from './guard.ts';
import { HANDLERS } from './handlers/index.ts';
import type { Handlers } from './handlers/handler.ts';
import { MessageRate } from './message-rate.ts';
import { SignalBudget } from './signal-budget.ts';

interface Setup {
  readonly guard: Guard;
  readonly connection: Connection;
  readonly sent: unknown[];
  readonly faults: unknown[];
}

/** A guard in front of some handlers of the test's own, and a connection that only writes down. */
function setUp(handlers: Partial<Handlers>, rate: MessageRate | null = null): Setup {
  const sent: unknown[] = [];
  const faults: unknown[] = [];
  const connection = {
    participant: null,
    rate,
    signals: new SignalBudget(0),
    send: (event: string, data: object) => void sent.push({ event, ...data }),
    answered: () => undefined,
    abort: () => void sent.push('aborted'),
  } as unknown as Connection;
  const guard = new Guard({
    tally: new MessageTally(),
    handlers: { ...HANDLERS, ...handlers },
    services: {} as GuardOptions['services'],
    onFault: (error, event) => void faults.push([(error as Error).message, event]),
  });
  return { guard, connection, sent, faults };
}

const internal = {
  ok: false,
  error: { code: 'internal', message: 'Something went wrong in the service. Try again.' },
};
const ask = ({ guard, connection }: Setup, event: unknown, payload: unknown) =>
  new Promise((resolve) => guard.receive(connection, event, [payload, resolve]));

test('a handler that throws is answered as a fault of the service, and reported', async () => {
  const setup = setUp({
    'room:leave': () => {
      throw new Error('broken');
    },
  });
  assert.deepEqual(await ask(setup, 'room:leave', {}), internal);
  setup.guard.receive(setup.connection, 'room:leave', []);
  assert.deepEqual(setup.sent, [{ event: 'room:leave', ...internal.error }]);
  assert.deepEqual(setup.faults, [
    ['broken', 'room:leave'],
    ['broken', 'room:leave'],
  ]);
});

test('so is one that rejects', async () => {
  const setup = setUp({ 'room:leave': () => Promise.reject(new Error('broken later')) });
  assert.deepEqual(await ask(setup, 'room:leave', {}), internal);
  assert.deepEqual(setup.faults, [['broken later', 'room:leave']]);
});

test('a handler may take its time', async () => {
  const setup = setUp({ 'room:leave': async () => ({}), 'chat:send': async () => 'locked' as const });
  assert.deepEqual(await ask(setup, 'room:leave', {}), { ok: true });
  const reply = await ask(setup, 'chat:send', { id: '1', text: 'x' });
  assert.equal((reply as typeof internal).error.code, 'locked');
});

test('handlers see only payloads that fit, without unknown fields', async () => {
  const seen: unknown[] = [];
  const setup = setUp({
    'chat:send': (payload) => {
      seen.push(payload);
      return 'full';
    },
  });
  await ask(setup, 'chat:send', { id: 1, text: 'x' });
  await ask(setup, 'chat:send', { id: '1', text: 'x', admin: true });
  assert.deepEqual(seen, [{ id: '1', text: 'x' }]);
});

test('what is no function is no ack, extra arguments are ignored', () => {
  const setup = setUp({ 'room:leave': () => ({}) });
  for (const args of [[{}, 'ack'], [{}, { call: 1 }, 7], [{}, null], []]) {
    setup.guard.receive(setup.connection, 'room:leave', args);
  }
  assert.deepEqual([setup.sent, setup.faults], [[], []]);
});

test('the name of an unknown event is told back, but not at length', () => {
  const setup = setUp({});
  setup.guard.receive(setup.connection, 'x'.repeat(10_000), []);
  setup.guard.receive(setup.connection, 7, []);
  const names = (setup.sent as { event: string }[]).map(({ event }) => event);
  assert.deepEqual(names, ['x'.repeat(64), '7']);
});

test('a connection that goes on sending beyond its rate is refused, and then ended', () => {
  const setup = setUp({ 'room:leave': () => ({}) }, new MessageRate(1));
  for (let i = 0; i < 21; i += 1) setup.guard.receive(setup.connection, 'room:leave', [{}]);
  const codes = (setup.sent as ({ code: string } | 'aborted')[]).map((entry) =>
    entry === 'aborted' ? entry : entry.code,
  );
  assert.deepEqual(codes, [...Array.from({ length: 10 }, () => 'rate-limited'), 'aborted']);
});

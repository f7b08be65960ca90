import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import { test } from 'node:test';
import { Endpoint, type EndpointNews, type EndpointOptions, type Message } from './endpoint.ts';
import type { Outcome } from './post.ts';

const OK: Outcome = { ok: true };
const failed = (status: number | null = 500): Outcome => ({
  ok: false,
  status,
  reason: 'refused',
  retryAfter: null,
});

interface Try {
  readonly id: string;
  answer(outcome: Outcome): Promise<void>;
}

/** An endpoint whose receiver answers when the test says so. */
function start(options: Partial<EndpointOptions> = {}) {
  const tries: Try[] = [];
  const news: EndpointNews[] = [];
  const post = ({ id }: Message, signal: AbortSignal) =>
    new Promise<Outcome>((resolve) => {
      signal.addEventListener('abort', () => resolve(failed(null)));
      tries.push({
        id,
        answer: async (outcome) => {
          resolve(outcome);
          await turn();
        },
      });
    });
  const endpoint = new Endpoint({ post, report: (item) => void news.push(item), delay: () => 0, ...options });
  const send = (...ids: readonly string[]) => {
    for (const id of ids) endpoint.send({ id, room: id[0] ?? '', body: '{}' });
  };
  /** The try with this number, once it is there. */
  const nth = async (index: number): Promise<Try> => {
    for (;;) {
      const found = tries[index];
      if (found) return found;
      await turn();
    }
  };
  return { endpoint, send, tries, news, nth, ids: () => tries.map(({ id }) => id) };
}

test('what happens in a room arrives in order; rooms do not wait for each other', async () => {
  const { send, tries, ids } = start();
  send('a1', 'a2', 'b1');
  assert.deepEqual(ids(), ['a1', 'b1']);
  await tries[0]?.answer(OK);
  assert.deepEqual(ids(), ['a1', 'b1', 'a2']);
});

test('what was not taken is tried again with the same id, before what came after it in the room', async () => {
  const { send, nth, ids } = start();
  send('a1', 'a2', 'b1');
  await (await nth(0)).answer(failed());
  await (await nth(2)).answer(failed());
  await (await nth(3)).answer(OK);
  await nth(4);
  assert.deepEqual(ids(), ['a1', 'b1', 'a1', 'a1', 'a2']);
});

test('what is given up makes way for the next, and the operator is told once', async () => {
  const { send, nth, ids, news } = start({ delay: () => null });
  send('a1', 'a2', 'a3');
  await (await nth(0)).answer(failed(503));
  await (await nth(1)).answer(failed());
  await (await nth(2)).answer(OK);
  assert.deepEqual(ids(), ['a1', 'a2', 'a3']);
  assert.deepEqual(news, [
    { news: 'failing', status: 503, reason: 'refused' },
    { news: 'well', lost: 2 },
  ]);
});

test('the pause depends on how often it was tried and what was answered', async () => {
  const asked: unknown[] = [];
  const { send, nth } = start({
    delay: ({ attempt, status, retryAfter }) => {
      asked.push({ attempt, status, retryAfter });
      return 0;
    },
  });
  send('a1');
  await (await nth(0)).answer({ ok: false, status: 429, reason: 'refused', retryAfter: 5_000 });
  await (await nth(1)).answer(failed(null));
  await nth(2);
  assert.deepEqual(asked, [
    { attempt: 1, status: 429, retryAfter: 5_000 },
    { attempt: 2, status: null, retryAfter: null },
  ]);
});

test('no more than eight are under way, and those that rest are none of them', async () => {
  const { send, tries, ids } = start({ delay: () => 1_000_000 });
  send('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j');
  assert.equal(tries.length, 8);
  await tries[0]?.answer(failed());
  await tries[1]?.answer(OK);
  assert.deepEqual(ids().slice(8), ['i', 'j']);
});

test('what waits is bounded: the oldest is dropped, and the operator is told once', async () => {
  const { endpoint, send, news, nth } = start({ mostWaiting: 3 });
  send('a1', 'a2', 'a3', 'a4', 'a5');
  await (await nth(0)).answer(OK);
  const next = await nth(1);
  assert.equal(next.id, 'a4');
  await next.answer(OK);
  await (await nth(2)).answer(OK);
  assert.deepEqual(news, [{ news: 'overloaded' }, { news: 'well', lost: 2 }]);
  await endpoint.close();
});

test('a receiver that is gone gets nothing any more', async () => {
  const { endpoint, send, tries, news } = start();
  send('a1', 'a2', 'b1', 'b2');
  await tries[0]?.answer(failed(410));
  send('c1');
  assert.equal(tries.length, 2);
  assert.deepEqual(news, [{ news: 'gone', lost: 4 }]);
  assert.deepEqual(endpoint.figures, { delivered: 0, lost: 4, waiting: 0 });
  await endpoint.close();
  assert.equal(news.length, 1);
});

test('what was taken, given up and waits is counted', async () => {
  let tries = 0;
  const { endpoint, send, nth } = start({ delay: () => ((tries += 1) > 1 ? null : 1_000_000) });
  send('a1', 'b1', 'b2');
  assert.deepEqual(endpoint.figures, { delivered: 0, lost: 0, waiting: 3 });
  await (await nth(0)).answer(OK);
  await (await nth(1)).answer(failed());
  assert.deepEqual(endpoint.figures, { delivered: 1, lost: 0, waiting: 2 });
  send('c1');
  await (await nth(2)).answer(failed());
  assert.deepEqual(endpoint.figures, { delivered: 1, lost: 1, waiting: 2 });
});

test('at the end, what rests is tried at once, and once', async () => {
  const { endpoint, send, nth, ids, news } = start({ delay: () => 1_000_000 });
  send('a1', 'a2', 'b1');
  await (await nth(0)).answer(failed());
  const closed = endpoint.close();
  await (await nth(1)).answer(OK);
  await (await nth(2)).answer(OK);
  await (await nth(3)).answer(failed());
  await closed;
  assert.deepEqual(ids(), ['a1', 'b1', 'a1', 'a2']);
  assert.deepEqual(news.at(-1), { news: 'closed', lost: 1 });
});

test('a receiver that never answers does not keep the service from ending', async () => {
  const { endpoint, send, news } = start({ lastChance: 1 });
  send('a1', 'a2');
  await Promise.all([endpoint.close(), endpoint.close()]);
  send('a3');
  assert.deepEqual(news, [{ news: 'closed', lost: 2 }]);
});

test('with nothing to send there is nothing to wait for', async () => {
  const { endpoint, news } = start({ lastChance: 1_000_000 });
  await endpoint.close();
  assert.deepEqual(news, []);
});

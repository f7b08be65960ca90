import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LIMITS, type WireChatMessage } from '../../protocol/index.ts';
import { ChatHistory } from './chat-history.ts';

const message = (id: string, at: number, from = 'ada'): WireChatMessage => ({
  id,
  from,
  name: from,
  text: id,
  at,
  n: 1,
});

test('newcomers get the last 200 messages, oldest first', () => {
  const history = new ChatHistory(() => 0);
  for (let i = 1; i <= LIMITS.chatHistory + 5; i += 1) history.add(message(`m${i}`, 0));
  const recent = history.recent();
  assert.equal(recent.length, LIMITS.chatHistory);
  assert.equal(recent[0]?.id, 'm6');
  assert.equal(recent.at(-1)?.id, `m${LIMITS.chatHistory + 5}`);
});

test('messages older than an hour are forgotten', () => {
  let now = 0;
  const history = new ChatHistory(() => now);
  history.add(message('old', 0));
  history.add(message('new', 1_000));
  now = LIMITS.chatHistoryAge + 500;
  assert.deepEqual(
    history.recent().map(({ id }) => id),
    ['new'],
  );
  assert.equal(history.find('ada', 'old'), undefined);
});

test('a message is known again by its sender and id together', () => {
  const history = new ChatHistory(() => 0);
  history.add(message('1', 0, 'ada'));
  assert.equal(history.find('ada', '1')?.id, '1');
  assert.equal(history.find('bob', '1'), undefined);
  assert.equal(history.find('ada', '2'), undefined);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startNodes } from '../testing/nodes.ts';

test('what is limited is so on all nodes together', { timeout: 60_000 }, async (t) => {
  const { nodes } = await startNodes(t, 2, { MAX_JOINS_PER_EMAIL: '3' });
  const codes: string[] = [];
  for (let n = 0; n < 8; n += 1) {
    const client = await nodes[n % 2]!.connect();
    codes.push(await client.codeOf('room:join', { room: `r${n}`, email: 'eve@example.org' }));
  }
  assert.deepEqual(codes.filter((code) => code === 'ok').length, 3);
  assert.ok(codes.slice(3).every((code) => code === 'rate-limited'));
});

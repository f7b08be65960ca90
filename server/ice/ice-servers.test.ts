import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseIceServers } from './ice-servers.ts';

test('a list of STUN and TURN servers is read as browsers take it', () => {
  const servers = [
    { urls: 'stun:stun.example.org' },
    {
      urls: ['turn:turn.example.org?transport=udp', 'turns:turn.example.org:443'],
      username: 'u',
      credential: 'c',
    },
  ];
  assert.deepEqual(parseIceServers(JSON.stringify(servers)), servers);
  assert.deepEqual(parseIceServers('[]'), []);
});

for (const text of [
  'stun:stun.example.org',
  '{}',
  '[{}]',
  '[{"urls":"https://example.org"}]',
  '[{"urls":[]}]',
  '[{"url":"stun:stun.example.org"}]',
  '[{"urls":"stun:a b"}]',
]) {
  test(`refused, with a pattern to follow: ${text}`, () => {
    assert.throws(() => parseIceServers(text), /must be a JSON array such as \[/);
  });
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { IceProvider } from './ice-provider.ts';

const servers = [{ urls: 'stun:stun.example.org' }];
const turn = { urls: ['turn:turn.example.org'], secret: 'north-and-south-', ttl: 601 };

test('what is fixed is given as it is, and for ever', () => {
  assert.deepEqual(new IceProvider({ servers, turn: null }).serversFor('ada'), { iceServers: servers });
});

test('credentials are made for each, and renewed at half time', () => {
  const provider = new IceProvider({ servers, turn, now: () => 1_000_000 });
  const { iceServers, ttl } = provider.serversFor('ada');
  assert.equal(ttl, 300);
  assert.deepEqual(
    iceServers.map(({ urls, username }) => [urls, username]),
    [
      ['stun:stun.example.org', undefined],
      [['turn:turn.example.org'], '1601:ada'],
    ],
  );
  assert.notEqual(provider.serversFor('bob').iceServers[1]?.credential, iceServers[1]?.credential);
});

test('the end is that of the service’s clock at the time of asking', () => {
  let now = 0;
  const provider = new IceProvider({ servers: [], turn, now: () => now });
  now = 5_000;
  assert.equal(provider.serversFor('ada').iceServers[0]?.username, '606:ada');
});

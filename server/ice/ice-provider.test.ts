import assert from 'node:assert/strict';
import { test } from 'node:test';
import { IceProvider } from './ice-provider.ts';

const servers = [{ urls: 'stun:stun.example.org' }];
const caller = { address: '192.0.2.7', host: 'meet.example.org' };
const turn = { urls: ['turn:turn.example.org'], secret: 'north-and-south-', ttl: 601 };

test('what is fixed is given as it is, and for ever', () => {
  assert.deepEqual(new IceProvider({ servers, turn: null }).serversFor('ada', caller), {
    iceServers: servers,
  });
});

test('credentials are made for each, and renewed at half time', () => {
  const provider = new IceProvider({ servers, turn, now: () => 1_000_000 });
  const { iceServers, ttl } = provider.serversFor('ada', caller);
  assert.equal(ttl, 300);
  assert.deepEqual(
    iceServers.map(({ urls, username }) => [urls, username]),
    [
      ['stun:stun.example.org', undefined],
      [['turn:turn.example.org'], '1601:ada'],
    ],
  );
  assert.notEqual(provider.serversFor('bob', caller).iceServers[1]?.credential, iceServers[1]?.credential);
});

test('the end is that of the service’s clock at the time of asking', () => {
  let now = 0;
  const provider = new IceProvider({ servers: [], turn, now: () => now });
  now = 5_000;
  assert.equal(provider.serversFor('ada', caller).iceServers[0]?.username, '606:ada');
});

test('the service’s own STUN server is told of first, once it is there, to who can reach it', () => {
  const provider = new IceProvider({ servers, turn: null });
  provider.advertiseStun({ port: 3478, host: undefined });
  assert.deepEqual(provider.serversFor('ada', caller).iceServers, [
    { urls: 'stun:meet.example.org:3478' },
    ...servers,
  ]);
  const local = { address: '127.0.0.1', host: 'localhost:3000' };
  assert.deepEqual(provider.serversFor('ada', local).iceServers, servers);
});

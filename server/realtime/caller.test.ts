import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { test } from 'node:test';
import { parseTrustProxy } from '../trust-proxy.ts';
import { callerOf, type Caller } from './caller.ts';

function caller(remoteAddress: string, headers: Readonly<Record<string, string>>, trusted: string): Caller {
  const socket = { remoteAddress };
  const request = { headers, socket, connection: socket } as unknown as IncomingMessage;
  return callerOf(request, parseTrustProxy(trusted));
}

test('who connects directly is who the network says, whatever the request says', () => {
  const headers = {
    host: 'rooms.example',
    'x-forwarded-for': '198.51.100.7',
    'x-forwarded-host': 'other.example',
  };
  const expected = { address: '192.0.2.1', visitor: '192.0.2.1', host: 'rooms.example' };
  assert.deepEqual(caller('192.0.2.1', headers, 'false'), expected);
});

test('a proxy that is trusted says who it is, and how they reached it', () => {
  const headers = { host: 'inside', 'x-forwarded-for': '198.51.100.7', 'x-forwarded-host': 'rooms.example' };
  const expected = { address: '198.51.100.7', visitor: '198.51.100.7', host: 'rooms.example' };
  assert.deepEqual(caller('127.0.0.1', headers, 'loopback'), expected);
});

test('all addresses of an IPv6 network of one subscriber are one visitor', () => {
  const [one, other] = ['2001:db8::1', '2001:db8::2'].map((address) => caller(address, {}, 'false'));
  assert.equal(one?.visitor, other?.visitor);
  assert.notEqual(one?.address, other?.address);
  assert.notEqual(one?.visitor, caller('2001:db8:0:1::1', {}, 'false').visitor);
});

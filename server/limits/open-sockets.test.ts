import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OpenSockets } from './open-sockets.ts';

test('a visitor has so many connections at a time', () => {
  const sockets = new OpenSockets(2);
  sockets.connected('192.0.2.1');
  assert.equal(sockets.mayConnect('192.0.2.1'), true);
  sockets.connected('192.0.2.1');
  assert.equal(sockets.mayConnect('192.0.2.1'), false);
  assert.equal(sockets.mayConnect('192.0.2.2'), true);
  sockets.disconnected('192.0.2.1');
  assert.equal(sockets.mayConnect('192.0.2.1'), true);
});

test('0 means no limit', () => {
  const sockets = new OpenSockets(0);
  for (let i = 0; i < 10_000; i += 1) sockets.connected('192.0.2.1');
  assert.equal(sockets.mayConnect('192.0.2.1'), true);
});

test('who is gone is forgotten', () => {
  const sockets = new OpenSockets(1);
  for (let i = 0; i < 100; i += 1) sockets.connected(`192.0.2.${i}`);
  assert.equal(sockets.size, 100);
  for (let i = 0; i < 100; i += 1) sockets.disconnected(`192.0.2.${i}`);
  assert.equal(sockets.size, 0);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AddressLimits, type AddressLimitsOptions } from './address-limits.ts';

const limited = (options: Partial<AddressLimitsOptions>) =>
  new AddressLimits({
    sockets: 0,
    joinsPerMinute: 0,
    iceRequestsPerMinute: 0,
    peeksPerMinute: 0,
    ...options,
  });

test('an address has so many connections at a time', () => {
  const limits = limited({ sockets: 2 });
  limits.connected('a');
  assert.equal(limits.mayConnect('a'), true);
  limits.connected('a');
  assert.equal(limits.mayConnect('a'), false);
  assert.equal(limits.mayConnect('b'), true);
  limits.disconnected('a');
  assert.equal(limits.mayConnect('a'), true);
});

test('an address has so many joins a minute, and connecting anew gives no new ones', () => {
  const limits = limited({ joinsPerMinute: 2 });
  limits.connected('a');
  assert.deepEqual(
    [1, 2, 3].map(() => limits.mayJoin('a')),
    [true, true, false],
  );
  limits.disconnected('a');
  limits.connected('a');
  assert.equal(limits.mayJoin('a'), false);
  assert.equal(limits.mayJoin('b'), true);
});

test('so it is with requests for ICE servers, which are counted apart', () => {
  const limits = limited({ joinsPerMinute: 1, iceRequestsPerMinute: 1 });
  limits.connected('a');
  assert.deepEqual([limits.mayAskForIce('a'), limits.mayAskForIce('a')], [true, false]);
  assert.equal(limits.mayJoin('a'), true);
  limits.disconnected('a');
  limits.connected('a');
  assert.equal(limits.mayAskForIce('a'), false);
  assert.equal(limits.mayAskForIce('b'), true);
});

test('so it is with looks into rooms, which are counted apart', () => {
  const limits = limited({ joinsPerMinute: 1, peeksPerMinute: 1 });
  limits.connected('a');
  assert.deepEqual([limits.mayPeek('a'), limits.mayPeek('a')], [true, false]);
  assert.equal(limits.mayJoin('a'), true);
  limits.disconnected('a');
  limits.connected('a');
  assert.equal(limits.mayPeek('a'), false);
  assert.equal(limits.mayPeek('b'), true);
});

test('0 means no limit', () => {
  const limits = limited({});
  for (let i = 0; i < 10_000; i += 1) limits.connected('a');
  assert.equal(limits.mayConnect('a'), true);
  assert.ok(
    Array.from({ length: 10_000 }, () => limits.mayJoin('a') && limits.mayAskForIce('a')).every(Boolean),
  );
});

test('addresses that only connected are forgotten when they are gone', () => {
  const limits = limited({ sockets: 1, joinsPerMinute: 1, iceRequestsPerMinute: 1 });
  for (let i = 0; i < 100; i += 1) {
    limits.connected(`a${i}`);
    limits.disconnected(`a${i}`);
  }
  assert.equal(limits.size, 0);
});

test('addresses whose joins and requests are forgiven are forgotten once there are many', (t) => {
  let now = 0;
  t.mock.method(performance, 'now', () => now);
  const limits = limited({ joinsPerMinute: 1, iceRequestsPerMinute: 1, peeksPerMinute: 1 });
  for (let i = 0; i < 5_000; i += 1) limits.mayJoin(`a${i}`);
  for (let i = 5_000; i < 8_000; i += 1) limits.mayAskForIce(`a${i}`);
  for (let i = 8_000; i < 10_000; i += 1) limits.mayPeek(`a${i}`);
  assert.equal(limits.size, 10_000);
  now += 60_000;
  limits.mayJoin('one more');
  assert.equal(limits.size, 1);
});

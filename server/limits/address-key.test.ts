import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressKey } from './address-key.ts';

test('IPv4 is counted by the address, however it is written', () => {
  assert.equal(addressKey('192.0.2.1'), '192.0.2.1');
  assert.equal(addressKey('::ffff:192.0.2.1'), '192.0.2.1');
  assert.equal(addressKey('::ffff:c000:201'), '192.0.2.1');
  assert.notEqual(addressKey('192.0.2.1'), addressKey('192.0.2.2'));
});

test('IPv6 is counted by the /64: whoever has one of its addresses has them all', () => {
  assert.equal(addressKey('2001:db8:0:7::1'), addressKey('2001:db8:0:7:ffff:ffff:ffff:ffff'));
  assert.equal(addressKey('2001:DB8:0:7::1'), addressKey('2001:0db8:0000:0007::2'));
  assert.notEqual(addressKey('2001:db8:0:7::1'), addressKey('2001:db8:0:8::1'));
});

test('a zone makes no other visitor of somebody', () => {
  assert.equal(addressKey('fe80::1%eth0'), addressKey('fe80::1'));
});

test('what is no address stands for itself', () => assert.equal(addressKey('unknown'), 'unknown'));

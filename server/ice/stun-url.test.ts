import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isLoopback, parseStunHost, stunUrl } from './stun-url.ts';

const address = '192.0.2.7';
const advert = { port: 3478, host: undefined };

for (const [host, url] of [
  ['meet.example.org', 'stun:meet.example.org:3478'],
  ['meet.example.org:8443', 'stun:meet.example.org:3478'],
  ['192.168.1.5:3000', 'stun:192.168.1.5:3478'],
  ['[2001:db8::1]:3000', 'stun:[2001:db8::1]:3478'],
  ['[2001:db8::1]', 'stun:[2001:db8::1]:3478'],
] as const) {
  test(`who came by ${host} is told ${url}`, () => assert.equal(stunUrl(advert, { address, host }), url));
}

for (const host of [
  'localhost:3000',
  'app.localhost',
  '127.0.0.1:3000',
  '127.1',
  '[::1]:3000',
  '[::ffff:127.0.0.1]',
]) {
  test(`who came by ${host} is told nothing`, () => assert.equal(stunUrl(advert, { address, host }), null));
}

for (const host of [
  '',
  'a b',
  'a/b',
  'a?transport=tcp',
  'a@b',
  '[2001:db8::1',
  '[a]',
  'a:b:c',
  'x'.repeat(254),
]) {
  test(`what is no host makes no URL: ${host.slice(0, 20)}`, () =>
    assert.equal(stunUrl(advert, { address, host }), null));
}

test('who came over loopback is told nothing, whatever name it used', () => {
  for (const local of ['127.0.0.1', '127.8.9.1', '::1', '::ffff:127.0.0.1']) {
    assert.equal(stunUrl(advert, { address: local, host: 'meet.example.org' }), null);
  }
});

test('the name that the operator gave goes before, for everybody', () => {
  const caller = { address: '127.0.0.1', host: 'localhost' };
  assert.equal(stunUrl({ port: 5000, host: 'stun.example.org' }, caller), 'stun:stun.example.org:5000');
  assert.equal(stunUrl({ port: 5000, host: '2001:db8::2' }, caller), 'stun:[2001:db8::2]:5000');
});

test('whatever a client claims as its host: the URL has nothing in it but a host and the port', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webAuthority(),
        fc.domain(),
        fc.ipV6().map((ip) => `[${ip}]`),
      ),
      (host) => {
        const url = stunUrl(advert, { address, host });
        if (url !== null) assert.match(url, /^stun:(\[[\da-f:.]+\]|[\w.-]+):3478$/i);
      },
    ),
  );
});

test('an operator names a host or an address, without a port', () => {
  for (const host of ['meet.example.org', '192.0.2.1', '2001:db8::1'])
    assert.equal(parseStunHost(` ${host} `), host);
  for (const host of ['', 'a b', 'a:1', '[2001:db8::1]', 'stun:a', 'https://a'])
    assert.throws(() => parseStunHost(host), /must be a host name or an address without a port/);
});

test('loopback is known in every spelling, and nothing else is taken for it', () => {
  for (const text of ['127.0.0.1', '127.255.0.3', '::1', '0:0:0:0:0:0:0:1', '::ffff:127.0.0.1'])
    assert.ok(isLoopback(text));
  for (const text of ['128.0.0.1', '::2', '::', '0.0.0.0', 'localhost', '']) assert.ok(!isLoopback(text));
});

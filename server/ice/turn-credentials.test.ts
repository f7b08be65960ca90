import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { parseTurnUrls, turnServer } from './turn-credentials.ts';

const options = { urls: ['turn:turn.example.org'], secret: 'north-and-south-', ttl: 600 };
const at = Date.UTC(2026, 0, 1);

test('the user is the second at which it ends, a colon, and who it is', () => {
  assert.equal(turnServer(options, 'ada', at + 999).username, `${at / 1000 + 600}:ada`);
});

test('the password is base64 of the HMAC-SHA1 of the user under the secret', () => {
  const { username = '', credential } = turnServer(options, 'ada', at);
  assert.equal(credential, createHmac('sha1', options.secret).update(username).digest('base64'));
});

test('as the service of another maker computes it', () => {
  // printf 1767225600:ada | openssl dgst -sha1 -hmac north-and-south- -binary | base64
  const { username, credential } = turnServer({ ...options, ttl: 0 }, 'ada', at);
  assert.deepEqual([username, credential], ['1767225600:ada', 'MIzOI8h/5YmsqT9YnFHRTYmAdHY=']);
});

test('the secret stays here', () => {
  assert.ok(!JSON.stringify(turnServer(options, 'ada', at)).includes(options.secret));
});

test('UDP, TCP and TLS, by name and by address', () => {
  const urls = [
    'turn:turn.example.org',
    'turn:turn.example.org:3478?transport=udp',
    'turn:192.0.2.1:3478?transport=tcp',
    'turns:[2001:db8::1]:5349?transport=tcp',
  ];
  assert.deepEqual(parseTurnUrls(` ${urls.join(' , ')},`), urls);
});

for (const text of [
  '',
  ',',
  'turn.example.org',
  'stun:turn.example.org',
  'turn://turn.example.org',
  'turn:ada:secret@turn.example.org',
  'turn:turn.example.org:port',
  'turn:turn.example.org?transport=sctp',
  'turn:turn.example.org turn:other.example.org',
  Array.from({ length: 17 }, () => 'turn:turn.example.org').join(),
]) {
  test(`refused, with a pattern to follow: ${text.slice(0, 60)}`, () => {
    assert.throws(() => parseTurnUrls(text), /must be a comma-separated list such as turn:/);
  });
}

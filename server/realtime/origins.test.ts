import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startService } from '../testing/build.ts';
import { TestClient } from '../testing/client.ts';
import { isAllowedOrigin, parseFrameOrigins, parseOrigins } from './origins.ts';

const from = (origin?: string, host = 'meet.example.org') => ({
  headers: { host, ...(origin && { origin }) },
});

test('* is any page', () => {
  assert.equal(parseOrigins('*'), 'any');
  assert.equal(isAllowedOrigin(from('https://evil.example'), 'any'), true);
});

test('a list is these pages, and the pages of the service itself', () => {
  const allowed = parseOrigins('https://example.org, http://localhost:8080/');
  for (const origin of [
    'https://example.org',
    'http://localhost:8080',
    'https://meet.example.org',
    undefined,
  ]) {
    assert.equal(isAllowedOrigin(from(origin), allowed), true, origin);
  }
  for (const origin of [
    'https://evil.example',
    'http://example.org',
    'https://example.org:8443',
    'https://meet.example.org:8443',
    'https://meet.example',
    'https://example.org.evil.example',
    'https://sub.example.org',
    'null',
    'not an origin',
  ]) {
    assert.equal(isAllowedOrigin(from(origin), allowed), false, origin);
  }
});

test('a page is that of a listed origin, or of the service itself, to the scheme and port', () => {
  const allowed = parseOrigins('https://meet.example.org');
  const isAllowed = (origin: string, host: string, socket?: object) =>
    isAllowedOrigin({ headers: { origin, host }, ...(socket && { socket }) }, allowed);
  assert.equal(isAllowed('https://meet.example.org', 'meet.example.org'), true);
  assert.equal(isAllowed('https://meet.example.org:443', 'meet.example.org'), true, 'a default port');
  assert.equal(isAllowed('http://meet.example.org', 'meet.example.org'), false, 'the list says https');
  assert.equal(isAllowed('http://meet.example.org', 'meet.example.org:80'), false);
  assert.equal(isAllowed('http://other.example.org', 'other.example.org:80'), true);
  assert.equal(isAllowed('https://other.example.org', 'other.example.org:80'), false);
  assert.equal(isAllowed('http://other.example.org', 'other.example.org', { encrypted: true }), false);
  assert.equal(isAllowed('https://other.example.org', 'other.example.org', { encrypted: true }), true);
});

for (const text of [
  'example.org',
  'https://example.org/path',
  'https://*.example.org',
  'https://example.org, https://*.example.org',
  'https://*.example.org/x',
  'ftp://example.org',
  'https://',
]) {
  test(`refused as a configuration: ${text}`, () =>
    assert.throws(() => parseOrigins(text), /list of origins/));
}

test('an asterisk within an origin is refused, as it would match no page', () => {
  assert.throws(
    () => parseOrigins('https://*.example.org'),
    /a \* within one, as in https:\/\/\*\.example\.org/,
  );
});

test('those that may frame can be all subdomains of one, as browsers understand it, and nothing stranger', () => {
  assert.deepEqual(
    parseFrameOrigins('https://*.example.org, https://example.org'),
    new Set(['https://*.example.org', 'https://example.org']),
  );
  for (const text of ['https://a.*.org', 'https://*', 'https://**.example.org', 'null'])
    assert.throws(() => parseFrameOrigins(text), /list of origins/, text);
});

for (const transport of ['websocket', 'polling']) {
  test(`a page of a foreign origin gets no connection by ${transport}`, async (t) => {
    const service = await startService(t, { ALLOWED_ORIGINS: 'https://example.org' });
    const options = (origin: string) => ({ transports: [transport], extraHeaders: { origin } });
    const evil = new TestClient(service.url, options('https://evil.example'));
    await assert.rejects(evil.connected());
    await service.connect(options('https://example.org'));
    await service.connect(options(service.url));
    await service.connect({ transports: [transport] });
  });
}

test('browsers are told which pages may read the answers, and never to send credentials', async (t) => {
  const handshake = '/socket.io/?EIO=4&transport=polling';
  const headers = { origin: 'https://example.org' };
  const listed = await startService(t, { ALLOWED_ORIGINS: 'https://example.org,https://other.example' });
  const answer = await fetch(listed.url + handshake, { headers });
  assert.equal(answer.headers.get('access-control-allow-origin'), 'https://example.org');
  assert.match(answer.headers.get('vary') ?? '', /origin/i);
  assert.equal(answer.headers.get('access-control-allow-credentials'), null);
  const foreign = await fetch(listed.url + handshake, { headers: { origin: 'https://evil.example' } });
  assert.equal(foreign.status, 403);

  const open = await startService(t);
  const any = await fetch(open.url + handshake, { headers });
  assert.equal(any.headers.get('access-control-allow-origin'), '*');
  assert.equal(any.headers.get('access-control-allow-credentials'), null);
});

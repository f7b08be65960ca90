import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { createHash } from 'node:crypto';
import { startService } from '../testing/build.ts';
import { makeClientFolder } from '../testing/client-folder.ts';
import type { EmbedDescription } from './embed-description.ts';

const HASHES = { 'roomlet.js': 'sha384-entry', 'chunks/core-a1B2c3D4.js': 'sha384-core' };

async function setUp(t: TestContext, environment: Readonly<Record<string, string>> = {}) {
  const clientFolder = await makeClientFolder(t, {
    'integrity.json': JSON.stringify(HASHES),
    'embed.html': '<!doctype html><title>Room</title>',
    'index.html': '<!doctype html>',
  });
  const { app } = await startService(t, environment, { clientFolder, version: '1.2.3' });
  return (url: string, headers: Record<string, string> = {}) =>
    app.inject({ url, headers: { host: 'meet.example.org', ...headers } });
}

test('/embed.json tells any page how to pin this version: address, hash, import map, and the tags as they are to be pasted', async (t) => {
  const get = await setUp(t);
  const { statusCode, headers, body } = await get('/embed.json');
  assert.equal(statusCode, 200);
  assert.equal(headers['content-type'], 'application/json; charset=utf-8');
  assert.equal(headers['access-control-allow-origin'], '*');
  assert.equal(headers['cache-control'], 'no-cache');
  const description = JSON.parse(body) as EmbedDescription;
  const src = 'http://meet.example.org/v/1.2.3/roomlet.js';
  const importMap = {
    integrity: {
      [src]: 'sha384-entry',
      'http://meet.example.org/v/1.2.3/chunks/core-a1B2c3D4.js': 'sha384-core',
    },
  };
  const text = JSON.stringify(importMap);
  const tag = `<script type="module" src="${src}" integrity="sha384-entry" crossorigin="anonymous"></script>`;
  assert.deepEqual(description, {
    version: '1.2.3',
    src,
    integrity: 'sha384-entry',
    importMap,
    importMapHash: `sha256-${createHash('sha256').update(text).digest('base64')}`,
    tag,
    html: `<script type="importmap">${text}</script>\n${tag}`,
  });
});

test('who has /embed.json already is told so', async (t) => {
  const get = await setUp(t);
  const { etag } = (await get('/embed.json')).headers;
  assert.ok(etag);
  assert.equal((await get('/embed.json', { 'if-none-match': `"x", ${etag}` })).statusCode, 304);
  assert.equal((await get('/embed.json', { 'if-none-match': etag, host: 'other.example' })).statusCode, 200);
});

test('addresses are those that the client uses, as trusted proxies tell; others are not believed', async (t) => {
  const forwarded = { 'x-forwarded-host': 'video.example', 'x-forwarded-proto': 'https' };
  const addressFor = async (environment: Readonly<Record<string, string>>) => {
    const get = await setUp(t, environment);
    return (JSON.parse((await get('/embed.json', forwarded)).body) as EmbedDescription).src;
  };
  assert.equal(await addressFor({ TRUST_PROXY: 'loopback' }), 'https://video.example/v/1.2.3/roomlet.js');
  assert.equal(await addressFor({}), 'http://meet.example.org/v/1.2.3/roomlet.js');
});

test('a host that could end an attribute is refused', async (t) => {
  const get = await setUp(t);
  assert.equal((await get('/embed.json', { host: 'x"><script>' })).statusCode, 400);
});

test('/embed/:room may be framed by any page, and is not found by search engines', async (t) => {
  const get = await setUp(t);
  const { statusCode, headers } = await get('/embed/Team%20room?theme=dark');
  assert.equal(statusCode, 200);
  const policy = String(headers['content-security-policy']).split(';');
  assert.ok(policy.includes('frame-ancestors *'));
  assert.ok(policy.includes("script-src 'self'"));
  assert.ok(policy.includes("require-trusted-types-for 'script'"));
  assert.equal(headers['x-frame-options'], undefined);
  assert.equal(headers['x-robots-tag'], 'noindex');
  assert.equal(headers['cross-origin-embedder-policy'], 'require-corp');
  assert.equal(headers['cross-origin-resource-policy'], 'cross-origin');
  assert.match(String(headers['permissions-policy']), /camera=\(self\), .*geolocation=\(\)/);
});

test('/embed/:room is framed only by those that the operator names, and by ourselves', async (t) => {
  const get = await setUp(t, { EMBED_ORIGINS: 'https://a.example,https://b.example' });
  const policy = String((await get('/embed/x')).headers['content-security-policy']).split(';');
  assert.ok(policy.includes("frame-ancestors 'self' https://a.example https://b.example"));
});

test('/embed/:room is no way around the list of pages that may connect', async (t) => {
  const get = await setUp(t, { ALLOWED_ORIGINS: 'https://a.example' });
  const policy = String((await get('/embed/x')).headers['content-security-policy']).split(';');
  assert.ok(policy.includes("frame-ancestors 'self' https://a.example"));
});

test('no other page may be framed by others', async (t) => {
  const get = await setUp(t);
  for (const url of ['/', '/room/x', '/embed.json', '/embed/a/b']) {
    const { headers } = await get(url);
    assert.match(String(headers['content-security-policy']), /frame-ancestors 'self'(;|$)/);
    assert.equal(headers['x-frame-options'], 'SAMEORIGIN');
  }
});

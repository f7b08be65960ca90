import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { startService } from '../testing/build.ts';
import { makeClientFolder } from '../testing/client-folder.ts';

const FILES = {
  'roomlet.js': 'export const widget = 1;',
  'chunks/chat-a1B2c3D4.js': 'export const chat = 1;',
  'chunks/chat-a1B2c3D4.js.map': '{"version":3}',
  'assets/demo-d4e5f6_-.css': 'body { margin: 0 }',
  'index.html': '<!doctype html><title>Roomlet</title>',
  'assets/third-party-licenses.txt': 'MIT',
  'demo/script-tag.html': '<!doctype html><title>Script tag</title>',
};
const A_YEAR = 'public, max-age=31536000, immutable';

async function setUp(t: TestContext) {
  const clientFolder = await makeClientFolder(t, FILES);
  const { app } = await startService(t, {}, { clientFolder, version: '1.2.3' });
  return (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });
}

for (const [url, file, type, caching] of [
  ['/roomlet.js', 'roomlet.js', 'application/javascript; charset=utf-8', 'no-cache'],
  ['/v/1.2.3/roomlet.js', 'roomlet.js', 'application/javascript; charset=utf-8', A_YEAR],
  [
    '/v/1.2.3/chunks/chat-a1B2c3D4.js.map',
    'chunks/chat-a1B2c3D4.js.map',
    'application/json; charset=utf-8',
    A_YEAR,
  ],
  ['/chunks/chat-a1B2c3D4.js', 'chunks/chat-a1B2c3D4.js', 'application/javascript; charset=utf-8', A_YEAR],
  [
    '/v/1.2.3/chunks/chat-a1B2c3D4.js',
    'chunks/chat-a1B2c3D4.js',
    'application/javascript; charset=utf-8',
    A_YEAR,
  ],
  ['/assets/demo-d4e5f6_-.css', 'assets/demo-d4e5f6_-.css', 'text/css; charset=utf-8', A_YEAR],
  [
    '/assets/third-party-licenses.txt',
    'assets/third-party-licenses.txt',
    'text/plain; charset=utf-8',
    'no-cache',
  ],
  ['/', 'index.html', 'text/html; charset=utf-8', 'no-cache'],
  ['/room/Team%20room', 'index.html', 'text/html; charset=utf-8', 'no-cache'],
  ['/room/a%2Fb?x=1', 'index.html', 'text/html; charset=utf-8', 'no-cache'],
  ['/demo/script-tag.html', 'demo/script-tag.html', 'text/html; charset=utf-8', 'no-cache'],
] as const) {
  test(`${url} is served with its type, its caching and for any page`, async (t) => {
    const get = await setUp(t);
    const { statusCode, headers, body } = await get(url);
    assert.equal(statusCode, 200);
    assert.equal(body, FILES[file]);
    assert.equal(headers['content-type'], type);
    assert.equal(headers['cache-control'], caching);
    assert.equal(headers['access-control-allow-origin'], '*');
    assert.equal(headers['access-control-allow-credentials'], undefined);
    assert.equal(headers['cross-origin-resource-policy'], 'cross-origin');
    assert.equal(headers['x-content-type-options'], 'nosniff');
  });

  test(`${url} is served as it was compressed when it was built`, async (t) => {
    const get = await setUp(t);
    for (const [accepted, encoding, decompress] of [
      ['gzip, deflate, br', 'br', brotliDecompressSync],
      ['gzip', 'gzip', gunzipSync],
    ] as const) {
      const { headers, rawPayload } = await get(url, { 'accept-encoding': accepted });
      assert.equal(headers['content-encoding'], encoding);
      assert.match(String(headers['vary']), /accept-encoding/i);
      assert.equal(headers['content-type'], type);
      assert.equal(decompress(rawPayload).toString(), FILES[file]);
    }
    const plain = await get(url, { 'accept-encoding': 'identity' });
    assert.equal(plain.headers['content-encoding'], undefined);
    assert.match(String(plain.headers['vary']), /accept-encoding/i);
  });
}

test('who has the script already is told so, in the encoding that they have', async (t) => {
  const get = await setUp(t);
  const brotli = { 'accept-encoding': 'br' };
  const { etag } = (await get('/roomlet.js', brotli)).headers;
  assert.ok(etag);
  assert.equal((await get('/roomlet.js', { ...brotli, 'if-none-match': etag })).statusCode, 304);
  assert.notEqual((await get('/roomlet.js', { 'accept-encoding': 'gzip' })).headers.etag, etag);
});

for (const url of [
  '/nothing',
  '/chunks/chat-000000.js',
  '/v/1.2.4/roomlet.js',
  '/v/1.2.3/index.html',
  '/demo/nothing.html',
  '/demo/..%2froomlet.js',
  '/chunks/..%2f..%2fpackage.json',
  '/chunks/../../package.json',
  '/chunks/',
  '/room/a/b',
  '/chunks/.hidden',
  '/assets/..%5croomlet.js',
]) {
  test(`${url} is not found, in JSON, and may be there tomorrow`, async (t) => {
    const get = await setUp(t);
    const { statusCode, headers, body } = await get(url);
    assert.ok(statusCode === 404, String(statusCode));
    assert.match(String(headers['content-type']), /^application\/json/);
    assert.equal(headers['cache-control'], 'no-store');
    assert.equal(typeof (JSON.parse(body) as { error: { code: unknown } }).error.code, 'string');
  });
}

test('a page that has pinned another version is told which one there is', async (t) => {
  const get = await setUp(t);
  for (const url of ['/v/1.2.2/roomlet.js', '/v/1.2.2/chunks/chat-a1B2c3D4.js']) {
    const { statusCode, headers, body } = await get(url);
    assert.equal(statusCode, 404);
    assert.equal(headers['cache-control'], 'no-store');
    assert.equal(headers['access-control-allow-origin'], '*');
    assert.match(body, /has version 1\.2\.3 .* at \/v\/1\.2\.3\/roomlet\.js\./);
  }
});

test('pages run nothing but our scripts, and are framed by nobody else', async (t) => {
  const get = await setUp(t);
  const { headers } = await get('/', { host: 'meet.example.org' });
  const policy = String(headers['content-security-policy']).split(';');
  assert.deepEqual(policy.toSorted(), [
    "base-uri 'none'",
    "connect-src 'self' ws://meet.example.org wss://meet.example.org",
    "default-src 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
    "frame-src 'self'",
    "img-src 'self' blob: data:",
    "manifest-src 'self'",
    "media-src 'self' blob:",
    "require-trusted-types-for 'script'",
    "script-src 'self'",
    "style-src 'self'",
  ]);
  assert.equal(headers['strict-transport-security'], undefined);
  assert.equal(headers['referrer-policy'], 'no-referrer');
});

test('a host that could end a directive does not get into the policy', async (t) => {
  const get = await setUp(t);
  const { headers } = await get('/', { host: "x; script-src 'unsafe-inline'" });
  assert.doesNotMatch(String(headers['content-security-policy']), /unsafe-inline/);
});

test('without a built client, only the signalling is served', async (t) => {
  const { app } = await startService(t);
  assert.equal((await app.inject('/roomlet.js')).statusCode, 404);
  assert.equal((await app.inject('/healthz')).statusCode, 200);
});

test('health is never cached', async (t) => {
  const { app } = await startService(t);
  for (const url of ['/healthz', '/readyz']) {
    assert.equal((await app.inject(url)).headers['cache-control'], 'no-store');
  }
});

test('requests that Fastify cannot read are answered in JSON as well', async (t) => {
  const { app } = await startService(t);
  const { statusCode, body } = await app.inject('/room/%E0%A4%A');
  assert.equal(statusCode, 400);
  assert.match(body, /"error"/);
});

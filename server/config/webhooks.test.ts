import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadConfig } from '../config.ts';

const SECRET = `whsec_${Buffer.alloc(32, 'k').toString('base64')}`;
const OTHER = `whsec_${Buffer.alloc(24, 'o').toString('base64')}`;

const load = (WEBHOOK_URL: string, WEBHOOK_SECRET = SECRET) =>
  loadConfig({ WEBHOOK_URL, WEBHOOK_SECRET }).webhooks;

test('several receivers, and several secrets of which one can take the place of another', () => {
  const webhooks = load('https://a.example/hooks?x=1, https://b.example/', `${SECRET}, ${OTHER}`);
  assert.deepEqual(webhooks?.urls.map(String), ['https://a.example/hooks?x=1', 'https://b.example/']);
  assert.deepEqual(webhooks?.secrets, [SECRET, OTHER]);
  assert.equal(webhooks?.withEmail, false);
});

test('a receiver needs a secret, and a secret a receiver', () => {
  assert.throws(
    () => loadConfig({ WEBHOOK_URL: 'https://a.example/' }),
    /^ConfigError: WEBHOOK_SECRET must be given/,
  );
  assert.throws(() => loadConfig({ WEBHOOK_SECRET: SECRET }), /^ConfigError: WEBHOOK_URL must be given/);
});

for (const host of [
  ...[
    'localhost:8080',
    '127.0.0.1',
    '[::1]:9',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '[fd00::1]',
    '169.254.1.1',
  ],
  ...['backend:3000', 'backend.internal', 'printer.local', 'nas.home.arpa'],
]) {
  test(`within a network, http is enough: ${host}`, () =>
    assert.equal(load(`http://${host}/`)?.urls.length, 1));
}

for (const url of [
  ...[
    'http://example.org/',
    'http://8.8.8.8/',
    'http://[2001:db8::1]/',
    'http://172.32.0.1/',
    'http://localhost.example/',
  ],
  ...[
    'http://[::ffff:8.8.8.8]/',
    'ftp://a.example/',
    'a.example/hooks',
    'https://a.example/,',
    'https://who:what@a.example/',
  ],
]) {
  test(`refused, without telling what it was: ${url}`, () => {
    assert.throws(
      () => load(url),
      ({ name, message }: Error) =>
        name === 'ConfigError' && message.startsWith('WEBHOOK_URL must ') && !message.includes(url),
    );
  });
}

for (const secret of [
  'hush',
  'whsec_',
  `whsec_${Buffer.alloc(23).toString('base64')}`,
  `whsec_${Buffer.alloc(65).toString('base64')}`,
  `${SECRET},hush`,
  SECRET.replace('whsec_', ''),
  SECRET.slice(0, -1),
]) {
  test(`no secret: ${secret.slice(0, 12)} (${secret.length})`, () => {
    assert.throws(
      () => load('https://a.example/', secret),
      ({ message }: Error) =>
        message.startsWith('WEBHOOK_SECRET must be whsec_') && !message.includes('hush'),
    );
  });
}

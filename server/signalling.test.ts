import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { fastify, type FastifyInstance } from 'fastify';
import { loadConfig } from './config.ts';
import { signalling } from './signalling.ts';
import { TestClient } from './testing/client.ts';
import { exchange, freeUdpPort, udpSocket } from './testing/udp.ts';

/** A binding request (RFC 8489, section 2), and the type of its success. */
const BINDING = Buffer.from('000100002112a442000000000000000000000007', 'hex');
const SUCCESS = 0x0101;

/** A server that is there already, with the signalling beside what it does anyway. */
async function startApplication(
  t: TestContext,
  environment: Readonly<Record<string, string>> = {},
): Promise<{ readonly app: FastifyInstance; readonly url: string }> {
  const app = fastify();
  app.get('/', () => 'a page of the application');
  await app.register(signalling, { config: loadConfig({ STUN_PORT: '0', ...environment }) });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  t.after(() => app.close());
  return { app, url };
}

async function join(t: TestContext, url: string, name: string): Promise<TestClient> {
  const client = await new TestClient(url).connected();
  t.after(() => client.close());
  await client.join({ email: `${name}@example.org` });
  return client;
}

test('people in an application’s own server get to know of each other', async (t) => {
  const { url } = await startApplication(t);
  const ada = await join(t, url, 'ada');
  const [joined] = await Promise.all([ada.next('user:joined'), join(t, url, 'bob')]);
  assert.equal(joined.email, 'bob@example.org');
});

test('what the application answers stays as it was', async (t) => {
  const { url } = await startApplication(t);
  const page = await fetch(url);
  assert.equal(await page.text(), 'a page of the application');
  assert.equal(page.headers.get('content-security-policy'), null);
  assert.equal((await fetch(`${url}/healthz`)).status, 404);
  assert.match(await (await fetch(`${url}/nowhere`)).text(), /Route GET:\/nowhere not found/);
});

test('STUN is open from when the application listens', { timeout: 10_000 }, async (t) => {
  const port = await freeUdpPort();
  await startApplication(t, { STUN_PORT: `${port}`, STUN_HOST: 'meet.example.org' });
  const answer = await exchange(await udpSocket(t), BINDING, port, '127.0.0.1');
  assert.equal(answer.readUInt16BE(0), SUCCESS);
});

test('the configuration counts there as well', async (t) => {
  const { url } = await startApplication(t, { ROOM_CAPACITY: '1' });
  await join(t, url, 'ada');
  const second = await new TestClient(url).connected();
  t.after(() => second.close());
  await assert.rejects(second.join({ email: 'bob@example.org' }), /full/);
});

test('when the application closes, people are told', async (t) => {
  const { app, url } = await startApplication(t);
  const ada = await join(t, url, 'ada');
  await Promise.all([ada.next('room:error').then(({ code }) => assert.equal(code, 'closing')), app.close()]);
});

import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { startService, type TestService } from '../testing/build.ts';
import { exchange, freeUdpPort, udpSocket } from '../testing/udp.ts';

const BINDING = Buffer.from('000100002112a442000000000000000000000007', 'hex');
const SUCCESS = 0x0101;
const options = { timeout: 10_000 };

/** What the service tells a client that came by this host through a proxy on the same machine. */
async function stunUrls(
  service: TestService,
  extraHeaders: Readonly<Record<string, string>> = {},
): Promise<readonly unknown[]> {
  const client = await service.connect({ extraHeaders });
  const reply = await client.request('ice:servers', {});
  assert.ok(reply.ok);
  return reply.iceServers.map(({ urls }) => urls);
}

const viaProxy = { 'x-forwarded-for': '192.0.2.7', 'x-forwarded-host': 'meet.example.org' };

/** Does somebody answer STUN there? Whether not is known from the port: it can be had. */
async function answersStun(t: TestContext, port: number, address = '127.0.0.1'): Promise<boolean> {
  const socket = await udpSocket(t, address);
  return (await exchange(socket, BINDING, port, address)).readUInt16BE(0) === SUCCESS;
}

test(
  'listening for others, the service answers STUN, and tells those who come from outside',
  options,
  async (t) => {
    const port = await freeUdpPort();
    const service = await startService(t, { HOST: '0.0.0.0', STUN_PORT: `${port}`, TRUST_PROXY: 'loopback' });
    assert.equal(await answersStun(t, port), true);
    assert.deepEqual(await stunUrls(service, viaProxy), [`stun:meet.example.org:${port}`]);
    assert.deepEqual(await stunUrls(service, { ...viaProxy, 'x-forwarded-host': 'a, 192.0.2.9:444' }), [
      `stun:192.0.2.9:${port}`,
    ]);
    assert.deepEqual(await stunUrls(service), [], 'who comes over loopback');
  },
);

test('a join tells the same', options, async (t) => {
  const port = await freeUdpPort();
  const service = await startService(t, { HOST: '0.0.0.0', STUN_PORT: `${port}`, TRUST_PROXY: 'loopback' });
  const client = await service.connect({ extraHeaders: viaProxy });
  assert.deepEqual((await client.join()).iceServers, [{ urls: `stun:meet.example.org:${port}` }]);
});

test('what a proxy is not trusted to say is not believed', options, async (t) => {
  const port = await freeUdpPort();
  const service = await startService(t, { HOST: '0.0.0.0', STUN_PORT: `${port}` });
  assert.deepEqual(await stunUrls(service, viaProxy), []);
});

test('where no proxy says more it is the Host of the request', options, async (t) => {
  const port = await freeUdpPort();
  const service = await startService(t, { HOST: '0.0.0.0', STUN_PORT: `${port}`, TRUST_PROXY: 'loopback' });
  const headers = { 'x-forwarded-for': '192.0.2.7', host: '192.0.2.1:3000' };
  assert.deepEqual(await stunUrls(service, headers), [`stun:192.0.2.1:${port}`]);
});

test('on loopback it neither listens nor tells', options, async (t) => {
  const port = await freeUdpPort();
  const service = await startService(t, { STUN_PORT: `${port}` });
  assert.deepEqual(await stunUrls(service), []);
  assert.ok(!service.log.some(({ msg }) => msg.startsWith('STUN')));
});

test(
  'behind a proxy, an operator who has named no server for it is told what to name',
  options,
  async (t) => {
    const warned = async (environment: Readonly<Record<string, string>>) => {
      const service = await startService(t, { TRUST_PROXY: 'loopback', ...environment });
      assert.deepEqual(
        (await stunUrls(service, viaProxy)).filter((urls) => String(urls).startsWith('stun:meet')),
        [],
      );
      return service.log.some(
        ({ level, msg }) => level === 40 && msg.includes('Name this machine in STUN_HOST'),
      );
    };
    assert.equal(await warned({}), true);
    assert.equal(await warned({ ICE_SERVERS: '[{"urls":"stun:stun.example.org"}]' }), false);
    assert.equal(await warned({ TURN_URLS: 'turn:a.example', TURN_SECRET: 'x'.repeat(16) }), false);
    assert.equal(await warned({ STUN_PORT: '0' }), false);
  },
);

test('behind a proxy that UDP does not pass, a public name opens it', options, async (t) => {
  const port = await freeUdpPort();
  const service = await startService(t, { STUN_PORT: `${port}`, STUN_HOST: 'stun.example.org' });
  assert.equal(await answersStun(t, port), true);
  assert.equal(await answersStun(t, port, '::1'), true);
  assert.deepEqual(await stunUrls(service), [`stun:stun.example.org:${port}`]);
});

test('port 0 means none', options, async (t) => {
  const service = await startService(t, { HOST: '0.0.0.0', STUN_PORT: '0', TRUST_PROXY: 'loopback' });
  assert.deepEqual(await stunUrls(service, viaProxy), []);
});

test('a port that is taken is a warning, and the service runs without', options, async (t) => {
  const port = (await udpSocket(t, '0.0.0.0')).address().port;
  const service = await startService(t, { HOST: '0.0.0.0', STUN_PORT: `${port}`, TRUST_PROXY: 'loopback' });
  const warning = service.log.find(({ level }) => level === 40);
  assert.match(warning?.msg ?? '', /^STUN is off: the UDP port is taken\. Name another with STUN_PORT/);
  assert.deepEqual(await stunUrls(service, viaProxy), []);
});

test('it ends with the service', options, async (t) => {
  const port = await freeUdpPort();
  const ends: (() => unknown)[] = [];
  await startService(
    { after: (end) => void ends.push(end as () => unknown) },
    { HOST: '0.0.0.0', STUN_PORT: `${port}` },
  );
  for (const end of ends) await end();
  const again = await startService(t, { HOST: '0.0.0.0', STUN_PORT: `${port}` });
  assert.ok(again.log.some(({ msg }) => msg === 'STUN opened'));
});

import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { get } from 'node:https';
import { test, type TestContext } from 'node:test';
import type { TLSSocket } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { TestClient } from './testing/client.ts';

interface Run {
  readonly process: ChildProcess;
  /** All that was written so far. */
  readonly text: () => string;
  /** Resolves with the first match in what is written. */
  readonly says: (pattern: RegExp) => Promise<RegExpExecArray>;
  readonly exit: Promise<number | null>;
}

function run(
  t: TestContext,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Run {
  const main = fileURLToPath(new URL('main.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', main, ...args], {
    env: { PATH: process.env['PATH'], PORT: '0', ...environment },
  });
  t.after(() => child.kill('SIGKILL'));
  let written = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (written += chunk.toString()));
  const exit = once(child, 'exit').then(([code]) => code as number | null);
  const says = async (pattern: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const match = pattern.exec(written);
      if (match) return match;
      if (child.exitCode !== null) throw new Error(`ended without ${pattern}: ${written}`);
      await Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data'), exit]);
    }
  };
  return { process: child, text: () => written, says, exit };
}

const options = { timeout: 30_000 };

test('it says where it is, serves, and ends gracefully on SIGTERM', options, async (t) => {
  const service = run(t, []);
  const [, url = ''] = await service.says(/Roomlet is at (http:\/\/localhost:\d+)\//);
  assert.equal((await fetch(`${url}/readyz`)).status, 200);
  const client = await new TestClient(url).connected();
  t.after(() => client.close());
  await client.join();
  service.process.kill('SIGTERM');
  assert.equal((await client.next('room:error')).code, 'closing');
  assert.equal(await service.exit, 0);
});

test('while it drains it is alive but not ready, and those inside go on', options, async (t) => {
  const service = run(t, [], { DRAIN_MS: '1500' });
  const [, url = ''] = await service.says(/Roomlet is at (http:\/\/localhost:\d+)\//);
  const client = await new TestClient(url).connected();
  t.after(() => client.close());
  await client.join();
  service.process.kill('SIGTERM');
  while ((await fetch(`${url}/readyz`)).status !== 503);
  assert.equal((await client.request('chat:send', { id: '1', text: 'still here' })).ok, true);
  assert.equal(await service.exit, 0);
});

test('--https listens on the network with a certificate of its own', options, async (t) => {
  const service = run(t, ['--https']);
  const [, port] = await service.says(/Roomlet is at https:\/\/localhost:(\d+)\//);
  const request = get({ host: '127.0.0.1', port, path: '/readyz', rejectUnauthorized: false });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  assert.equal(response.statusCode, 200);
  const certificate = (response.socket as TLSSocket).getPeerCertificate();
  assert.match(certificate.subjectaltname ?? '', /DNS:localhost/);
  assert.match(certificate.subjectaltname ?? '', /IP Address:127\.0\.0\.1/);
  response.resume();
  const client = await new TestClient(`https://localhost:${port}`, { rejectUnauthorized: false }).connected();
  t.after(() => client.close());
  await client.join();
});

for (const [what, args, environment, said] of [
  ['a variable that is wrong', [], { ROOM_CAPACITY: 'lots' }, /^ROOM_CAPACITY must be integer\n$/],
  ['an option that it does not know', ['--htps'], {}, /^Unknown option '--htps'.*\n$/],
  ['an address that it cannot have', [], { HOST: '192.0.2.1' }, /EADDRNOTAVAIL.*\n$/],
] as const) {
  test(`${what} is told in a line, and the process fails`, options, async (t) => {
    const service = run(t, args, environment);
    assert.equal(await service.exit, 1);
    assert.match(service.text().replace(/^\{.*\}\n/gm, ''), said);
  });
}

test('--help tells what can be asked', options, async (t) => {
  const service = run(t, ['--help']);
  assert.equal(await service.exit, 0);
  assert.match(service.text(), /--https/);
});

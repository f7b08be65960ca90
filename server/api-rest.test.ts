import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { SERVICE_ID } from '../protocol/index.ts';
import { loadConfig } from './config.ts';
import { API_KEY } from './testing/api.ts';
import { startService } from './testing/build.ts';
import { WEBHOOK_SECRET } from './testing/receiver.ts';

const PAGE = readFileSync(new URL('../docs/api-rest.md', import.meta.url), 'utf8');
const snippets = (language: string): readonly string[] =>
  [...PAGE.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, code = '']) => code,
  );

test('the commands on the page do what they say', async (t) => {
  const { url, join } = await startService(t, { API_KEYS: API_KEY });
  const [commands = ''] = snippets('sh');
  const [before = '', ...rest] = commands
    .replace('https://meet.example.org', url)
    .replace('key=…', `key=${API_KEY}`)
    .split('# Who is in it?');
  const run = async (script: string): Promise<string> => {
    const shell = spawn('sh', ['-eu']);
    const written = Promise.all([text(shell.stdout), text(shell.stderr), once(shell, 'close')]);
    shell.stdin.end(script);
    const [output, complaint] = await written;
    assert.equal(shell.exitCode, 0, output + complaint);
    return output;
  };
  assert.match(await run(before), /"name":"tea-time".*"capacity":3.*"metadata":\{"course":"algebra-1"\}/);
  const ada = await join({ room: 'tea-time', email: 'ada@example.org' });
  const [variables = ''] = before.split('# A room');
  assert.match(await run(`${variables}${rest.join('')}`), /"email":"ada@example.org".*"locked":true/s);
  assert.equal((await ada.next('room:updated')).locked, true);
  const { from, data } = await ada.next('app:message');
  assert.deepEqual({ from, data }, { from: SERVICE_ID, data: { minutesLeft: 5 } });
  assert.equal((await ada.next('room:error')).code, 'ended');
});

test(
  'the receiver on the page takes what the service sends, and nobody else',
  { timeout: 30_000 },
  async (t) => {
    const free = createServer().listen(0, '127.0.0.1');
    await once(free, 'listening');
    const { port } = free.address() as AddressInfo;
    free.close();
    const [code = ''] = snippets('js');
    const receiver = spawn(process.execPath, ['--input-type=module'], {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      env: { ...process.env, PORT: `${port}`, WEBHOOK_SECRET },
    });
    t.after(() => receiver.kill('SIGKILL'));
    receiver.stdin.end(`${code}\nconsole.log('ready');`);
    let written = '';
    const says = async (line: string): Promise<void> => {
      while (!written.includes(`${line}\n`)) written += String((await once(receiver.stdout, 'data'))[0]);
    };
    await says('ready');
    const url = `http://127.0.0.1:${port}`;
    const forged = await fetch(url, {
      method: 'POST',
      body: '{"type":"room.ended"}',
      headers: { 'webhook-id': 'msg_1' },
    });
    assert.equal(forged.status, 401);
    const { join } = await startService(t, { WEBHOOK_URL: url, WEBHOOK_SECRET });
    const ada = await join({ room: 'tea-time', email: 'ada@example.org', displayName: 'Ada' });
    await says('participant.joined tea-time Ada');
    await ada.request('room:leave', {});
    await says('room.ended tea-time ');
  },
);

test('the variables on the page are those of the service', () => {
  const secrets = { API_KEYS: API_KEY, WEBHOOK_SECRET };
  const given = Object.fromEntries(
    snippets('ini')
      .join('')
      .trim()
      .split('\n')
      .map((line) => line.replace(/ +#.*/, '').split('=') as [string, string])
      .map(([name, value]) => [name, value === '…' ? secrets[name as keyof typeof secrets] : value]),
  );
  const { apiKeys, webhooks } = loadConfig(given);
  assert.deepEqual([apiKeys.length, webhooks?.urls.length, webhooks?.secrets.length], [1, 1, 1]);
});

test('the bodies on the page are JSON', () => {
  for (const body of snippets('json')) JSON.parse(body);
});

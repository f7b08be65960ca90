import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ERROR_MESSAGES } from '../protocol/index.ts';
import { TOKEN_FIELDS } from './auth/token-fields.ts';
import { tokenCommand } from './cli/token.ts';
import { loadConfig } from './config.ts';
import { startService } from './testing/build.ts';
import { TOKEN_SECRET } from './testing/forge.ts';

const PAGE = readFileSync(new URL('../docs/tokens.md', import.meta.url), 'utf8');
const blocks = [...PAGE.matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)];
const snippet = (language: string): string =>
  blocks.find(([, its]) => its === language)?.[2] ?? assert.fail(`no ${language}`);
const environment = { PATH: process.env['PATH'] ?? '', TOKEN_SECRET };
const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Somebody comes in with the token that a snippet has minted. */
async function join(t: TestContext, token: string) {
  const service = await startService(t, { TOKEN_SECRET, OPEN_ROOMS: 'false' });
  const stranger = await service.connect();
  const person = { room: 'tea-time', email: 'typed@example.org' };
  assert.equal(await stranger.codeOf('room:join', { ...person, room: 'coffee', token }), 'token-invalid');
  return stranger.join({ ...person, token });
}

test('the page on tokens has no snippet that is not run', () => {
  // The page for the browser is run in one, by e2e/tokens.test.ts.
  assert.deepEqual(
    blocks.map(([, language]) => language),
    ['ini', 'sh', 'js', 'php', 'html'],
  );
});

test('the variables on the page close the rooms', () => {
  const given = snippet('ini')
    .trim()
    .split('\n')
    .map((line) => line.replace(/ +#.*/, '').split('=') as [string, string])
    .map(([name, value]) => [name, value === '…' ? TOKEN_SECRET : value]);
  const { tokens } = loadConfig(Object.fromEntries(given) as Record<string, string>);
  assert.deepEqual([tokens.trust?.kind, tokens.openRooms], ['secret', false]);
  for (const [, name = ''] of PAGE.matchAll(/`(TOKEN_[A-Z]+|OPEN_ROOMS)/g))
    assert.match(readFileSync(new URL('config/tokens.ts', import.meta.url), 'utf8'), new RegExp(name));
});

test('the command on the page mints a token of a host', async (t) => {
  const [program, name, ...args] = snippet('sh').trim().split(' ').slice(1);
  assert.deepEqual([program, name], ['roomlet', 'token']);
  const { role, displayName } = await join(t, await tokenCommand(args, environment));
  assert.deepEqual([role, displayName], ['host', 'Ada']);
});

test('what the page says for Node mints a token', async (t) => {
  const asked = `console.log(await tokenFor({ id: '42', name: 'Ada', isTeacher: true }, 'tea-time'));`;
  const program = `${snippet('js')}\n${asked}`;
  const args = ['--input-type=module', '--eval', program];
  const options = { cwd: ROOT, env: environment, encoding: 'utf8' } as const;
  const { role, displayName } = await join(t, execFileSync(process.execPath, args, options).trim());
  assert.deepEqual([role, displayName], ['host', 'Ada']);
});

test('what the page says for PHP mints a token', async (t) => {
  const asked = `echo token_for(['id' => 42, 'name' => 'Bob', 'isTeacher' => false], 'tea-time');`;
  const args = ['-r', `${snippet('php')}\n${asked}`];
  const { role, displayName } = await join(
    t,
    execFileSync('php', args, { env: environment, encoding: 'utf8' }).trim(),
  );
  assert.deepEqual([role, displayName], ['participant', 'Bob']);
});

test('every claim that means something is on the page', () => {
  const [, table = ''] = PAGE.split('## What a token says');
  const named = [...(table.split('##')[0] ?? '').matchAll(/^\| `(\w+)` /gm)].map(([, name = '']) => name);
  const registered = ['aud', 'exp', 'jti', 'nbf', 'iss'];
  assert.deepEqual(named.toSorted(), [...Object.keys(TOKEN_FIELDS), ...registered].toSorted());
});

test('what the page says that people read is what they read', () => {
  const [, table = ''] = PAGE.split('## Errors');
  const rows = [...table.matchAll(/^\| `([a-z-]+)` +\|[^|]+\| (.+?) +\|$/gm)];
  assert.equal(rows.length, 6);
  for (const [, code = '', text] of rows)
    assert.equal(text, ERROR_MESSAGES[code as keyof typeof ERROR_MESSAGES], code);
});

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

/** How many attacks there are to refuse. */
const ATTACKS = 34;

const root = new URL('../', import.meta.url);
const page = readFileSync(new URL('docs/security.md', root), 'utf8');
const rows = [...page.matchAll(/^\| (\d+) [^|]*\|[^|]*\| `([^`]+)`: (.*?) *\|$/gm)].map(
  ([, attack = '', file = '', name = '']) => ({ attack: Number(attack), file, name }),
);

test('every attack on the page has a test, and every test that is named there exists', () => {
  const attacks = new Set(rows.map(({ attack }) => attack));
  assert.deepEqual(
    [...attacks].sort((a, b) => a - b),
    Array.from({ length: ATTACKS }, (_, n) => n + 1),
  );
  const missing = rows.filter(({ file, name }) => {
    const url = new URL(file, root);
    return !existsSync(url) || !readFileSync(url, 'utf8').includes(name);
  });
  assert.deepEqual(missing, []);
});

test('no row of the page is left out of that', () => {
  assert.equal(page.match(/^\| \d+ /gm)?.length, rows.length);
});

/** `npm run bench [name ...]`: builds, then runs the benchmarks one after the other, in processes of their own. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ALL = [
  'first-frame',
  'lobby-interactive',
  'relay',
  'memory',
  'join',
  'many',
  'cluster',
  'soak',
  'nine-tiles',
];
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => name !== 'size' && !ALL.includes(name));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}. There are: size, ${ALL.join(', ')}.`);
  process.exit(1);
}

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (/** @type {string[]} */ ...args) =>
  spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status === 0;

let fine = run('scripts/build.mjs');
if (asked.length === 0 || asked.includes('size')) fine = run('scripts/budget.mjs') && fine;
for (const name of ALL) {
  if (asked.length === 0 || asked.includes(name)) fine = run('--import', 'tsx', `bench/${name}.ts`) && fine;
}
process.exit(fine ? 0 : 1);

/** `npm run bench:faults`: every fault `FAULT_ROUNDS` times (10), in full length; then median and worst of each row. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const rounds = process.env.FAULT_ROUNDS ?? '10';
/** As `recovered` in `e2e/faults/support/recovery.ts` writes it. */
const RECOVERY = /recovery row (\d+)(?: \((.+)\))?: (\d+) ms/;

/** @type {Map<string, { readonly row: number, readonly what: string, readonly times: number[] }>} */
const figures = new Map();

/** @param {string} line */
function read(line) {
  const [, row = '', what = '', time = ''] = RECOVERY.exec(line) ?? [];
  if (!row) return;
  const key = `${row} ${what}`;
  const figure = figures.get(key) ?? { row: Number(row), what, times: [] };
  figure.times.push(Number(time));
  figures.set(key, figure);
}

/** @param {readonly number[]} sorted */
function median(sorted) {
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** Runs the suite, shows what it says and reads the figures in it. @returns {Promise<number>} its exit code */
async function runSuite() {
  const child = spawn(
    process.execPath,
    ['scripts/test.mjs', '--complete', 'system', 'build', 'faults', ...process.argv.slice(2)],
    {
      cwd: root,
      env: { ...process.env, FAULT_ROUNDS: rounds },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const ended = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
  for await (const line of createInterface({ input: child.stdout })) {
    console.log(line);
    read(line);
  }
  return ended;
}

process.exitCode = await runSuite();
console.log('\n| row | what | rounds | median | worst |\n| --- | --- | --- | --- | --- |');
for (const { row, what, times } of [...figures.values()].sort((a, b) => a.row - b.row)) {
  const sorted = times.toSorted((a, b) => a - b);
  console.log(`| ${row} | ${what} | ${sorted.length} | ${median(sorted)} ms | ${sorted.at(-1)} ms |`);
}

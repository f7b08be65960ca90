import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './root.mjs';
import { run } from './run.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number, notRun?: readonly string[] }} Counts
 * @typedef {{ readonly name: string, readonly about: string, readonly run: () => Promise<Counts> }} Suite
 */

const countsFolder = mkdtempSync(join(tmpdir(), 'roomlet-test-'));

/** Something that is right or wrong as a whole. @param {string} command @param {readonly string[]} args @returns {() => Promise<Counts>} */
const check = (command, args) => async () => {
  const right = (await run(command, args)) === 0;
  return { passed: right ? 1 : 0, failed: right ? 0 : 1, skipped: 0 };
};

/** @param {string} file @param {number} code the runner's exit code @returns {Counts} */
function readCounts(file, code) {
  let counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    counts = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // The runner ended before it could count; its exit code says so.
  }
  // A runner that fails without a failed test (nothing found, a hook that throws) must not look like a success.
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  if (code === 0 && counts.passed === 0) counts.failed = 1;
  return counts;
}

/** Suites of their own, though they lie in the folder of another one. */
const APART = ['e2e/faults'];

/** Node 20 expands no patterns. @param {string} folder @returns {readonly string[]} */
function findTests(folder) {
  const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  const elsewhere = APART.filter((other) => other.startsWith(`${folder}/`));
  return names
    .filter((name) => /\.test\.(?:ts|mjs)$/.test(name))
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => !elsewhere.some((other) => path.startsWith(`${other}/`)));
}

/** @param {string} name @param {readonly string[]} folders @param {readonly string[]} [options] @returns {() => Promise<Counts>} */
const nodeTests =
  (name, folders, options = []) =>
  async () => {
    const file = join(countsFolder, name);
    const code = await run(process.execPath, [
      '--import',
      'tsx',
      '--test',
      ...options,
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      `--test-reporter=${ROOT}/scripts/lib/count-reporter.mjs`,
      `--test-reporter-destination=${file}`,
      ...folders.flatMap(findTests),
    ]);
    return readCounts(file, code);
  };

const componentTests = async () => {
  const file = join(countsFolder, 'components');
  return readCounts(file, await run('wtr', [], { ROOMLET_TEST_COUNTS: file }));
};

/** In the order in which they run: what is quick and what others stand on come first. @type {readonly Suite[]} */
export const SUITES = [
  { name: 'system', about: 'browsers and Node', run: check(process.execPath, ['scripts/system.mjs']) },
  { name: 'format', about: 'Prettier', run: check('prettier', ['--check', '--log-level=warn', '.']) },
  { name: 'types', about: 'TypeScript', run: check('tsc', ['--noEmit']) },
  {
    name: 'lint',
    about: 'oxlint, with our own rules',
    run: check('oxlint', ['--type-aware', '--deny-warnings']),
  },
  { name: 'build', about: 'widget, demo and service', run: check(process.execPath, ['scripts/build.mjs']) },
  {
    name: 'budget',
    about: 'size of what a script tag downloads',
    run: check(process.execPath, ['scripts/budget.mjs']),
  },
  {
    name: 'unit',
    about: 'protocol, service, scripts, the page for frames',
    run: nodeTests('unit', ['protocol', 'server', 'scripts', 'embed']),
  },
  { name: 'components', about: 'elements and engine, in Chromium', run: componentTests },
  {
    name: 'e2e',
    about: 'the whole, in Chromium and Firefox',
    run: nodeTests('e2e', ['e2e'], ['--test-concurrency=1']),
  },
  {
    name: 'faults',
    about: 'calls that do not break, whatever happens to network, service, devices and pages',
    run: nodeTests('faults', ['e2e/faults'], ['--test-concurrency=1']),
  },
];

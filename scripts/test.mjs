import { SUITES } from './lib/suites.mjs';

const names = process.argv.slice(2).filter((name) => !name.startsWith('--'));
/** `--complete`: a test that this machine does not allow counts as failed. */
const complete = process.argv.includes('--complete');
const unknown = names.filter((name) => !SUITES.some((suite) => suite.name === name));
if (unknown.length > 0) {
  console.error(
    `No such suite: ${unknown.join(', ')}. There are: ${SUITES.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}
const chosen = SUITES.filter(({ name }) => names.length === 0 || names.includes(name));

const results = [];
for (const suite of chosen) {
  console.log(`\n━━ ${suite.name}: ${suite.about}`);
  const started = performance.now();
  const counts = await suite.run();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  results.push({ ...counts, name: suite.name, seconds });
  console.log(`━━ ${suite.name}: ${counts.failed === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
}

const notRun = results.flatMap((result) => result.notRun ?? []);
if (notRun.length > 0) {
  console.log(`\nNot run on this machine:\n${notRun.map((name) => `  ${name}`).join('\n')}`);
}

console.log('');
for (const { name, passed, failed, skipped, seconds } of results) {
  const mark = failed === 0 ? '✔' : '✖';
  const rest = skipped > 0 ? `, ${skipped} skipped` : '';
  console.log(`${mark} ${name.padEnd(11)} ${passed} passed, ${failed} failed${rest} (${seconds} s)`);
}
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
const refused = complete && notRun.length > 0;
process.exitCode = failed === 0 && !refused ? 0 : 1;
console.log(`${passed} passed, ${failed} failed`);
if (refused) {
  console.log(
    'This is a failure: nothing may be left out here. The reasons above say what the machine lacks.',
  );
}

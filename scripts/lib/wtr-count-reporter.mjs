import { writeFileSync } from 'node:fs';

/**
 * A reporter for Web Test Runner that writes the counts for the summary of `npm test` to a file.
 * @param {string} file
 * @returns {import('@web/test-runner').Reporter}
 */
export function wtrCountReporter(file) {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        // A page that never ran its tests (a module that does not load, a time-out) has no results, only errors.
        if (!session.passed && !session.testResults) counts.failed += 1;
        count(session.testResults, counts);
        if (!session.passed && session.testResults && counts.failed === 0) counts.failed += 1;
      }
      writeFileSync(file, JSON.stringify(counts));
    },
  };
}

/**
 * @param {import('@web/test-runner-core').TestSuiteResult | undefined} suite
 * @param {{ passed: number, failed: number, skipped: number }} counts
 */
function count(suite, counts) {
  if (!suite) return;
  for (const test of suite.tests) {
    if (test.skipped) counts.skipped += 1;
    else if (test.passed) counts.passed += 1;
    else counts.failed += 1;
  }
  for (const child of suite.suites) count(child, counts);
}

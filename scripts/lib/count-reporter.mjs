/**
 * A reporter for `node --test` whose whole output is one line of JSON: the counts that the summary of `npm test` adds up, and the
 * names of the tests that were not run, with the reason.
 * Suites are left out: only what somebody wrote as a test counts.
 * @param {AsyncIterable<import('node:test/reporters').TestEvent>} events
 */
export default async function* countReporter(events) {
  const counts = { passed: 0, failed: 0, skipped: 0, notRun: /** @type {string[]} */ ([]) };
  for await (const event of events) {
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue;
    if (event.data.details.type === 'suite' && event.type === 'test:pass') continue;
    const { name, skip, todo } = event.data;
    if (skip !== undefined || todo !== undefined) {
      counts.skipped += 1;
      counts.notRun.push(typeof skip === 'string' && skip ? `${name} (${skip})` : name);
    } else if (event.type === 'test:pass') counts.passed += 1;
    else if (event.data.details.type !== 'suite' || isOwnFailure(event.data.details.error))
      counts.failed += 1;
  }
  yield `${JSON.stringify(counts)}\n`;
}

/** A suite also fails when one of its tests did, which is counted already. @param {unknown} error */
function isOwnFailure(error) {
  return !(error instanceof Error && 'failureType' in error && error.failureType === 'subtestsFailed');
}

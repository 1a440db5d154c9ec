// What the reports of the test runners say: how many passed, and what broke, each with the first words of why.

/** `again`: what passed only on its second try. @typedef {{ passed: number, skipped: number, broke: string[], again: string[] }} Counts */

const firstLine = (/** @type {string | undefined} */ text = '') => (text.split('\n')[0] ?? '').slice(0, 300)

/** @param {any} report @returns {Counts} */
export function vitestCounts(report) {
  const broke = report.testResults
    .filter((/** @type {any} */ file) => file.status === 'failed')
    .flatMap((/** @type {any} */ file) => {
      // A file that cannot even be loaded holds no test, but it has failed.
      if (file.assertionResults.length === 0) return [`${file.name}: ${firstLine(file.message)}`]
      return file.assertionResults
        .filter((/** @type {any} */ test) => test.status === 'failed')
        .map((/** @type {any} */ test) => `${test.fullName}: ${firstLine(test.failureMessages[0])}`)
    })
  return { passed: report.numPassedTests, skipped: report.numPendingTests + report.numTodoTests, broke, again: [] }
}

/** @param {any} report @returns {Counts} */
export function playwrightCounts({ stats, errors, suites }) {
  const broke = suites.flatMap((/** @type {any} */ suite) => testsIn(suite, 'unexpected'))
  return {
    passed: stats.expected + stats.flaky,
    skipped: stats.skipped,
    broke: broke.length > 0 ? broke : errors.map((/** @type {any} */ error) => firstLine(error.message)),
    again: suites.flatMap((/** @type {any} */ suite) => testsIn(suite, 'flaky')),
  }
}

/** @param {any} suite @param {'unexpected' | 'flaky'} status @returns {string[]} */
function testsIn(suite, status) {
  return [
    ...(suite.suites ?? []).flatMap((/** @type {any} */ part) => testsIn(part, status)),
    ...(suite.specs ?? []).flatMap((/** @type {any} */ spec) =>
      spec.tests
        .filter((/** @type {any} */ test) => test.status === status)
        .map((/** @type {any} */ test) => `${spec.file}, ${spec.title}: ${firstLine(whyFailed(test))}`),
    ),
  ]
}

const whyFailed = (/** @type {any} */ test) =>
  test.results.find((/** @type {any} */ result) => result.error)?.error.message

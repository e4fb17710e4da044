import { writeFileSync } from 'node:fs'

/** Reason of a skipped test: what it said itself, or the bracket in the title of its suite. */
const reasonOf = (test) => test.result().note ?? /\[skipped: (.*)\]/.exec(test.fullName)?.[1] ?? 'no reason given'

/** Errors outside any test: a file that could not be loaded, a hook that failed. Each counts as a failure. */
const errorsAround = (module) => [...module.errors(), ...[...module.children.allSuites()].flatMap((suite) => suite.errors())].length

/**
 * Vitest reporter that leaves the sums of a run in the file that `SHUPING_TEST_SUMMARY` names:
 * `{passed, failed, skipped, reasons: {<reason>: number of tests}}`.
 */
export default class TestSummary {
  onTestRunEnd(modules, unhandledErrors) {
    const summary = { passed: 0, failed: unhandledErrors.length, skipped: 0, reasons: {} }
    for (const module of modules) {
      summary.failed += errorsAround(module)
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed') summary.passed++
        else if (state === 'failed') summary.failed++
        else {
          summary.skipped++
          const reason = `${module.relativeModuleId}: ${reasonOf(test)}`
          summary.reasons[reason] = (summary.reasons[reason] ?? 0) + 1
        }
      }
    }
    writeFileSync(process.env.SHUPING_TEST_SUMMARY, JSON.stringify(summary))
  }
}

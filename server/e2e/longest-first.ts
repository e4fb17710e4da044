import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The files of the suite that take longest, longest first. A place that is no longer quite right costs little. */
export const longest: readonly string[] = [
  'web/browser/pages.browser.test.ts',
  'server/e2e/same-answers.test.ts',
  'server/evaluation/frozen/freeze.test.ts',
  'server/e2e/frozen-periods.test.ts',
  'server/e2e/power-cut.test.ts',
  'metrics/indicators/limits-drawn.test.ts',
  'web/browser/trouble.browser.test.ts',
  'web/browser/bulletin.browser.test.ts',
  'web/browser/exports.browser.test.ts',
  'metrics/tally/slice-sql.test.ts',
  'web/browser/appeals.browser.test.ts',
  'web/browser/door.browser.test.ts',
  'web/browser/slices.browser.test.ts',
  'web/browser/away.browser.test.ts',
  'server/bench/tallies.test.ts',
  'web/browser/console.browser.test.ts',
  'server/intake/correction/correction.test.ts',
  'metrics/tally/tally.test.ts',
  'web/browser/data.browser.test.ts',
  'server/e2e/wrong-input.test.ts',
]

/** Starts the longest files first, so that none is left alone on one core at the end; the others follow as vitest orders them. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = longest.findIndex((one) => moduleId.endsWith(`/${one}`))
      return at < 0 ? longest.length : at
    }
    return (await super.sort(files)).sort((a, b) => place(a) - place(b))
  }
}

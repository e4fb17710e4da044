import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The files of the suite that take fifteen seconds or more, longest first. A place that is no longer quite right costs little. */
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
  'server/appeals/appeals.test.ts',
  'metrics/indicators/verdict-sql.test.ts',
  'server/intake/safe.test.ts',
  'server/intake/load/states.test.ts',
  'sample-data/generate-sample.test.ts',
  'server/intake/killed-import.test.ts',
  'metrics/indicators/parity.test.ts',
  'web/browser/analysis.browser.test.ts',
  'server/intake/bad-files.test.ts',
  'server/routes/api.test.ts',
  'server/evaluation/frozen/corrections.test.ts',
  'server/e2e/starting.test.ts',
  'metrics/tally/facets.test.ts',
  'server/intake/socrata-portals.test.ts',
  'server/intake/formats/sheet.test.ts',
  'metrics/indicators/update-cycles-drawn.test.ts',
  'web/browser/leaderboard.browser.test.ts',
  'server/office/bulletins.test.ts',
  'server/office/four-eyes.test.ts',
  'server/intake/decide.test.ts',
  'server/intake/boston-311.test.ts',
  'web/browser/address.browser.test.ts',
  'server/evaluation/explain.test.ts',
  'web/browser/audit.browser.test.ts',
  'web/browser/names.browser.test.ts',
  'metrics/tally/pivot.test.ts',
  'server/pull/sources.test.ts',
  'server/access/scope.test.ts',
  'server/intake/tokyo-ckan.test.ts',
  'server/notify/messages.test.ts',
  'server/bulletin/three-formats.test.ts',
  'server/bench/main.test.ts',
  'web/browser/map.browser.test.ts',
  'server/e2e/walk-through.test.ts',
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

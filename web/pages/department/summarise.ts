import { noCounts, type Counts } from '../../../metrics/indicators/verdict'
import type { RankedDepartment } from '../../../metrics/scoring/ranking'
import { addCounts } from '../../../metrics/scoring/rate'

/** What all duties of a department come to: its verdicts together, and for how many indicators it delivered nothing. */
export function summarise(department: Pick<RankedDepartment, 'indicators'>): { counts: Counts; notReported: number } {
  const figures = Object.values(department.indicators)
  return {
    counts: figures.reduce<Counts>(addCounts, noCounts),
    notReported: figures.filter(({ state }) => state === 'not-reported').length,
  }
}

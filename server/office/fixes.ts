import type { VerdictRow } from '../../metrics/indicators'
import { fixGains, type FixGain } from '../../metrics/scoring/fix-gain'
import type { Evaluation } from '../evaluation/evaluation'
import type { Seal, Unsealed } from '../evaluation/seal'
import type { Warehouse } from '../warehouse'
import { findDepartment } from './find-department'
import { findIndicator } from './find-indicator'
import type { RankingAnswer } from './office'
import { verdictPage } from './verdicts'

/** An open item, and what it is worth. */
export interface Fix extends Omit<FixGain, 'items'> {
  /** The item; null where nothing was reported, and all of it is to be delivered. */
  readonly row: VerdictRow | null
}

export interface FixList extends Seal {
  readonly department: string
  /** The items worth most, at most `size` of them. */
  readonly fixes: readonly Fix[]
  /** All open items. */
  readonly total: number
}

/**
 * What a department can still do, ordered by the points of its total that an item is worth, then by the day it is due.
 *
 * @param size at most so many items.
 * @throws Mistake for an unknown department.
 */
export async function fixListOf(warehouse: Warehouse, evaluation: Evaluation, ranking: RankingAnswer, code: string, size: number): Promise<Unsealed<FixList>> {
  const department = findDepartment(code, ranking.departments)
  const gains = fixGains(department, evaluation.asked.scheme, (id) => (evaluation.indicators.get(id) ?? findIndicator(id)).curable)
  const fixes: Fix[] = []
  for (const { items: _, ...gain } of gains) {
    if (fixes.length >= size) break
    if (gain.kind === 'not-reported') {
      fixes.push({ ...gain, row: null })
      continue
    }
    const query = { period: ranking.period, indicator: gain.indicator, department: department.code, verdict: gain.kind, sort: 'due_on', size: size - fixes.length }
    const { rows } = await verdictPage(warehouse, evaluation, query)
    fixes.push(...rows.map((row) => ({ ...gain, row })))
  }
  return { department: department.code, fixes, total: gains.reduce((sum, { items }) => sum + items, 0) }
}

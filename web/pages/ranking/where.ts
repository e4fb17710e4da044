import { noCounts } from '../../../metrics/indicators/verdict'
import { addCounts, judged } from '../../../metrics/scoring/rate'
import type { Frame, RankedDepartment, Ranking } from '../../../metrics/scoring/ranking'
import { figurePasses, passes, type Threshold, total } from '../../../metrics/scoring/threshold'
import type { Scheme } from '../../../metrics/schemes'
import { slotOf } from '../../parts/slot'
import type { Words } from '../../text/use-words'
import { type Measure, measureOf } from './measure'

/** The n of a total: what was judged in the headlines that the slice could filter. */
const totalN = (department: RankedDepartment, { headlines }: Pick<Scheme, 'headlines'>, unfiltered: readonly string[]): number =>
  judged(
    headlines
      .map((headline) => slotOf(department, headline))
      .filter(({ indicator }) => !unfiltered.includes(indicator))
      .reduce((sum, { figure }) => addCounts(sum, figure ?? noCounts), noCounts),
  )

/** A condition with what it is on; null is the total. */
export interface Condition {
  readonly threshold: Threshold
  readonly measure: Measure | null
}

/** The conditions whose subject the ranking has. */
export const conditionsOf = (thresholds: readonly Threshold[], scheme: Scheme, frame: Pick<Frame, 'indicators'>): Condition[] =>
  thresholds.flatMap((threshold): Condition[] => {
    if (threshold.subject === total) return [{ threshold, measure: null }]
    const measure = measureOf(threshold.subject, scheme, frame)
    return measure ? [{ threshold, measure }] : []
  })

/** Whether a department meets every condition. */
export const meets = (department: RankedDepartment, conditions: readonly Condition[], scheme: Scheme, { unfiltered }: Pick<Ranking, 'unfiltered'>): boolean =>
  conditions.every(({ threshold, measure }) => {
    if (measure !== null) return figurePasses(slotOf(department, measure).figure, threshold)
    return passes(threshold.quantity === 'n' ? totalN(department, scheme, unfiltered) : department.score, threshold)
  })

const valueIn = ({ number }: Words, { quantity, value }: Threshold): string => (quantity === 'rate' ? number.target({ num: Math.round(value * 10), den: 1000 }) : quantity === 'score' ? String(value) : number.count(value))

/** A condition as the short text of a chip: `按期更新率 n ≥ 10`. */
export function conditionOnChip(words: Words, { threshold, measure }: Condition): string {
  const { t, name } = words
  const what = measure === null ? t(threshold.quantity === 'score' ? 'ranking.score' : 'ranking.headlines') : name(measure.names)
  const of = threshold.quantity === 'n' ? ' n' : threshold.quantity === 'score' && measure !== null ? ` ${t('ranking.where.scoreOf')}` : ''
  return `${what}${of} ${threshold.comparison === 'least' ? '≥' : '<'} ${valueIn(words, threshold)}`
}

/** A condition as a part of a sentence: `按期更新率已判定不少于 10 项`. */
export function conditionInSentence(words: Words, { threshold, measure }: Condition): string {
  const { t, name } = words
  const { quantity, comparison } = threshold
  const subject = measure === null ? (quantity === 'score' ? t('ranking.where.total') : t('ranking.where.headlines')) : name(measure.names)
  const what = quantity === 'score' && measure !== null ? t('ranking.where.scoreOfMeasure', { what: subject }) : subject
  return t(`ranking.where.${comparison}.${quantity}`, { what, value: valueIn(words, threshold) })
}

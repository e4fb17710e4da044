import type { Adjustment } from '../../../metrics/schemes/adjustment/adjustment'
import type { Scheme } from '../../../metrics/schemes'
import { departmentGroups } from '../../../metrics/vocabulary/department-group'
import type { ShownRanking } from '../../api/ranking'
import type { ExportTable } from '../../../metrics/export/export-table'
import { sliceText } from '../../slice/slice-text'
import type { Words } from '../../text/use-words'
import { officialOf } from './official-numbers'
import { isFirm, type ScenarioSection } from './scenario-rows'
import { drawn } from './use-rank-ranges'

/** The changes of a scenario in words, one after the other. */
export function changesInWords({ t }: Pick<Words, 't'>, scheme: Scheme, year: number, adjustment: Adjustment, indicatorName: (id: string) => string): string[] {
  const words = { weights: t('scenario.weight'), targets: t('scenario.target'), minimumN: t('scenario.least') }
  const said = (part: keyof Adjustment, value: number) => (part === 'targets' ? (value === 0 ? t('scenario.noTarget') : `${value}%`) : String(value))
  return (Object.keys(words) as (keyof Adjustment)[]).flatMap((part) =>
    Object.entries(adjustment[part]).map(([id, value]) =>
      t('scenario.noteChange', { indicator: indicatorName(id), what: words[part], from: said(part, officialOf(scheme, id, year)[part]), to: said(part, value) }),
    ),
  )
}

/** The table of a scenario for a spreadsheet, its nature and its changes with it. */
export function scenarioExport(words: Words, ranking: ShownRanking, sections: readonly ScenarioSection[], changes: readonly string[]): ExportTable {
  const { t, name, number } = words
  const rows = sections.flatMap(({ ranked, unranked }) => [...ranked, ...unranked])
  return {
    title: t('scenario.mark'),
    period: ranking.period,
    asOf: ranking.asOf,
    columns: [
      { title: t('scenario.group'), kind: 'text' },
      { title: t('ranking.department'), kind: 'text' },
      { title: t('departments.code'), kind: 'text' },
      { title: t('scenario.rank'), kind: 'count' },
      { title: t('scenario.now'), kind: 'count' },
      { title: t('scenario.change'), kind: 'count' },
      { title: t('scenario.score'), kind: 'score' },
      { title: t('scenario.nowScore'), kind: 'score' },
      { title: t('scenario.low'), kind: 'count' },
      { title: t('scenario.high'), kind: 'count' },
      { title: t('scenario.best'), kind: 'count' },
      { title: t('scenario.worst'), kind: 'count' },
      { title: t('scenario.share'), kind: 'share' },
      { title: t('scenario.hold'), kind: 'text' },
    ],
    rows: rows.map(({ now, considered, places, range }) => [
      name(departmentGroups[considered.group]),
      considered.name,
      considered.code,
      considered.rank,
      now.rank,
      places,
      considered.score,
      now.score,
      ...(range ? [range.likely[0], range.likely[1], range.possible[0], range.possible[1], range.kept, t(isFirm(range) ? 'scenario.firm' : 'scenario.loose')] : [null, null, null, null, null, null]),
    ]),
    notes: [
      [t('scenario.noteScenario'), t('scenario.mark')],
      [t('scenario.noteChanges'), changes.length > 0 ? changes.join(t('list.semicolon')) : t('scenario.none')],
      [t('scenario.noteSlice'), sliceText(words, ranking.asked)],
      [t('scenario.noteRange'), t('scenario.noteRangeText', { draws: number.count(drawn.draws), seed: drawn.seed })],
      [t('scenario.hold'), t('scenario.robustRule')],
    ],
  }
}

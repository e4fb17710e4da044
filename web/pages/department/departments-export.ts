import { verdicts, type Verdict } from '../../../metrics/indicators/verdict'
import type { RankedDepartment } from '../../../metrics/scoring/ranking'
import { departmentGroups } from '../../../metrics/vocabulary/department-group'
import type { ShownRanking } from '../../api/ranking'
import type { ExportTable } from '../../../metrics/export/export-table'
import { figureNotes } from '../../export/figure-notes'
import type { Words } from '../../text/use-words'
import { summarise } from './summarise'

/** Departments in the order that is shown, with what all of their duties come to. */
export function departmentsExport(words: Words, ranking: ShownRanking, departments: readonly RankedDepartment[]): ExportTable {
  const { t, name } = words
  const kinds = Object.keys(verdicts) as Verdict[]
  const text = (title: string) => ({ title, kind: 'text' as const })
  const count = (title: string) => ({ title, kind: 'count' as const })
  return {
    title: t('nav.departments'),
    period: ranking.period,
    asOf: ranking.asOf,
    columns: [text(t('facet.group')), text(t('ranking.department')), text(t('departments.code')), count(t('ranking.rank')), { title: t('ranking.score'), kind: 'score' }, ...kinds.map((one) => count(name(verdicts[one]))), count(t('state.not-reported'))],
    rows: departments.map((one) => {
      const { counts, notReported } = summarise(one)
      return [name(departmentGroups[one.group]), one.name, one.code, one.rank, one.score, ...kinds.map((kind) => counts[kind]), notReported]
    }),
    notes: [...figureNotes(words, ranking.asked, []), [t('nav.departments'), t('departments.say')]],
  }
}

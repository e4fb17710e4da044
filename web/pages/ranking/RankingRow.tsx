import { memo } from 'react'
import type { RankedDepartment } from '../../../metrics/scoring/ranking'
import { departmentGroups } from '../../../metrics/vocabulary/department-group'
import { FigureCell } from '../../parts/FigureCell'
import { departmentPath, PageLink } from '../../parts/PageLink'
import { slotOf } from '../../parts/slot'
import { useWords } from '../../text/use-words'
import type { Placed } from './arrange'
import type { Column } from './columns'
import { ContrastCell } from './ContrastCell'
import css from './RankingCells.module.css'

/** What is the same in every row. */
export interface RowContext {
  readonly columns: readonly Column[]
  /** Id of the measure that the leaderboard is by; undefined is the total. */
  readonly lead: string | undefined
  /** What links take along: to the department, and to the rows of each of its figures. */
  readonly searches: { readonly department: string; readonly rows: (indicator: string) => string }
}

interface RankingRowProps {
  placed: Placed
  context: RowContext
  /** Whether the group stands in the row, because no section says it. */
  grouped: boolean
  selected: boolean
  /** Whether the row stands on top; undefined where no button says so. */
  pinned?: boolean
}

/** The cells of one department; every figure leads to the rows behind it, the slice kept. */
export const RankingRow = memo(function RankingRow({ placed, context, grouped, selected, pinned }: RankingRowProps) {
  const { t, name, number } = useWords()
  const { department, rank, tied, contrast } = placed
  const { columns, lead, searches } = context
  const cell = (column: Column) => {
    if (column.kind === 'score')
      return (
        <td key="score" className={css.score}>
          {department.score === null ? '—' : number.score(department.score)}
        </td>
      )
    if (column.kind === 'figure') return <FigureColumn key={column.measure.id} column={column} department={department} context={context} />
    return (
      <td key={column.kind} className={css[column.kind]}>
        <ContrastCell kind={column.kind} contrast={contrast} total={lead === undefined} />
      </td>
    )
  }
  return (
    <>
      <td className={css.rank}>
        <button type="button" className={css.pick} data-pick={department.code} aria-pressed={selected} aria-label={`${rank ?? '—'} ${t('ranking.pick')} ${department.name}`}>
          {rank ?? '—'}
        </button>
        {tied && <small>{t('ranking.tied')}</small>}
      </td>
      <th scope="row" className={css.department}>
        <PageLink to={departmentPath(department.code)} search={searches.department}>
          {department.name}
        </PageLink>
        {' '}
        {grouped && <small>{name(departmentGroups[department.group])}</small>}
        {' '}
        {pinned !== undefined && (
          <button type="button" className={css.pin} data-pin={department.code} aria-label={`${t(pinned ? 'ranking.unpin' : 'ranking.pin')} ${department.name}`}>
            {t(pinned ? 'ranking.unpin' : 'ranking.pin')}
          </button>
        )}
      </th>
      {columns.map(cell)}
    </>
  )
})

function FigureColumn({ column, department, context }: { column: Extract<Column, { kind: 'figure' }>; department: RankedDepartment; context: RowContext }) {
  const { indicator, figure } = slotOf(department, column.measure)
  return (
    <td className={css.headline} data-on={column.measure.id === context.lead || undefined}>
      <PageLink to={departmentPath(department.code)} search={context.searches.rows(indicator)} hash="rows">
        <FigureCell figure={figure} />
      </PageLink>
    </td>
  )
}

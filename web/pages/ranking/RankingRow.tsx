import type { Scheme } from '../../../metrics/schemes'
import { departmentGroups } from '../../../metrics/vocabulary/department-group'
import { FigureCell } from '../../parts/FigureCell'
import { departmentPath, PageLink } from '../../parts/PageLink'
import { slotOf } from '../../parts/slot'
import { useWords } from '../../text/use-words'
import type { Placed, Section } from './arrange'
import css from './RankingTable.module.css'
import { whyUnranked } from '../../parts/why-unranked'

interface RankingRowProps {
  placed: Placed
  section: Section
  scheme: Scheme
  sort?: string
  /** What links take along: to the department, and to the rows of each of its figures. */
  searches: { readonly department: string; readonly rows: ReadonlyMap<string, string> }
}

/** One department; every figure leads to the rows behind it, the slice kept. */
export function RankingRow({ placed, section, scheme, sort, searches }: RankingRowProps) {
  const words = useWords()
  const { t, name, number } = words
  const { department, rank } = placed
  const slots = scheme.headlines.map((headline) => slotOf(department, headline))
  const tied = rank !== null && section.ranked.filter((one) => one.rank === rank).length > 1
  const why = department.rank === null ? whyUnranked(words, department, slots, scheme) : null
  return (
    <>
      <tr className={rank === null ? css.out : undefined} data-why={why !== null || undefined}>
        <td className={css.rank}>
          {rank ?? '—'}
          {tied && <small>{t('ranking.tied')}</small>}
        </td>
        <th scope="row" className={css.department}>
          <PageLink to={departmentPath(department.code)} search={searches.department}>
            {department.name}
          </PageLink>
          {section.group === null && <small>{name(departmentGroups[department.group])}</small>}
        </th>
        <td className={css.score}>{department.score === null ? '—' : number.score(department.score)}</td>
        {slots.map((slot) => (
          <td key={slot.headline.id} className={css.headline} data-on={slot.headline.id === sort || undefined}>
            <PageLink to={departmentPath(department.code)} search={searches.rows.get(slot.indicator) ?? ''} hash="rows">
              <FigureCell figure={slot.figure} />
            </PageLink>
          </td>
        ))}
      </tr>
      {why !== null && (
        <tr className={css.why}>
          <td />
          <td colSpan={2 + slots.length}>{why}</td>
        </tr>
      )}
    </>
  )
}

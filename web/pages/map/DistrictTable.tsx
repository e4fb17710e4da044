import type { Scheme } from '../../../metrics/schemes'
import type { RankedDepartment } from '../../../metrics/scoring/ranking'
import { FigureCell } from '../../parts/FigureCell'
import { departmentPath, PageLink } from '../../parts/PageLink'
import { Sheet } from '../../parts/Sheet'
import { slotOf } from '../../parts/slot'
import { useWords } from '../../text/use-words'
import type { Measure } from '../ranking/measure'
import css from './DistrictTable.module.css'
import { inOrder } from './map-words'
import { type Mark, shadeName } from './marks'

interface DistrictTableProps {
  marks: readonly Mark[]
  measure: Measure | null
  scheme: Scheme
  what: string
  title: string
  search: string
  over: string | null
  point: (code: string | null) => void
}

const isDuty = (department: RankedDepartment, measure: Measure) => (slotOf(department, measure).figure?.state ?? 'not-applicable') !== 'not-applicable'

/** The map as a table, the best first. By the total the headlines that are a duty of districts stand beside it. */
export function DistrictTable({ marks, measure, scheme, what, title, search, over, point }: DistrictTableProps) {
  const words = useWords()
  const { t, name } = words
  const shown = measure === null ? scheme.headlines.filter((one) => marks.some(({ department }) => department && isDuty(department, one))) : [measure]
  return (
    <Sheet label={t('map.table')}>
      <table className={css.table}>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col" className={css.rank}>
              {t('ranking.rank')}
            </th>
            <th scope="col">{t('map.district')}</th>
            {measure === null && (
              <th scope="col" className={css.score}>
                {what}
              </th>
            )}
            {shown.map((one) => (
              <th key={one.id} scope="col" className={css.figure} data-beside={measure === null || undefined}>
                {name(one.names)}
              </th>
            ))}
            <th scope="col" className={css.shade}>
              {t('map.shadeColumn')}
            </th>
          </tr>
        </thead>
        <tbody>
          {inOrder(marks).map(({ outline, department, rank, shade, text }) => (
            <tr key={outline.code} data-over={outline.code === over || undefined} onMouseEnter={() => point(outline.code)} onMouseLeave={() => point(null)}>
              <td className={css.rank}>{rank ?? '—'}</td>
              <th scope="row">{department ? <PageLink to={departmentPath(department.code)} search={search}>{department.name}</PageLink> : outline.name}</th>
              {measure === null && <td className={css.score}>{text}</td>}
              {shown.map((one) => (
                <td key={one.id} className={css.figure} data-beside={measure === null || undefined}>
                  {department && <FigureCell figure={slotOf(department, one).figure} />}
                </td>
              ))}
              <td className={css.shade}>{department === null ? t('map.absent') : shadeName(words, shade, measure === null)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  )
}

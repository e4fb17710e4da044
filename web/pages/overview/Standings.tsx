import type { Scheme } from '../../../metrics/schemes'
import type { RankedDepartment } from '../../../metrics/scoring/ranking'
import { FigureCell } from '../../parts/FigureCell'
import { Sheet } from '../../parts/Sheet'
import { slotOf } from '../../parts/slot'
import { whyUnranked } from '../../parts/why-unranked'
import { useWords } from '../../text/use-words'
import panel from './Panel.module.css'
import css from './WallPage.module.css'

/** Departments of one group with rank, score and headline figures, for a screen. */
export function Standings({ title, departments, scheme }: { title: string; departments: readonly RankedDepartment[]; scheme: Scheme }) {
  const words = useWords()
  const { t, name, number } = words
  return (
    <section className={panel.panel}>
      <div className={panel.head}>
        <h2>{title}</h2>
      </div>
      <Sheet label={title}>
        <table className={css.table}>
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col" data-number>
                {t('ranking.rank')}
              </th>
              <th scope="col">{t('ranking.department')}</th>
              <th scope="col" data-number>
                {t('ranking.score')}
              </th>
              {scheme.headlines.map((headline) => (
                <th key={headline.id} scope="col">
                  {name(headline.names)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {departments.map((department) => {
              const slots = scheme.headlines.map((headline) => slotOf(department, headline))
              return (
                <tr key={department.code}>
                  <td data-number title={whyUnranked(words, department, slots, scheme) ?? undefined}>
                    {department.rank ?? '—'}
                  </td>
                  <th scope="row">{department.name}</th>
                  <td data-number>{department.score === null ? '—' : number.score(department.score)}</td>
                  {slots.map((slot) => (
                    <td key={slot.headline.id}>
                      <FigureCell figure={slot.figure} />
                    </td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      </Sheet>
    </section>
  )
}

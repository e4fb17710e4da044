import { Link } from '@tanstack/react-router'
import { indicators } from '../../../metrics/indicators'
import type { Appeal } from '../../../server/appeals/appeal'
import listing from '../../parts/Listing.module.css'
import { ListSheet } from '../../parts/ListSheet'
import { VerdictMark } from '../../parts/VerdictMark'
import { useIndicatorName } from '../../text/indicator-words'
import { useWords } from '../../text/use-words'
import css from './AppealsPage.module.css'

/** The verdicts that an appeal objects to: the first one and what it was corrected to, side by side. */
export function ItemTable({ appeal: { items, awaits, period, department } }: { appeal: Appeal }) {
  const { t, name } = useWords()
  const indicatorName = useIndicatorName()
  return (
    <section aria-labelledby="items">
      <h2 id="items" className={css.section}>
        {t('appeals.items')}
      </h2>
      <ListSheet label={t('appeals.items')}>
        <table className={listing.records}>
          <caption className="visually-hidden">{t('appeals.items')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('appeals.subject')}</th>
              <th scope="col">{t('appeals.first')}</th>
              <th scope="col">{t('appeals.corrected')}</th>
              <th scope="col">{t('appeals.reason')}</th>
              <th scope="col">{t('appeals.indicator')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ item, indicator, subject, title, verdict, reason, corrected }) => (
              <tr key={item}>
                <th scope="row" className={listing.wide}>
                  {title ?? subject} {title && <small>{subject}</small>}
                </th>
                <td>
                  <VerdictMark verdict={verdict} />
                </td>
                <td>{corrected ? <VerdictMark verdict={corrected} /> : t(awaits ? 'appeals.undecided' : 'appeals.stands')}</td>
                <td className={listing.wide}>{name(indicators.get(indicator)?.reasons[reason] ?? { zh: reason, en: reason })}</td>
                <td className={listing.wide}>
                  {indicatorName(indicator)}
                  <small>
                    <Link to="/departments/$code" params={{ code: department }} search={{ period, indicator, verdict }} hash="rows" className="link">
                      {t('appeals.rows')}
                    </Link>
                  </small>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ListSheet>
    </section>
  )
}

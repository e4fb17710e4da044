import { Link } from '@tanstack/react-router'
import { appealStates } from '../../../metrics/appeals/appeal'
import type { Appeal } from '../../../server/appeals/appeal'
import { unsliced, useAddress } from '../../address/use-address'
import listing from '../../parts/Listing.module.css'
import { Sheet } from '../../parts/Sheet'
import { useIndicatorName } from '../../text/indicator-words'
import { periodName } from '../../text/period-name'
import { useWords } from '../../text/use-words'
import { DueNote } from './DueNote'

/** Appeals, a line each, that lead to their own pages. */
export function AppealList({ period, appeals }: { period: string; appeals: readonly Appeal[] }) {
  const words = useWords()
  const { t, name } = words
  const indicatorName = useIndicatorName()
  const address = useAddress()
  const title = t('appeals.list', { period: periodName(words, period) })
  return (
    <Sheet label={title}>
      <table className={listing.records}>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('appeals.number')}</th>
            <th scope="col">{t('appeals.department')}</th>
            <th scope="col">{t('appeals.state')}</th>
            <th scope="col">{t('appeals.awaits')}</th>
            <th scope="col">{t('appeals.due')}</th>
            <th scope="col">{t('appeals.objects')}</th>
          </tr>
        </thead>
        <tbody>
          {appeals.map((appeal) => {
            const { number, departmentName, state, awaits, items } = appeal
            const [first] = items
            const subject = first?.title ?? first?.subject ?? ''
            return (
              <tr key={number}>
                <th scope="row">
                  <Link to="/appeals/$number" params={{ number: String(number) }} search={unsliced(address)} className="link">
                    {t('appeals.title', { number })}
                  </Link>
                </th>
                <td>{departmentName}</td>
                <td>{name(appealStates[state])}</td>
                <td>{awaits ? t(`appeals.side.${awaits}`) : '—'}</td>
                <td>
                  <DueNote appeal={appeal} />
                </td>
                <td className={listing.wide}>
                  {items.length === 1 ? subject : t('appeals.more', { first: subject, count: items.length })}
                  {first && <small>{indicatorName(first.indicator)}</small>}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Sheet>
  )
}

import { auditDeeds, auditOutcomes } from '../../../metrics/vocabulary/audit-deed'
import type { AuditLine } from '../../../server/audit/query'
import { Sheet } from '../../parts/Sheet'
import { Tag } from '../../parts/Tag'
import { minute } from '../../text/minute'
import { useWords } from '../../text/use-words'
import listing from '../../parts/Listing.module.css'
import css from './AuditPage.module.css'
import { Differences } from './Differences'
import { worded } from './worded'

/** A line as the server gives it. */
type Line = Omit<AuditLine, 'before' | 'after'> & { readonly before: unknown; readonly after: unknown }

/** Entries, a line each; refusals that say the same are one line. */
export function AuditTable({ entries }: { entries: readonly Line[] }) {
  const { t } = useWords()
  return (
    <Sheet label={t('audit.table')}>
      <table className={css.table}>
        <caption className="visually-hidden">{t('audit.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('audit.number')}</th>
            <th scope="col">{t('audit.at')}</th>
            <th scope="col">{t('audit.who')}</th>
            <th scope="col">{t('audit.deed')}</th>
            <th scope="col">{t('audit.about')}</th>
            <th scope="col">{t('audit.during')}</th>
            <th scope="col">{t('audit.outcome')}</th>
            <th scope="col">{t('audit.change')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <EntryRow key={entry.number} entry={entry} />
          ))}
        </tbody>
      </table>
    </Sheet>
  )
}

function EntryRow({ entry }: { entry: Line }) {
  const { t, name } = useWords()
  const { number, at, who, from, deed, about, period, outcome, why, before, after, clockBack, times, since } = entry
  const called = worded('about', about, name)
  return (
    <tr data-outcome={outcome}>
      <th scope="row">{number}</th>
      <td>
        <time dateTime={at} title={at}>
          {minute(at)}
        </time>
        {times > 1 && <small>{t('audit.times', { count: times, since: minute(since) })}</small>}
        {clockBack && <small>{t('audit.clock')}</small>}
      </td>
      <td>
        {who} <small>{from === 'local' ? t('audit.local') : t('audit.from', { from })}</small>
      </td>
      <td>{name(auditDeeds[deed])}</td>
      <td className={listing.wide}>
        {called} {called !== about && <small>{about}</small>} {why && <small>{t('audit.why', { why })}</small>}
      </td>
      <td>{period ?? '—'}</td>
      <td>{outcome === 'done' ? name(auditOutcomes.done) : <Tag>{name(auditOutcomes[outcome])}</Tag>}</td>
      <td className={listing.wide}>
        {/* What was not done changed nothing: only why is told. */}
        <Differences before={outcome === 'done' ? before : null} after={after} />
      </td>
    </tr>
  )
}

import { usePageState } from '../../address/page-state'
import { auditFile, auditPerPage, useAudit } from '../../api/audit'
import download from '../../export/Download.module.css'
import { Pager } from '../../parts/Pager'
import { Problem } from '../../parts/Problem'
import { useTitle } from '../../parts/use-title'
import { Waiting } from '../../parts/Waiting'
import { addTexts } from '../../text/i18n'
import { useWords } from '../../text/use-words'
import { AuditFilters } from './AuditFilters'
import css from './AuditPage.module.css'
import { AuditTable } from './AuditTable'
import { askedBy, shape } from './state'
import * as texts from './texts'
import { Verification } from './Verification'

addTexts('audit', texts)

/** Who did what, when and from where: searched, verified and downloaded. */
export function AuditPage() {
  const { t, number } = useWords()
  const [choice, change] = usePageState(shape)
  const filter = askedBy(choice)
  const narrowed = Object.values(filter).some((value) => value !== undefined)
  const list = useAudit(filter, choice.at)
  useTitle(t('nav.audit'))
  return (
    <>
      <div className={css.head}>
        <h1>{t('nav.audit')}</h1>
        <div className={download.download} role="group" aria-label={t('export.table')}>
          {(['csv', 'xlsx'] as const).map((ending) => (
            <a key={ending} className="button" href={auditFile(filter, ending)} download>
              {ending.toUpperCase()}
            </a>
          ))}
        </div>
      </div>
      <p className={css.say}>{t('audit.intro')}</p>
      <Verification />
      <AuditFilters key={JSON.stringify(filter)} choice={choice} change={change} />
      {list.isLoadingError && <Problem error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Waiting />}
      {list.data && (
        <div aria-busy={list.isPlaceholderData}>
          <p className={css.say}>{list.data.total === 0 ? t(narrowed ? 'audit.none' : 'audit.empty') : t('audit.count', { count: list.data.total, entries: number.count(list.data.total) })}</p>
          {list.data.entries.length > 0 && <AuditTable entries={list.data.entries} />}
          <Pager page={choice.at} pages={Math.max(1, Math.ceil(list.data.lines / auditPerPage))} go={(at) => change({ at })} />
        </div>
      )}
    </>
  )
}

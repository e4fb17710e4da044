import { useMemo } from 'react'
import { useOffice } from '../../api/use-office'
import { Problem } from '../../parts/Problem'
import { useTitle } from '../../parts/use-title'
import { useWho, WhoField } from '../../parts/WhoField'
import { useRanking } from '../../slice/use-ranking'
import { addTexts, remember } from '../../text/i18n'
import { periodName } from '../../text/period-name'
import { useWords } from '../../text/use-words'
import css from './DocumentsPage.module.css'
import { CertificateForm } from './CertificateForm'
import { ExportForm } from './ExportForm'
import { NoticeForm } from './NoticeForm'
import { NoticeTable } from './NoticeTable'
import { RunTable } from './RunTable'
import * as texts from './texts'

addTexts('documents', texts)

const whoKey = 'shuping.who'

/** Who it was last time, where this browser may keep it. */
function whoBefore(): string {
  try {
    return localStorage.getItem(whoKey) ?? ''
  } catch {
    return ''
  }
}

/** Notices, certificates and exports of the period, and the log of all that was made. */
export function DocumentsPage() {
  const words = useWords()
  const { t } = words
  const { evaluation } = useOffice()
  const by = useWho(whoBefore())
  const who = by.who.trim()
  const whole = useMemo(() => ({ ...evaluation, slice: {} }), [evaluation])
  const ranking = useRanking(whole)
  const departments = ranking.data?.departments ?? []
  useTitle(t('nav.documents'))
  const keep = (said: string) => {
    by.say?.(said)
    remember(whoKey, said)
  }
  return (
    <>
      <div className={css.head}>
        <h1>{t('nav.documents')}</h1>
        <label className={css.who}>
          <span>
            {t('who.by')} {by.say && '*'} <small>{by.say && t('documents.whoNote')}</small>
          </span>
          <WhoField by={{ who: by.who, say: by.say && keep }} labelled />
        </label>
      </div>
      <p className={css.say}>{t('documents.say', { period: periodName(words, evaluation.period) })}</p>
      {ranking.isLoadingError && <Problem error={ranking.error} retry={() => void ranking.refetch()} />}
      <div className={css.forms}>
        <NoticeForm evaluation={evaluation} who={who} departments={departments} />
        <CertificateForm who={who} />
        <ExportForm evaluation={evaluation} who={who} />
      </div>
      <NoticeTable period={evaluation.period} />
      <RunTable who={who} />
    </>
  )
}

import { useQueryClient } from '@tanstack/react-query'
import { useMay } from '../api/me'
import { overviewOptions } from '../api/overview'
import { useLostSince } from '../api/reach'
import { useOffice } from '../api/use-office'
import { useStanding } from '../slice/use-ranking'
import { locales } from '../text/i18n'
import { useWords } from '../text/use-words'
import css from './NewData.module.css'

/** Says that the server does not answer, since when, and that what is shown stands; it goes once the server answers. */
export function Unreachable() {
  const may = useMay()
  const since = useLostSince()
  if (since === null) return null
  return may('figures') ? <FiguresStand since={since} /> : <Since since={since} asOf={null} />
}

function FiguresStand({ since }: { since: number }) {
  const { evaluation } = useOffice()
  return <Since since={since} asOf={useStanding(evaluation).data?.asOf ?? null} />
}

function Since({ since, asOf }: { since: number; asOf: string | null }) {
  const { t, language } = useWords()
  const queries = useQueryClient()
  const time = new Intl.DateTimeFormat(locales[language], { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(since)
  return (
    <p className={css.offer} role="status">
      {t('unreachable.since', { time })} {asOf === null ? t('unreachable.again') : t('unreachable.held', { asOf })}
      <button type="button" className="button" onClick={() => void queries.refetchQueries({ queryKey: overviewOptions.queryKey })}>
        {t('problem.retry')}
      </button>
    </p>
  )
}

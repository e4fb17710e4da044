import { useContext } from 'react'
import { Refusal } from '../api/answer'
import { useLostSince } from '../api/reach'
import { OfficeContext } from '../api/use-office'
import { useWords } from '../text/use-words'
import css from './Notice.module.css'

/** Says what went wrong, what to do, and offers to try again. */
export function Problem({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t, name } = useWords()
  const refusal = error instanceof Refusal ? error : null
  const away = refusal?.status === 0
  const lost = useLostSince() !== null
  const framed = useContext(OfficeContext) !== null
  // The bar over the page says that the server is away, and asks it again: here only what is missing. What was sent and not
  // taken (it has no `retry`) is told in full.
  if (away && lost && framed && retry) return <p className={css.later}>{t('problem.later')}</p>
  return (
    <section className={css.notice} data-tone="problem" role="alert">
      <h2>{refusal ? name(refusal.title) : t('problem.unexpected')}</h2>
      <p>{away ? t('problem.away') : refusal ? name(refusal.detail) : String(error)}</p>
      {retry && refusal?.status !== 403 && (
        <button type="button" className="button" onClick={retry}>
          {t('problem.retry')}
        </button>
      )}
    </section>
  )
}

import { Refusal } from '../api/answer'
import { useWords } from '../text/use-words'
import css from './Notice.module.css'

/** Says what went wrong, what to do, and offers to try again. */
export function Problem({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t, name } = useWords()
  const refusal = error instanceof Refusal ? error : null
  const away = refusal?.status === 0
  return (
    <section className={css.notice} data-tone="problem" role="alert">
      <h2>{refusal ? name(refusal.title) : t('problem.unexpected')}</h2>
      <p>{away ? t('problem.away') : refusal ? name(refusal.detail) : String(error)}</p>
      {retry && (
        <button type="button" className="button" onClick={retry}>
          {t('problem.retry')}
        </button>
      )}
    </section>
  )
}

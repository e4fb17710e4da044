import { useEffect } from 'react'
import { snapshotKey, useEngine } from './engine'
import type { Evaluation } from '../api/evaluation'
import { useWords } from '../text/use-words'
import css from './EngineStatus.module.css'
import { warmUp } from './warm-up'

/** Loads the browser's engine once the page is painted and idle, and says where it stands; the reader can stop it. */
export function EngineStatus({ evaluation }: { evaluation: Evaluation }) {
  const { t, number } = useWords()
  const engine = useEngine()
  const { status } = engine
  const key = snapshotKey(evaluation)
  const wanted = status.kind === 'idle' || (status.kind === 'ready' && status.key !== key)

  useEffect(() => {
    if (!wanted || savesData()) return
    return whenIdle(() => void engine.load(evaluation).then(() => warmUp(evaluation)))
    // The key stands for what the evaluation contributes to the snapshot.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [wanted, key, engine])

  if (status.kind === 'loading')
    return (
      <div className={css.status} data-engine={status.kind} role="status">
        {t(`engine.${status.step}`)}
        <progress aria-label={t(`engine.${status.step}`)} max={status.total ?? undefined} value={status.total === null ? undefined : status.received} />
        <span>{status.received > 0 && number.megabytes(status.received)}</span>
        <button type="button" onClick={() => engine.stop()}>
          {t('engine.stop')}
        </button>
      </div>
    )
  if (status.kind === 'ready') return <p className={css.status} data-engine={status.kind}>{t('engine.ready')}</p>
  if (status.kind === 'unavailable')
    return (
      <p className={css.status} data-engine={status.kind} title={status.reason}>
        {t('engine.unavailable')}
      </p>
    )
  return (
    <div className={css.status} data-engine={status.kind}>
      {t('engine.server')}
      {status.kind === 'stopped' && (
        <button type="button" onClick={() => void engine.load(evaluation)}>
          {t('engine.start')}
        </button>
      )}
    </div>
  )
}

/** The reader asked the browser to load less; the server answers as well. */
const savesData = (): boolean => (navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData === true

function whenIdle(run: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(run, 500)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(run, { timeout: 3000 })
  return () => cancelIdleCallback(handle)
}

import { Problem } from '../../parts/Problem'
import type { Comparison } from '../../slice/use-comparison'
import { useWords } from '../../text/use-words'
import type { Contrasts } from './contrast'
import css from './RankingPage.module.css'

/** What the comparison is with, in words; where there is nothing to compare with, that. */
export function CompareNote({ comparison, contrasts }: { comparison: Comparison | 'target'; contrasts: Contrasts | null }) {
  const { t, name } = useWords()
  if (comparison === 'target') return <p className={css.note}>{t(contrasts ? 'ranking.besideTarget' : 'ranking.nothingTarget')}</p>
  if (comparison.kind === 'failed') return <Problem error={comparison.error} retry={comparison.retry} />
  const period = comparison.period ? name(comparison.period.names) : ''
  if (comparison.kind === 'missing') return <p className={css.note}>{comparison.period ? t('ranking.noEarlier', { period }) : t('ranking.noDay')}</p>
  if (comparison.kind === 'waiting') return <p className={css.note}>{t('ranking.besideWaiting', { period })}</p>
  return <p className={css.note}>{contrasts ? t('ranking.besideEarlier', { period, day: comparison.ranking.asOf ?? '—' }) : t('ranking.nothingEarlier', { period })}</p>
}

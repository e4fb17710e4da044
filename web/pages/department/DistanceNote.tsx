import type { Figure } from '../../../metrics/scoring/ranking'
import { useWords } from '../../text/use-words'
import css from './DistanceNote.module.css'

/** How far from the target in whole items, and whether that can still be made good. */
export function DistanceNote({ figure, curable }: { figure: Figure; curable: boolean }) {
  const { t, number } = useWords()
  if (figure.waived !== null)
    return (
      <span className={css.note}>
        {t('distance.waived')}
        <small>{figure.waived}</small>
      </span>
    )
  if (figure.thinEvidence)
    return (
      <span className={css.note}>
        {t('figure.thin')}
        <small>{t('figure.thinHint', { n: number.count(figure.unknown) })}</small>
      </span>
    )
  const { distance } = figure
  if (!distance) return <span className={css.note}>{t('figure.noTarget')}</span>
  const count = { count: distance.items, items: number.count(distance.items) }
  if (distance.kind === 'reached')
    return (
      <span className={css.note}>
        {t('figure.reached')}
        {figure.smallSample && <small>{t('figure.smallSample')}</small>}
      </span>
    )
  const open = figure.state === 'progress'
  return (
    <span className={css.note} data-missing={!open || undefined}>
      <b>{distance.kind === 'successes' ? t('distance.successes', count) : t('figure.missingItems', count)}</b>
      <small>
        {open ? t('distance.open') : distance.kind === 'impossible' ? t('distance.impossible') : curable ? t('distance.cure') : t('distance.notCurable')}
        {figure.smallSample && <> · {t('figure.smallSample')}</>}
      </small>
    </span>
  )
}

import type { CityFigure, Figure } from '../../metrics/scoring/ranking'
import { useWords } from '../text/use-words'
import css from './Shortfall.module.css'

/** What is missing to the target, in whole items; where it is reached, that when `spelled`, else nothing. */
export function Shortfall({ figure, spelled = false }: { figure: Figure | CityFigure; spelled?: boolean }) {
  const { t, number } = useWords()
  const { distance } = figure
  if (!distance) return null
  if (distance.kind === 'reached') return spelled ? <span>{t('figure.reached')}</span> : null
  const count = { count: distance.items, items: number.count(distance.items) }
  const missing = <em className={css.missing}>{distance.kind === 'successes' ? t('figure.successes', count) : t(spelled ? 'figure.missingItems' : 'figure.missing', count)}</em>
  return spelled ? missing : <> · {missing}</>
}

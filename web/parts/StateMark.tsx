import type { State } from '../../metrics/vocabulary/figure-state'
import { useWords } from '../text/use-words'
import css from './Mark.module.css'

/** What stands in the place of a figure that is not a value. */
export function StateMark({ state }: { state: Exclude<State, 'value' | 'progress'> }) {
  const { t } = useWords()
  return (
    <span className={css.mark} data-kind={state} title={t(`state.hint.${state}`)}>
      <i aria-hidden />
      {t(`state.${state}`)}
    </span>
  )
}

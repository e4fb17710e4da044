import { useWords } from '../../text/use-words'
import { openSign, signs, type Tone } from './heat'
import css from './HeatMap.module.css'

const tones: readonly Tone[] = ['reached', 'near', 'far', 'farthest']

/** What the colours and signs of the map mean. */
export function HeatLegend() {
  const { t } = useWords()
  return (
    <ul className={css.legend} aria-label={t('overview.heat.legend')}>
      {tones.map((tone) => (
        <li key={tone}>
          <i data-tone={tone} aria-hidden />
          {t(`overview.heat.tone.${tone}`)}
        </li>
      ))}
      <li>
        <b aria-hidden>{openSign}25</b>
        {t('overview.heat.progress')}
      </li>
      {(Object.keys(signs) as (keyof typeof signs)[]).map((state) => (
        <li key={state}>
          <b aria-hidden data-state={state}>
            {signs[state]}
          </b>
          {t(`state.${state}`)}
        </li>
      ))}
    </ul>
  )
}

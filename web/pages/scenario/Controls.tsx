import type { Adjustment } from '../../../metrics/schemes/adjustment/adjustment'
import { headlineIndicators } from '../../../metrics/schemes/headline-indicators'
import type { Scheme } from '../../../metrics/schemes'
import { useIndicatorName } from '../../text/indicator-words'
import { useWords } from '../../text/use-words'
import css from './Controls.module.css'
import { Lever } from './Lever'
import { officialOf } from './official-numbers'

interface ControlsProps {
  /** The scheme in force. */
  scheme: Scheme
  /** Indicators that were judged. */
  ids: readonly string[]
  year: number
  adjustment: Adjustment
  change: (adjustment: Adjustment) => void
}

/** Every number of the scheme that a scenario may move; weighted indicators first, the others folded away. */
export function Controls({ scheme, ids, year, adjustment, change }: ControlsProps) {
  const { t } = useWords()
  const leading = headlineIndicators(scheme)
  const weighted = [...leading.filter((id) => ids.includes(id)), ...ids.filter((id) => !leading.includes(id) && (scheme.weights[id] ?? 0) > 0)]
  const others = ids.filter((id) => !weighted.includes(id))
  const levers = (id: string) => <IndicatorLevers key={id} id={id} {...{ scheme, year, adjustment, change }} />
  return (
    <section className={css.controls} aria-label={t('scenario.controls')}>
      {weighted.map(levers)}
      {others.length > 0 && (
        <details open={others.some((id) => [adjustment.weights, adjustment.targets, adjustment.minimumN].some((one) => Object.hasOwn(one, id))) || undefined}>
          <summary>{t('scenario.others', { count: others.length })}</summary>
          {others.map(levers)}
        </details>
      )}
    </section>
  )
}

function IndicatorLevers({ id, scheme, year, adjustment, change }: Omit<ControlsProps, 'ids'> & { id: string }) {
  const { t } = useWords()
  const name = useIndicatorName()(id)
  const official = officialOf(scheme, id, year)
  const lever = (part: keyof Adjustment, what: string, least: number, most: number) => ({
    what,
    label: t('scenario.field', { indicator: name, what }),
    value: adjustment[part][id] ?? official[part],
    official: official[part],
    least,
    most,
    set: (value: number) => {
      const { [id]: _, ...rest } = adjustment[part]
      change({ ...adjustment, [part]: value === official[part] ? rest : { ...rest, [id]: value } })
    },
  })
  return (
    <div className={css.indicator} role="group" aria-label={name}>
      <h3>{name}</h3>
      <Lever {...lever('weights', t('scenario.weight'), 0, Math.max(100, official.weights))} />
      <Lever {...lever('targets', t('scenario.target'), official.targets > 0 ? 1 : 0, 100)} unit="%" none={t('scenario.noTarget')} />
      <Lever {...lever('minimumN', t('scenario.least'), 1, Math.max(50, official.minimumN))} />
    </div>
  )
}

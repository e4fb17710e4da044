import { type MouseEvent, useId, useState } from 'react'
import { useWords } from '../text/use-words'
import css from './Facet.module.css'
import type { Sense } from './slice-change'

export interface FacetValue {
  readonly value: string
  readonly text: string
  /** Null where it is not known. */
  readonly n: number | null
  readonly sense: Sense | null
}

interface FacetListProps {
  values: readonly FacetValue[]
  /** How many are listed before the rest is asked for; those that are chosen always are. */
  atFirst: number
  /** Whether values can be left out as well as picked. */
  excludable: boolean
  press: (value: string, sense: Sense) => void
}

/** Values with their counts, the bar against the largest. A press picks a value; the small button beside it, or Alt and a press, leaves it out. */
export function FacetList({ values, atFirst, excludable, press }: FacetListProps) {
  const { t, number } = useWords()
  const [whole, setWhole] = useState(false)
  const list = useId()
  const largest = Math.max(1, ...values.map(({ n }) => n ?? 0))
  const shown = whole ? values : values.filter((one, index) => index < atFirst || one.sense !== null)
  return (
    <>
      <ul id={list}>
        {shown.map(({ value, text, n, sense }) => (
          <li key={value} data-sense={sense ?? undefined}>
            <button type="button" className={css.value} aria-pressed={sense === 'only'} onClick={(event: MouseEvent) => press(value, excludable && event.altKey ? 'not' : 'only')}>
              <i aria-hidden style={{ width: `${((n ?? 0) / largest) * 100}%` }} />
              <span title={text}>{text}</span>
              {n !== null && <em>{number.count(n)}</em>}
            </button>
            {excludable && (
              <button type="button" className={css.not} aria-pressed={sense === 'not'} aria-label={`${t('facet.not')} ${text}`} title={t('facet.notHint')} onClick={() => press(value, 'not')}>
                {t('facet.not')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {(whole || shown.length < values.length) && (
        <button type="button" className={css.more} aria-expanded={whole} aria-controls={list} onClick={() => setWhole(!whole)}>
          {whole ? t('facet.less') : t(shown.length === 0 ? 'facet.each' : 'facet.more', { count: values.length - shown.length })}
        </button>
      )}
    </>
  )
}

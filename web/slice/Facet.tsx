import { useId, useState } from 'react'
import { useWords } from '../text/use-words'
import css from './Facet.module.css'

export interface FacetValue {
  readonly value: string
  readonly text: string
  readonly n: number
  readonly pressed: boolean
}

interface FacetProps {
  title: string
  unit: string
  values: readonly FacetValue[]
  press: (value: string) => void
  clear?: () => void
}

const shownAtFirst = 6

/** The values of one dimension with their counts; the bar is the count against the largest. */
export function Facet({ title, unit, values, press, clear }: FacetProps) {
  const { t, number } = useWords()
  const [whole, setWhole] = useState(false)
  const list = useId()
  const largest = Math.max(1, ...values.map(({ n }) => n))
  const shown = whole ? values : values.filter((one, index) => index < shownAtFirst || one.pressed)
  return (
    <section className={css.facet}>
      <h2>
        {title}
        {clear ? (
          <button type="button" onClick={clear} aria-label={t('facet.clear', { what: title })}>
            {t('facet.all')}
          </button>
        ) : (
          <span>{unit}</span>
        )}
      </h2>
      <ul id={list}>
        {shown.map(({ value, text, n, pressed }) => (
          <li key={value}>
            <button type="button" aria-pressed={pressed} onClick={() => press(value)}>
              <i aria-hidden style={{ width: `${(n / largest) * 100}%` }} />
              <span title={text}>{text}</span>
              <em>{number.count(n)}</em>
            </button>
          </li>
        ))}
      </ul>
      {values.length > shownAtFirst && (
        <button type="button" className={css.more} aria-expanded={whole} aria-controls={list} onClick={() => setWhole(!whole)}>
          {whole ? t('facet.less') : t('facet.more', { count: values.length - shown.length })}
        </button>
      )}
    </section>
  )
}

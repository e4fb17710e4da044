import { useState } from 'react'
import { useEntered } from '../../address/use-entered'
import { useWords } from '../../text/use-words'
import css from './Controls.module.css'

interface LeverProps {
  what: string
  /** The same with the name of its indicator, for those who do not see where it stands. */
  label: string
  value: number
  /** What the scheme says. */
  official: number
  least: number
  most: number
  unit?: string
  /** Words for 0, where it means that there is none. */
  none?: string
  set: (value: number) => void
}

/** One number of the scheme: a slider, the number to type, and the way back to what the scheme says. */
export function Lever({ what, label, value, official, least, most, unit = '', none, set }: LeverProps) {
  const { t } = useWords()
  const [typed, setTyped] = useState<string | null>(null)
  const [shown, enter] = useEntered(value, set)
  const words = (number: number) => (none !== undefined && number === 0 ? none : `${number}${unit}`)
  const type = (text: string) => {
    setTyped(text)
    if (/^\d{1,4}$/.test(text) && Number(text) >= least && Number(text) <= most) enter(Number(text))
  }
  return (
    <div className={css.lever} data-changed={value !== official || undefined}>
      <span aria-hidden>{what}</span>
      <input type="range" aria-label={label} min={least} max={most} value={shown} aria-valuetext={words(shown)} onChange={(event) => enter(Number(event.target.value))} />
      <span className={css.number}>
        <input
          type="number"
          className="field"
          aria-label={label}
          min={least}
          max={most}
          value={typed ?? shown}
          onChange={(event) => type(event.target.value)}
          onBlur={() => setTyped(null)}
        />
        <span aria-hidden>{unit}</span>
      </span>
      <button type="button" className={css.restore} disabled={value === official} aria-label={`${label} ${t('scenario.restore', { value: words(official) })}`} title={t('scenario.restore', { value: words(official) })} onClick={() => set(official)}>
        {words(official)}
      </button>
    </div>
  )
}

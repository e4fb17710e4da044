import { type FormEvent, type KeyboardEvent, memo, useId, useRef, useState } from 'react'
import { comparisons, quantities, type Quantity, type Threshold, total, writeThreshold } from '../../../metrics/scoring/threshold'
import { useWords } from '../../text/use-words'
import type { Measure } from './measure'
import { MeasureOptions } from './MeasureOptions'
import css from './WhereForm.module.css'

interface WhereFormProps {
  headlines: readonly Measure[]
  singles: readonly Measure[]
  /** @param threshold as it stands in the address. */
  add: (threshold: string) => void
}

/** Adds a condition on a measure that a department has to meet to be listed. What is half filled in is nobody else's. */
export const WhereForm = memo(function WhereForm({ headlines, singles, add }: WhereFormProps) {
  const { t } = useWords()
  const [threshold, set] = useState<Omit<Threshold, 'value'>>({ subject: total, quantity: 'score', comparison: 'least' })
  const [value, setValue] = useState('')
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const [form, subject, quantity, comparison, amount] = [useId(), useId(), useId(), useId(), useId()]
  const possible: readonly Quantity[] = threshold.subject === total ? ['score', 'n'] : quantities
  const most = threshold.quantity === 'n' ? 999_999_999 : 100
  const choose = (change: Partial<Omit<Threshold, 'value'>>) => set({ ...threshold, ...change })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    add(writeThreshold({ ...threshold, value: Number(value) }))
    setValue('')
  }
  const leave = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape') return
    setOpen(false)
    opener.current?.focus()
  }
  return (
    <>
      <button type="button" className={`button ${css.opener}`} ref={opener} aria-expanded={open} aria-controls={form} onClick={() => setOpen(!open)}>
        {t('ranking.where.open')}
      </button>
      <form id={form} className={css.where} hidden={!open} onSubmit={submit} onKeyDown={leave}>
        <label htmlFor={subject} className="visually-hidden">
          {t('ranking.where.subject')}
        </label>
        <select
          id={subject}
          className="field"
          value={threshold.subject}
          onChange={({ target }) => choose({ subject: target.value, ...(target.value === total && threshold.quantity === 'rate' && { quantity: 'score' as const }) })}
        >
          <option value={total}>{t('ranking.where.totalOption')}</option>
          <MeasureOptions headlines={headlines} singles={singles} />
        </select>
        <label htmlFor={quantity} className="visually-hidden">
          {t('ranking.where.quantity')}
        </label>
        <select id={quantity} className="field" value={threshold.quantity} onChange={({ target }) => choose({ quantity: possible.find((one) => one === target.value) })}>
          {possible.map((one) => (
            <option key={one} value={one}>
              {t(`ranking.where.of.${one}`)}
            </option>
          ))}
        </select>
        <label htmlFor={comparison} className="visually-hidden">
          {t('ranking.where.comparison')}
        </label>
        <select id={comparison} className="field" value={threshold.comparison} onChange={({ target }) => choose({ comparison: comparisons.find((one) => one === target.value) })}>
          {comparisons.map((one) => (
            <option key={one} value={one}>
              {one === 'least' ? '≥' : '<'} {t(`ranking.where.word.${one}`)}
            </option>
          ))}
        </select>
        <label htmlFor={amount} className="visually-hidden">
          {t('ranking.where.value')}
        </label>
        <input
          id={amount}
          className="field"
          type="number"
          required
          min={0}
          max={most}
          step={threshold.quantity === 'n' ? 1 : 0.1}
          value={value}
          onChange={({ target }) => setValue(target.value)}
        />
        {threshold.quantity === 'rate' && <span aria-hidden>%</span>}
        <button type="submit" className="button" data-primary>
          {t('ranking.where.add')}
        </button>
      </form>
    </>
  )
})

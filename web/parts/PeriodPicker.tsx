import { Link } from '@tanstack/react-router'
import { useId, useRef, useState } from 'react'
import { schemes } from '../../metrics/schemes'
import type { Period } from '../../metrics/time/period'
import { useAddress, useGo } from '../address/use-address'
import { useEntered } from '../address/use-entered'
import { useOffice } from '../api/use-office'
import { periodName } from '../text/period-name'
import { useWords } from '../text/use-words'
import { Chooser } from './Chooser'
import css from './PeriodPicker.module.css'
import { periodsByYear } from './periods-by-year'
import { useDismissed } from './use-dismissed'

/** Years, halves, quarters and months with data; and the day as of which they are judged. */
export function PeriodPicker() {
  const words = useWords()
  const { t } = words
  const { evaluation } = useOffice()
  const [open, setOpen] = useState(false)
  const panel = useId()
  const box = useRef<HTMLDivElement>(null)
  useDismissed(box, open, () => setOpen(false))
  return (
    <div className={css.box} ref={box}>
      <button type="button" className={css.button} aria-expanded={open} aria-controls={panel} onClick={() => setOpen(!open)}>
        <span className="visually-hidden">{t('period.label')}</span>
        {periodName(words, evaluation.period)}
        <i aria-hidden />
      </button>
      <div id={panel} className={css.panel} hidden={!open}>
        {open && <PeriodPanel done={() => setOpen(false)} />}
      </div>
    </div>
  )
}

function PeriodPanel({ done }: { done: () => void }) {
  const { t } = useWords()
  const { overview } = useOffice()
  const years = periodsByYear(overview.periods.map(({ id }) => id))
  return (
    <>
      {years.map(({ year, whole, halves, quarters, months }) => (
        <section key={year} className={css.year} aria-label={t('period.year', { year: String(year) })}>
          <div className={css.row}>{whole && <PeriodLink period={whole} done={done} />}</div>
          <div className={css.row}>{[...halves, ...quarters].map((one) => <PeriodLink key={one.id} period={one} done={done} />)}</div>
          <div className={css.months}>{months.map((one) => <PeriodLink key={one.id} period={one} done={done} />)}</div>
        </section>
      ))}
      <AsOfField />
      {schemes.length > 1 && <SchemeField />}
    </>
  )
}

function PeriodLink({ period, done }: { period: Period; done: () => void }) {
  const { t, name } = useWords()
  const { overview, evaluation } = useOffice()
  const index = { year: 0, half: Number(period.id.at(-1)), quarter: Number(period.id.at(-1)), month: Number(period.id.slice(5)) }[period.kind]
  const id = period.id === overview.defaultPeriod ? undefined : period.id
  return (
    <Link
      to="."
      search={(now) => ({ ...now, period: id, asOf: undefined, page: undefined })}
      activeOptions={{ exact: true }}
      aria-current={evaluation.period === period.id || undefined}
      aria-label={name(period.names)}
      onClick={done}
    >
      {period.kind === 'year' ? name(period.names) : t(`period.${period.kind}`, { index, half: t(index === 1 ? 'period.first' : 'period.second') })}
    </Link>
  )
}

function AsOfField() {
  const { t } = useWords()
  const { asOf } = useAddress()
  const go = useGo()
  const id = useId()
  const [day, enter] = useEntered(asOf ?? '', (value) => go({ asOf: value || undefined }))
  return (
    <p className={css.field}>
      <label htmlFor={id}>{t('asOf.field')}</label>
      <input id={id} type="date" className="field" value={day} onChange={(event) => enter(event.target.value)} />
      <span>{t('asOf.hint')}</span>
    </p>
  )
}

function SchemeField() {
  const { t, name } = useWords()
  const { scheme } = useAddress()
  const go = useGo()
  const id = useId()
  return (
    <p className={css.field}>
      <label htmlFor={id}>{t('scheme.field')}</label>
      <Chooser id={id} value={scheme ?? ''} choose={(value) => go({ scheme: value || undefined })}>
        <option value="">{t('scheme.inForce')}</option>
        {schemes.map((one) => (
          <option key={one.id} value={one.id}>
            {name(one.names)}
          </option>
        ))}
      </Chooser>
    </p>
  )
}

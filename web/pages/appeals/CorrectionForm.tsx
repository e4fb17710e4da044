import { useState } from 'react'
import { appealStates, decided } from '../../../metrics/appeals/appeal'
import { type Verdict, verdicts } from '../../../metrics/indicators/verdict'
import type { Appeal } from '../../../server/appeals/appeal'
import { useAppealDecision, useAppealPreview } from '../../api/appeals'
import { Problem } from '../../parts/Problem'
import { useWords } from '../../text/use-words'
import { FigureChanges } from '../bulletin/FigureChanges'
import css from './AppealsPage.module.css'
import { ownFirst } from './own-first'
import { StatementForm } from './StatementForm'

const choices = Object.keys(verdicts) as Verdict[]

/** A decision is the verdicts that it corrects; what they would move is shown before it is taken. */
export function CorrectionForm({ appeal: { number, period, department, items }, close }: { appeal: Appeal; close: () => void }) {
  const { t, name } = useWords()
  const [chosen, setChosen] = useState<Readonly<Record<number, Verdict | ''>>>({})
  const decision = useAppealDecision(String(number))
  const corrections = items.flatMap(({ item }) => (chosen[item] ? [{ item, verdict: chosen[item] }] : []))
  const preview = useAppealPreview(String(number), corrections)
  const outcome = name(appealStates[decided(corrections.length, items.length)])
  const read = (value: string): Verdict | '' => choices.find((one) => one === value) ?? ''
  return (
    <StatementForm
      label={t('appeals.say.decide')}
      action={t('appeals.send.decide', { outcome })}
      pending={decision.isPending || preview.isFetching}
      error={decision.error}
      send={({ who, why }) => decision.mutate({ who, why, corrections }, { onSuccess: close })}
      cancel={close}
    >
      <div className={css.corrections}>
        {items.length > 1 && (
          <Correction label={t('appeals.correctAll')} value="" except={null} choose={(value) => setChosen(Object.fromEntries(items.map(({ item, verdict }) => [item, value === verdict ? '' : read(value)])))} />
        )}
        {items.map(({ item, subject, title, verdict }) => (
          <Correction key={item} label={t('appeals.correct', { subject: title ?? subject })} value={chosen[item] ?? ''} except={verdict} choose={(value) => setChosen({ ...chosen, [item]: read(value) })} />
        ))}
      </div>
      <p role="status">
        {t('appeals.outcome', { of: items.length, count: corrections.length, outcome })}{' '}
        {corrections.length > 0 && (preview.data ? t(preview.data.length === 0 ? 'appeals.steady' : 'appeals.previewed', { count: preview.data.length }) : preview.isFetching && t('appeals.previewing'))}
      </p>
      {corrections.length > 0 && preview.error && <Problem error={preview.error} />}
      {corrections.length > 0 && preview.data && preview.data.length > 0 && <FigureChanges title={t('appeals.moves')} period={period} changes={ownFirst(preview.data, department)} />}
    </StatementForm>
  )
}

interface CorrectionProps {
  label: string
  value: Verdict | ''
  /** The verdict that it is already. */
  except: Verdict | null
  choose: (value: string) => void
}

function Correction({ label, value, except, choose }: CorrectionProps) {
  const { t, name } = useWords()
  return (
    <label className={css.field}>
      {label}
      <select className="field" value={value} onChange={(event) => choose(event.target.value)}>
        <option value="">{t('appeals.stands')}</option>
        {choices
          .filter((one) => one !== except)
          .map((one) => (
            <option key={one} value={one}>
              {name(verdicts[one])}
            </option>
          ))}
      </select>
    </label>
  )
}

import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type Objected, useFileAppeal } from '../../api/appeals'
import { addTexts } from '../../text/i18n'
import { useIndicatorName } from '../../text/indicator-words'
import { useWords } from '../../text/use-words'
import css from './AppealsPage.module.css'
import { StatementForm } from './StatementForm'
import * as texts from './texts'

addTexts('appeals', texts)

interface ObjectionProps {
  period: string
  department: string
  departmentName: string
  /** Verdicts that are objected to, of any of the department's indicators. */
  chosen: readonly Objected[]
  clear: () => void
}

/** Under the rows of a department: the verdicts that were marked become an appeal, with a reason and files. */
export function Objection({ period, department, departmentName, chosen, clear }: ObjectionProps) {
  const { t } = useWords()
  const indicatorName = useIndicatorName()
  const navigate = useNavigate()
  const [open, setOpen] = useState(false)
  const filing = useFileAppeal(period, department)
  if (chosen.length === 0) return <p className={css.say}>{t('appeals.hint', { department: departmentName })}</p>
  if (!open)
    return (
      <p className={css.act}>
        <span role="status">{t('appeals.chosen', { count: chosen.length })}</span>
        <button type="button" className="button" data-primary onClick={() => setOpen(true)}>
          {t('appeals.send.file')}
        </button>
        <button type="button" className="button" onClick={clear}>
          {t('appeals.clear')}
        </button>
      </p>
    )
  return (
    <StatementForm
      label={t('appeals.say.file')}
      action={t('appeals.send.file')}
      files
      pending={filing.isPending}
      error={filing.error}
      send={(statement) =>
        filing.mutate({ ...statement, items: chosen }, { onSuccess: ({ number }) => void navigate({ to: '/appeals/$number', params: { number: String(number) }, search: { period } }) })
      }
      cancel={() => setOpen(false)}
    >
      <h3>{t('appeals.chosenFor', { department: departmentName, count: chosen.length })}</h3>
      <ul className={css.files}>
        {chosen.map(({ indicator, subject, title }) => (
          <li key={`${indicator} ${subject}`}>
            {title ?? subject} <small>{indicatorName(indicator)}</small>
          </li>
        ))}
      </ul>
    </StatementForm>
  )
}

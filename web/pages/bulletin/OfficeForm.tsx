import { useState } from 'react'
import { officeSettings } from '../../../metrics/vocabulary/office-setting'
import type { OfficeSettings } from '../../../server/bulletin/office'
import { useOfficeIdentity, useSetOffice } from '../../api/issuing'
import { useMay } from '../../api/me'
import { Problem } from '../../parts/Problem'
import { ReasonForm } from '../../parts/ReasonForm'
import { minute } from '../../text/minute'
import { useWords } from '../../text/use-words'
import css from './PeriodLife.module.css'

const texts = ['name', 'city', 'abbreviation', 'rectification', 'supervision', 'addressees', 'basis', 'copiesTo'] as const
const numbers = ['commendRank', 'nameMissed'] as const

/** Who issues the bulletin, to whom, and by which rules departments are named; each change keeps who and why. */
export function OfficeForm() {
  const { t, name: called } = useWords()
  const office = useOfficeIdentity()
  const set = useSetOffice()
  const fixed = !useMay()('write')
  const [draft, setDraft] = useState<OfficeSettings | null>(null)
  const title = t('life.office.title')
  if (office.isLoadingError) return <Problem error={office.error} retry={() => void office.refetch()} />
  if (!office.data) return null
  const { settings, made } = office.data
  const shown = draft ?? settings
  return (
    <details>
      <summary>
        {title}：{settings.name}
      </summary>
      <p>{made ? t('life.office.made', { who: made.who, at: minute(made.at), why: made.why ?? '' }) : t('life.office.default')}</p>
      <div className={css.office}>
        {texts.map((name) => (
          <label key={name}>
            {called(officeSettings[name])}
            <input className="field" value={shown[name]} maxLength={200} readOnly={fixed} onChange={(event) => setDraft({ ...shown, [name]: event.target.value })} />
          </label>
        ))}
        {numbers.map((name) => (
          <label key={name}>
            {called(officeSettings[name])}
            <input className="field" type="number" min={name === 'nameMissed' ? 1 : 0} max={100} value={shown[name]} readOnly={fixed} onChange={(event) => setDraft({ ...shown, [name]: Number(event.target.value) })} />
          </label>
        ))}
      </div>
      {draft && (
        <ReasonForm
          action={t('life.office.keep')}
          pending={set.isPending}
          error={set.error}
          send={(words) => set.mutate({ settings: draft, ...words }, { onSuccess: () => setDraft(null) })}
          cancel={() => {
            set.reset()
            setDraft(null)
          }}
        />
      )}
    </details>
  )
}

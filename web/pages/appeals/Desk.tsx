import { useState } from 'react'
import { type AppealDeed, appealDeeds, appealSteps, deedsFrom } from '../../../metrics/appeals/appeal'
import type { Appeal } from '../../../server/appeals/appeal'
import { type AppealStepDeed, useAppealStep } from '../../api/appeals'
import { useMay } from '../../api/me'
import { useWords } from '../../text/use-words'
import css from './AppealsPage.module.css'
import { CorrectionForm } from './CorrectionForm'
import { StatementForm } from './StatementForm'

/** The next step of who reads: the office asks back or decides, the department answers or withdraws. */
export function Desk({ appeal }: { appeal: Appeal }) {
  const { t, name } = useWords()
  const may = useMay()
  const [chosen, setChosen] = useState<Exclude<AppealDeed, 'file'> | null>(null)
  const possible = deedsFrom(appeal.state).filter((deed) => may(appealSteps[deed].by === 'office' ? 'decide-appeal' : 'appeal'))
  // A form stays when somebody else was faster: it says what the server answered.
  if (chosen === null && possible.length === 0) return null
  const close = () => setChosen(null)
  return (
    <section aria-labelledby="desk">
      <h2 id="desk" className={css.section}>
        {t('appeals.desk')}
      </h2>
      {chosen === null ? (
        <p className={css.act}>
          {possible.map((deed) => (
            <button key={deed} type="button" className="button" data-primary={(deed !== 'withdraw' && appealSteps[deed].by === appeal.awaits) || undefined} onClick={() => setChosen(deed)}>
              {name(appealDeeds[deed])}
            </button>
          ))}
        </p>
      ) : chosen === 'decide' ? (
        <CorrectionForm appeal={appeal} close={close} />
      ) : (
        <StepForm appeal={appeal} deed={chosen} close={close} />
      )}
    </section>
  )
}

function StepForm({ appeal: { number, departmentName }, deed, close }: { appeal: Appeal; deed: AppealStepDeed; close: () => void }) {
  const { t } = useWords()
  const step = useAppealStep(String(number), deed)
  return (
    <StatementForm
      label={t(`appeals.say.${deed}`)}
      action={t(`appeals.send.${deed}`)}
      files={deed === 'answer'}
      pending={step.isPending}
      error={step.error}
      send={(statement) => step.mutate(statement, { onSuccess: close })}
      cancel={close}
    >
      {appealSteps[deed].by === 'department' && <p>{t('appeals.actsFor', { department: departmentName })}</p>}
    </StatementForm>
  )
}

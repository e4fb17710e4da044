import type { CheckedNotice } from '../../../server/documents/notice/notice'
import { Tag } from '../../parts/Tag'
import { useWords } from '../../text/use-words'
import css from './VerifyPage.module.css'

/** What a notice says, and before all whether it stands. */
export function Notice({ notice }: { notice: CheckedNotice }) {
  const { t, number: amount } = useWords()
  const { code, state, endedOn, sample, form, number, period, departmentName, office, issuedOn, replyBy, missed, overdue, silent } = notice
  const facts = [
    [t('verify.number'), number],
    [t('verify.department'), departmentName],
    [t('verify.period'), period],
    [t('verify.mend'), t('verify.mendCounts', { missed: amount.count(missed), overdue: amount.count(overdue), silent: amount.count(silent) })],
    [t('verify.replyBy'), replyBy],
    [t('verify.office'), office],
    [t('verify.issuedOn'), issuedOn],
  ]
  return (
    <section className={css.certificate} data-state={state} aria-labelledby="state" role="status">
      <h2 id="state">{t(`verify.noticeState.${state}`, { day: endedOn })}</h2>
      <p>
        <code>{code}</code> {sample && <Tag>{t('verify.sample')}</Tag>}
      </p>
      <p className={css.outcome}>{t(`verify.forms.${form}`)}</p>
      <dl>
        {facts.map(([label, fact]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

import type { CheckedNotice } from '../../../server/documents/notice/notice'
import { useWords } from '../../text/use-words'
import { Checked } from './Checked'

/** What a notice says, and before all whether it stands. */
export function Notice({ notice }: { notice: CheckedNotice }) {
  const { t, number: amount } = useWords()
  const { state, endedOn, form, number, period, departmentName, office, issuedOn, replyBy, missed, overdue, silent } = notice
  const facts: readonly (readonly [string, string])[] = [
    [t('verify.number'), number],
    [t('verify.department'), departmentName],
    [t('verify.period'), period],
    [t('verify.mend'), t('verify.mendCounts', { missed: amount.count(missed), overdue: amount.count(overdue), silent: amount.count(silent) })],
    [t('verify.replyBy'), replyBy],
    [t('verify.office'), office],
    [t('verify.issuedOn'), issuedOn],
  ]
  return <Checked document={notice} standing={t(`verify.noticeState.${state}`, { day: endedOn })} outcome={t(`verify.forms.${form}`)} facts={facts} />
}

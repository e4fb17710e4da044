import { useState } from 'react'
import { noticeForms } from '../../../metrics/vocabulary/notice-form'
import { evaluationParameters, type Evaluation } from '../../api/evaluation'
import { useWords } from '../../text/use-words'
import { byName } from '../ranking/arrange'
import { Making } from './Making'
import { today } from './today'

interface NoticeFormProps {
  evaluation: Evaluation
  who: string
  departments: readonly { readonly code: string; readonly name: string }[]
}

/** Notices of what is to be mended: to one department, or to all that have something. */
export function NoticeForm({ evaluation, who, departments }: NoticeFormProps) {
  const { t } = useWords()
  const [department, setDepartment] = useState('')
  const [form, setForm] = useState<(typeof noticeForms)[number]>('rectification')
  const [issuedOn, setIssuedOn] = useState(today)
  const [replyDays, setReplyDays] = useState('10')
  const request = () => ({ kind: 'notice' as const, ...evaluationParameters(evaluation), department: department || undefined, form, issuedOn, replyDays: Number(replyDays) })
  return (
    <Making id="notices-title" title={t('documents.notices')} note={t('documents.noticesNote')} who={who} request={request}>
      <label>
        <span>{t('documents.department')}</span>
        <select className="field" value={department} onChange={(event) => setDepartment(event.target.value)}>
          <option value="">{t('documents.all')}</option>
          {[...departments]
            .sort((a, b) => byName.compare(a.name, b.name))
            .map(({ code, name }) => (
              <option key={code} value={code}>
                {name || code}
              </option>
            ))}
        </select>
      </label>
      <label>
        <span>{t('documents.form')}</span>
        <select className="field" value={form} onChange={(event) => setForm(event.target.value === 'supervision' ? 'supervision' : 'rectification')}>
          {noticeForms.map((one) => (
            <option key={one} value={one}>
              {t(`documents.forms.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('documents.issuedOn')}</span>
        <input className="field" type="date" required value={issuedOn} onChange={(event) => setIssuedOn(event.target.value)} />
      </label>
      <label>
        <span>{t('documents.replyDays')}</span>
        <input className="field" type="number" required min={1} max={120} value={replyDays} onChange={(event) => setReplyDays(event.target.value)} />
      </label>
    </Making>
  )
}

import { recordTypes } from '../../../metrics/records'
import { schemeFor } from '../../../metrics/schemes/scheme-for'
import { parsePeriod } from '../../../metrics/time/period'
import { useOffice } from '../../api/use-office'
import { ListSheet } from '../../parts/ListSheet'
import { Tag } from '../../parts/Tag'
import { useWords } from '../../text/use-words'
import css from './RulesPage.module.css'

/** The limits that hold where the office has decided nothing. */
export function SchemeDefaults() {
  const { t, name } = useWords()
  const { evaluation } = useOffice()
  const { scheme } = schemeFor(parsePeriod(evaluation.period)!, evaluation.scheme)
  const stages = recordTypes.get('time-limit')!.columns.find(({ id }) => id === 'stage')!.values!
  return (
    <>
      <h2 className={css.section}>{t('rules.defaults', { scheme: name(scheme.names) })}</h2>
      <ListSheet label={t('rules.defaults', { scheme: name(scheme.names) })}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('rules.stage')}</th>
              <th scope="col">{t('rules.limit')}</th>
              <th scope="col">{t('rules.ground')}</th>
            </tr>
          </thead>
          <tbody>
            {scheme.deadlineRules.map((rule) => (
              <tr key={rule.stage}>
                <td>{stages[rule.stage] ? name(stages[rule.stage]!) : rule.stage}</td>
                <td>
                  {t(rule.unit === 'working' ? 'limits.working' : 'limits.calendar', { count: rule.days })}
                  {rule.extension > 0 && t('limits.extension', { days: rule.extension })}
                </td>
                <td>
                  {rule.clause} {!rule.confirmed && <Tag title={t('tag.choiceHint')}>{t('tag.choice')}</Tag>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ListSheet>
    </>
  )
}

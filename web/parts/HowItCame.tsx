import type { Indicator } from '../../metrics/indicators'
import { verdicts } from '../../metrics/indicators/verdict'
import type { Explanation } from '../../server/evaluation/explain'
import { useWords } from '../text/use-words'
import css from './HowItCame.module.css'
import { Tag } from './Tag'

/** What a figure was computed from, as terms of a definition list: items by reason, days, rules, calendar, batches, and the statement that gives it. */
export function HowItCame({ indicator, explanation }: { indicator: Pick<Indicator, 'reasons' | 'days'>; explanation: Explanation }) {
  const { t, name, number } = useWords()
  const { reasons, days, deadlineRules, calendar, batches, sql } = explanation
  return (
    <>
      {reasons.length > 0 && (
        <>
          <dt>{t('explain.reasons')}</dt>
          <dd>
            <ul className={css.reasons}>
              {reasons.map(({ verdict, reason, count }) => (
                <li key={`${verdict}-${reason}`}>
                  {t('explain.reason', { verdict: name(verdicts[verdict]), reason: name(indicator.reasons[reason] ?? { zh: reason, en: reason }) })} <b>{number.count(count)}</b>
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
      {days && (
        <>
          <dt>{t('explain.days')}</dt>
          <dd>{t(indicator.days === 'calendar' ? 'explain.calendarDays' : 'explain.workingDays', { n: number.count(days.n), median: days.median, p90: days.p90, maximum: days.maximum })}</dd>
        </>
      )}
      {deadlineRules.length > 0 && (
        <>
          <dt>{t('explain.rules')}</dt>
          <dd>
            <ul>
              {deadlineRules.map((rule) => (
                <li key={`${rule.stage}-${rule.sharingType}-${rule.validFrom}`}>
                  {t(rule.unit === 'working' ? 'limits.working' : 'limits.calendar', { count: rule.days })}
                  {rule.extension > 0 && t('limits.extension', { days: rule.extension })}
                  {t('list.semicolon')}
                  {rule.clause} {!rule.confirmed && <Tag title={t('tag.choiceHint')}>{t('tag.choice')}</Tag>}
                </li>
              ))}
            </ul>
          </dd>
          <dt>{t('explain.calendar')}</dt>
          <dd>{t('explain.calendarText', { ...calendar })}</dd>
        </>
      )}
      {batches.length > 0 && (
        <>
          <dt>{t('explain.batches')}</dt>
          <dd>{t('explain.batchesText', { batches: batches.map((id) => `#${id}`).join(t('list.comma')) })}</dd>
        </>
      )}
      {sql && (
        <>
          <dt className={css.sql}>{t('explain.again')}</dt>
          <dd>
            <details className={css.sql}>
              <summary>{t('explain.statement')}</summary>
              <pre tabIndex={0}>
                {Object.entries(sql.parameters)
                  .map(([parameter, value]) => `-- :${parameter} = ${JSON.stringify(value)}`)
                  .join('\n')}
                {`\n${sql.text}`}
              </pre>
            </details>
          </dd>
        </>
      )}
    </>
  )
}

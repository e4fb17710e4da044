import { appealLimits, type AppealState, appealStates } from '../../../metrics/appeals/appeal'
import { periodStates } from '../../../metrics/time/period-state'
import { choice, usePageState } from '../../address/page-state'
import { useAppeals } from '../../api/appeals'
import { useMe } from '../../api/me'
import { useOffice } from '../../api/use-office'
import { TableDownload } from '../../export/TableDownload'
import { Problem } from '../../parts/Problem'
import { useTitle } from '../../parts/use-title'
import { Waiting } from '../../parts/Waiting'
import { useRanking } from '../../slice/use-ranking'
import { addTexts } from '../../text/i18n'
import { useIndicatorName } from '../../text/indicator-words'
import { periodName } from '../../text/period-name'
import { useWords } from '../../text/use-words'
import { AppealList } from './AppealList'
import { appealsExport } from './appeals-export'
import css from './AppealsPage.module.css'
import * as texts from './texts'

addTexts('appeals', texts)

const states = Object.keys(appealStates) as AppealState[]

/** The page's own state: the state of the appeals that are listed. */
const shape = { state: choice<AppealState | ''>(['', ...states]) }

/** The objections of departments to verdicts of a period: how far each has come, whom it waits for and until when. */
export function AppealsPage() {
  const words = useWords()
  const { t, name, number } = words
  const indicatorName = useIndicatorName()
  const { evaluation } = useOffice()
  const { period } = evaluation
  const departmentName = useMe().data?.departmentName
  const [{ state }, change] = usePageState(shape)
  const list = useAppeals(period)
  const now = useRanking(evaluation).data?.state
  useTitle(t('nav.appeals'))
  const appeals = list.data ?? []
  const shown = appeals.filter((one) => state === '' || one.state === state)
  return (
    <>
      <h1>{t('nav.appeals')}</h1>
      <p className={css.say}>{t('appeals.intro')}</p>
      {departmentName != null && <p className={css.say}>{t('appeals.speaksFor', { department: departmentName })}</p>}
      <p className={css.say}>
        {now && <b>{now === 'comment' ? t('appeals.inComment', { period: periodName(words, period) }) : t('appeals.notInComment', { period: periodName(words, period), state: name(periodStates[now]) })}</b>}{' '}
        {t('appeals.limits', { office: appealLimits.office.days, department: appealLimits.department.days })}
      </p>
      {list.isLoadingError && <Problem error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Waiting rows={4} />}
      {list.data?.length === 0 && <p className={css.none}>{t('appeals.none', { period: periodName(words, period) })}</p>}
      {appeals.length > 0 && (
        <>
          <div className={css.filter} role="group" aria-label={t('appeals.filter')}>
            {(['', ...states] as const).map((one) => {
              const count = one === '' ? appeals.length : appeals.filter((appeal) => appeal.state === one).length
              return (
                (count > 0 || one === state) && (
                  <button key={one} type="button" aria-pressed={one === state} onClick={() => change({ state: one })}>
                    {one === '' ? t('appeals.all') : name(appealStates[one])} <em>{number.count(count)}</em>
                  </button>
                )
              )
            })}
          </div>
          <div className={css.tools}>
            <TableDownload table={() => appealsExport(words, indicatorName, period, shown)} />
          </div>
          <AppealList period={period} appeals={shown} />
        </>
      )}
    </>
  )
}

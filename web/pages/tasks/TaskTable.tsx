import { indicators } from '../../../metrics/indicators'
import { type Task, verdictOf } from '../../../metrics/indicators/sql/tasks'
import { dayNumber } from '../../../metrics/time/day'
import { writeAddress, type Address } from '../../address/address'
import { departmentPath, PageLink } from '../../parts/PageLink'
import { Sheet } from '../../parts/Sheet'
import { VerdictMark } from '../../parts/VerdictMark'
import { useIndicatorName } from '../../text/indicator-words'
import { useWords } from '../../text/use-words'
import { taskDays } from './task-days'
import css from './TaskTable.module.css'

interface TaskTableProps {
  tasks: readonly Task[]
  /** Effective as-of by indicator. */
  asOf: ReadonlyMap<string, string>
  /** The as-of that is said above the table: another one stands beside its days. */
  said: string | null
  /** Names of departments by code; null where all are of one. */
  names: ReadonlyMap<string, string> | null
  /** What links to the rows take along. */
  links: Address
}

/** Where the rows behind a task are: the pending ones by their day, of the missed ones those not done first. */
const searchOf = ({ indicator, state }: Task, links: Address): string =>
  writeAddress({ ...links, indicator, verdict: verdictOf[state], by: state === 'ahead' ? 'due_on' : '-reason' })

/** Tasks by day; each line says how many items, and leads to them. */
export function TaskTable({ tasks, asOf, said, names, links }: TaskTableProps) {
  const { t, name, number } = useWords()
  const indicatorName = useIndicatorName()
  const away = (due: string, known: string | undefined): string => {
    if (known === undefined) return '—'
    const days = dayNumber(due) - dayNumber(known)
    return days === 0 ? t('tasks.today') : t(days > 0 ? 'tasks.left' : 'tasks.past', { days: number.count(Math.abs(days)) })
  }
  const columns = names ? 5 : 4
  return (
    <Sheet label={t('tasks.caption')}>
      <table className={css.table}>
        <caption className="visually-hidden">{t('tasks.caption')}</caption>
        <thead>
          <tr>
            {names && <th scope="col">{t('tasks.department')}</th>}
            <th scope="col">{t('tasks.indicator')}</th>
            <th scope="col" className={css.number}>
              {t('tasks.items')}
            </th>
            <th scope="col">{t('tasks.state')}</th>
            <th scope="col" className={css.number}>
              {t('tasks.away')}
            </th>
          </tr>
        </thead>
        {taskDays(tasks).map((day) => (
          <tbody key={day.due}>
            <tr className={css.group}>
              <th scope="rowgroup" colSpan={columns}>
                {t('tasks.due', { day: day.due })}
              </th>
            </tr>
            {day.tasks.map((task) => {
              const reason = indicators.get(task.indicator)?.reasons[task.reason]
              const known = asOf.get(task.indicator)
              return (
                <tr key={`${task.department} ${task.indicator} ${task.reason}`}>
                  {names && <th scope="row">{names.get(task.department) ?? task.department}</th>}
                  <td>{indicatorName(task.indicator)}</td>
                  <td className={css.number}>
                    <PageLink to={departmentPath(task.department)} search={searchOf(task, links)} hash="rows" className="link">
                      {t('tasks.rows', { count: task.count })}
                    </PageLink>
                  </td>
                  <td className={css.state}>
                    <VerdictMark verdict={verdictOf[task.state]} /> {reason ? name(reason) : task.reason}
                    {task.title !== null && <small>{task.title}</small>}
                  </td>
                  <td className={css.number}>
                    {away(task.due, known)}
                    {known !== undefined && known !== said && <small>{t('city.asOf', { day: known })}</small>}
                  </td>
                </tr>
              )
            })}
          </tbody>
        ))}
      </table>
    </Sheet>
  )
}

import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { taskStates } from '../../../metrics/indicators/sql/tasks'
import { departmentGroups } from '../../../metrics/vocabulary/department-group'
import { usePageState } from '../../address/page-state'
import { unsliced, useAddress } from '../../address/use-address'
import { everyTask, tasksCalendar, useTasks, type TasksQuery } from '../../api/tasks'
import { useOffice } from '../../api/use-office'
import { TableDownload } from '../../export/TableDownload'
import { Pager } from '../../parts/Pager'
import { Problem } from '../../parts/Problem'
import { useTitle } from '../../parts/use-title'
import { Waiting } from '../../parts/Waiting'
import { useRanking } from '../../slice/use-ranking'
import { addTexts } from '../../text/i18n'
import { useIndicatorName } from '../../text/indicator-words'
import { useWords } from '../../text/use-words'
import { askedBy, shape } from './state'
import { TaskFilters } from './TaskFilters'
import css from './TasksPage.module.css'
import { tasksExport } from './tasks-export'
import { TaskTable } from './TaskTable'
import * as texts from './texts'

addTexts('tasks', texts)

const perPage = 100

/** What falls due and what is overdue, by day and department, and the calendar file of a department. */
export function TasksPage() {
  const words = useWords()
  const { t, name, language, number } = words
  const indicatorName = useIndicatorName()
  const queries = useQueryClient()
  const address = useAddress()
  const { evaluation } = useOffice()
  const [choice, change] = usePageState(shape)
  const whole = useMemo(() => ({ ...evaluation, slice: {} }), [evaluation])
  const query: TasksQuery = { evaluation: whole, ...askedBy(choice) }
  const list = useTasks(query, choice.at, perPage)
  const ranking = useRanking(whole)
  const departments = ranking.data?.departments ?? []
  const names = new Map(departments.map((one) => [one.code, one.name]))
  useTitle(t('nav.tasks'))
  const everything = async () => {
    const tasks = await everyTask(queries, query)
    const { group } = whole
    const narrowed = [t(`tasks.choice.${choice.show}`), group && group !== 'all' && name(departmentGroups[group]), names.get(choice.unit), choice.duty && indicatorName(choice.duty)]
    return tasksExport(words, tasks, { period: whole.period, asOf: list.data?.asOf ?? null, what: narrowed.filter(Boolean).join(t('list.comma')), names })
  }
  const { due } = query
  // A state that was not asked for was not counted: it is left unsaid, never zero.
  const said = list.data && {
    counts: taskStates
      .filter((state) => (due ?? state) === state)
      .map((state) => t(`tasks.counted.${state}`, { count: number.count(list.data.items[state]) }))
      .join(t('list.comma')),
    undated: list.data.undated > 0 ? t('tasks.undated', { count: list.data.undated }) : '',
    asOf: list.data.asOf ?? '',
  }
  return (
    <>
      <div className={css.head}>
        <h1>{t('nav.tasks')}</h1>
        <div className={css.actions}>
          {query.department === undefined ? (
            <small>{t('tasks.calendarHint')}</small>
          ) : (
            <a className="button" href={tasksCalendar({ ...query, department: query.department }, language)} download>
              {t('tasks.calendar')}
            </a>
          )}
          {list.data && list.data.total > 0 && <TableDownload table={everything} />}
        </div>
      </div>
      <TaskFilters choice={choice} change={change} departments={departments} />
      {list.isLoadingError && <Problem error={list.error} retry={() => void list.refetch()} />}
      {(list.isPending || (list.data && ranking.isPending)) && <Waiting />}
      {list.data && !ranking.isPending && (
        <div aria-busy={list.isPlaceholderData}>
          <p className={css.say}>{list.data.asOf === null ? t('tasks.unmeasured') : t('tasks.say', said)}</p>
          {list.data.asOf !== null && list.data.total === 0 && <p className={css.none}>{t('tasks.none')}</p>}
          {list.data.tasks.length > 0 && (
            <TaskTable tasks={list.data.tasks} asOf={new Map(list.data.measured.map((one) => [one.indicator, one.asOf]))} said={list.data.asOf} names={names} links={unsliced(address)} />
          )}
          <Pager page={choice.at} pages={Math.max(1, Math.ceil(list.data.total / perPage))} go={(at) => change({ at })} />
        </div>
      )}
    </>
  )
}

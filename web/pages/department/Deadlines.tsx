import { useQueryClient } from '@tanstack/react-query'
import { unsliced, useAddress } from '../../address/use-address'
import { writeAddress } from '../../address/address'
import { everyTask, tasksCalendar, useTasks, type TasksQuery } from '../../api/tasks'
import type { Evaluation } from '../../api/evaluation'
import { TableDownload } from '../../export/TableDownload'
import { PageLink } from '../../parts/PageLink'
import { Problem } from '../../parts/Problem'
import { Waiting } from '../../parts/Waiting'
import { addTexts } from '../../text/i18n'
import { useWords } from '../../text/use-words'
import { tasksExport } from '../tasks/tasks-export'
import { TaskTable } from '../tasks/TaskTable'
import * as texts from '../tasks/texts'
import css from './Rows.module.css'

addTexts('tasks', texts)

/** Lines that are seen at once; all are on the page of tasks. */
const shown = 12

/** What lies ahead of the department, the nearest first, with its calendar file. */
export function Deadlines({ department, name, evaluation }: { department: string; name: string; evaluation: Evaluation }) {
  const words = useWords()
  const { t, language, number } = words
  const queries = useQueryClient()
  const address = useAddress()
  const query: TasksQuery & { department: string } = { evaluation: { ...evaluation, group: undefined }, department, due: 'ahead' }
  const list = useTasks(query, 1, shown)
  const links = unsliced(address)
  return (
    <section className={css.rows} aria-labelledby="deadlines-title" aria-busy={list.isPlaceholderData}>
      <div className={css.head}>
        <h2 id="deadlines-title">
          {t('tasks.deadlines')}{' '}
          {list.data && list.data.total > 0 && <small>{t('tasks.deadlinesNote', { count: number.count(list.data.items.ahead), shown: number.count(list.data.tasks.length) })}</small>}
        </h2>
        <span className={css.tools}>
          {list.data && list.data.total > 0 && (
            <TableDownload
              table={async () =>
                tasksExport(words, await everyTask(queries, query), { period: evaluation.period, asOf: list.data.asOf, what: `${name}${t('list.comma')}${t('tasks.deadlines')}`, names: new Map([[department, name]]) })
              }
            />
          )}
          <a className="button" href={tasksCalendar(query, language)} download>
            {t('tasks.calendar')}
          </a>
        </span>
      </div>
      {list.isLoadingError && <Problem error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Waiting rows={3} />}
      {list.data?.total === 0 && <p className={css.none}>{list.data.asOf === null ? t('tasks.unmeasured') : t('tasks.noDeadlines', { asOf: list.data.asOf })}</p>}
      {list.data && list.data.total > 0 && <TaskTable tasks={list.data.tasks} asOf={new Map(list.data.measured.map((one) => [one.indicator, one.asOf]))} said={list.data.asOf} names={null} links={links} />}
      <p className={css.more}>
        <PageLink to="/tasks" search={writeAddress({ ...links, own: { unit: department } })} className="link">
          {t('tasks.deadlinesAll')}
        </PageLink>
      </p>
    </section>
  )
}

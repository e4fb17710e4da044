import { everyTask } from '../../office/tasks'
import { indicatorColumns } from '../figure-columns'
import { nameOfIndicator } from '../indicator-name'
import { column, type TableToExport } from '../table'

export default {
  id: 'tasks',
  names: { zh: '任务', en: 'Tasks' },
  note: { zh: '将到期和逾期未办结的事项，按部门、指标、到期日和原因。', en: 'What falls due and what is overdue, by department, indicator, day and reason.' },
  columns: () => [
    column('department', '部门代码', 'Department', 'text', { zh: '部门代码', en: 'Code of the department' }),
    ...indicatorColumns,
    column('due_on', '到期日', 'Due on', 'day', { zh: '应办结日', en: 'The day it is due' }),
    column('state', '情况', 'State', 'text', { zh: 'ahead 未到期；overdue 逾期未办结', en: 'ahead or overdue' }),
    column('reason', '原因代码', 'Reason', 'text', { zh: '判定的原因', en: 'Code of the reason' }),
    column('count', '件数', 'Count', 'whole', { zh: '件数', en: 'Items' }, { zh: '件', en: 'items' }),
    column('title', '事项', 'Title', 'text', { zh: '仅一件时的名称', en: 'Title, where it is a single item' }),
  ],
  async *pages({ office, evaluation, ranking, seal }) {
    const { period, scheme, asOf } = evaluation.asked
    const query = seal.revision === null ? { period: period.id, scheme: scheme.id, asOf } : { period: ranking.period, revision: seal.revision }
    const { tasks } = await everyTask((one) => office.tasks(one), query)
    yield tasks.map((one) => [one.department, one.indicator, nameOfIndicator(evaluation.indicators, one.indicator), one.due, one.state, one.reason, one.count, one.title])
  },
} satisfies TableToExport

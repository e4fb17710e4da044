import { indicators } from '../../../metrics/indicators'
import { type Task, verdictOf } from '../../../metrics/indicators/sql/tasks'
import { verdicts } from '../../../metrics/indicators/verdict'
import type { ExportTable } from '../../../metrics/export/export-table'
import type { Words } from '../../text/use-words'

interface Listed {
  readonly period: string
  readonly asOf: string | null
  /** The filters and what is counted, in words. */
  readonly what: string
  /** Names of departments by code. */
  readonly names: ReadonlyMap<string, string>
}

/** Tasks as a table, a line each. */
export function tasksExport({ t, name }: Words, tasks: readonly Task[], { period, asOf, what, names }: Listed): ExportTable {
  return {
    title: t('nav.tasks'),
    period,
    asOf,
    columns: [
      { title: t('rows.due'), kind: 'text' },
      { title: t('tasks.department'), kind: 'text' },
      { title: t('departments.code'), kind: 'text' },
      { title: t('tasks.indicator'), kind: 'text' },
      { title: t('rows.verdict'), kind: 'text' },
      { title: t('tasks.state'), kind: 'text' },
      { title: t('tasks.items'), kind: 'count' },
      { title: t('rows.subject'), kind: 'text' },
    ],
    rows: tasks.map(({ due, department, indicator: id, state, reason, count, title }) => {
      const indicator = indicators.get(id)
      const why = indicator?.reasons[reason]
      return [due, names.get(department) ?? department, department, indicator ? name(indicator.names) : id, name(verdicts[verdictOf[state]]), why ? name(why) : reason, count, title]
    }),
    notes: [[t('tasks.show'), what]],
  }
}

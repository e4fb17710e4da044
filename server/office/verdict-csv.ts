import type { VerdictRow } from '../../metrics/indicators'

export const verdictHeader = ['indicator', 'department', 'subject', 'title', 'verdict', 'reason', 'due', 'done', 'batch', 'line'] as const

/** The cells of a verdict under `verdictHeader`: instants as ISO 8601 with +08:00, days as dates. */
export const verdictCells = (row: VerdictRow): readonly (string | number | null)[] => [
  row.indicator,
  row.department,
  row.subject,
  row.title,
  row.verdict,
  row.reason,
  row.due_at ?? row.due_on,
  row.done_at ?? row.done_on,
  row.batch,
  row.line,
]

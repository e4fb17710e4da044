import type { SourcePlan } from '../plan/source-plan'
import type { Part } from '../rows/part'
import { literal, literals } from './sql-text'

const delimiterOf = ({ format }: SourcePlan): string => (format.kind === 'delimited' ? format.delimiter : ',')

/** Columns of the rows behind the line: the fields, and the whole line where the fields are only a part of it. */
const columnNames = ({ format, fields }: SourcePlan): string[] => [
  ...Array.from({ length: format.kind === 'delimited' ? format.width : fields.length }, (_, index) => `c${index}`),
  ...(format.kind === 'lines' ? ['original'] : []),
]

/** The rows of parts as the engine reads them. */
export const partsSql = (plan: SourcePlan, parts: readonly Part[]): string =>
  `read_csv([${literals(parts.map((part) => part.path))}], auto_detect = false, header = false, delim = ${literal(delimiterOf(plan))}, quote = '"', escape = '"', ` +
  `new_line = '\\n', columns = {'line': 'INTEGER'${columnNames(plan)
    .map((name) => `, ${literal(name)}: 'VARCHAR'`)
    .join('')}})`

/** Table that the rows of a joined file wait in. */
export const joinedTable = 'joined_rows'

/** Rows `m` of parts, with the row `j` of the joined file on the same line. */
export const rowsSql = (plan: SourcePlan, parts: readonly Part[]): string =>
  `${partsSql(plan, parts)} m${plan.joined ? ` LEFT JOIN ${joinedTable} j ON j.line = m.line` : ''}`

const csvCell = (cell: string): string =>
  `CASE WHEN ${cell} IS NULL THEN '' WHEN regexp_matches(${cell}, '[",\\n\\r]') THEN '"' || replace(${cell}, '"', '""') || '"' ELSE ${cell} END`

/** A row as it was delivered: the line itself, or its cells as CSV. */
export const originalSql = (plan: SourcePlan): string =>
  plan.format.kind === 'lines' ? 'm.original' : columnNames(plan).map((name) => csvCell(`m.${name}`)).join(" || ',' || ")

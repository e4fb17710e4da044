import type { SourcePlan } from '../plan/source-plan'
import type { Part } from '../rows/part'
import { partSizes } from '../rows/part-writer'
import { literal, literals } from './sql-text'

/** What the rows of parts are written like. */
export type WrittenRows = Pick<SourcePlan['format'], 'shape'>

/** Columns of the rows behind the line: the cells, and the row as it was delivered where the cells are only a part of it. */
const columnNames = ({ shape }: WrittenRows): string[] => [...Array.from({ length: shape.width }, (_, index) => `c${index}`), ...(shape.original ? ['original'] : [])]

/** The rows of parts as the engine reads them: of many files each by one thread, of few each by several. */
export const partsSql = ({ format }: { readonly format: WrittenRows }, parts: readonly Part[]): string => {
  const paths = parts.flatMap((part) => part.paths)
  return (
    `read_csv([${literals(paths)}], parallel = ${paths.length < partSizes.files}, auto_detect = false, header = false, delim = ${literal(format.shape.delimiter)}, quote = '"', escape = '"', ` +
    `new_line = '\\n', columns = {'line': 'INTEGER'${columnNames(format)
      .map((name) => `, ${literal(name)}: 'VARCHAR'`)
      .join('')}})`
  )
}

/** Table that the rows of a joined file wait in. */
export const joinedTable = 'joined_rows'

/** Rows `m` of parts, with the row `j` of the joined file on the same line. */
export const rowsSql = (plan: SourcePlan, parts: readonly Part[]): string =>
  `${partsSql(plan, parts)} m${plan.joined ? ` LEFT JOIN ${joinedTable} j ON j.line = m.line` : ''}`

const csvCell = (cell: string): string =>
  `CASE WHEN ${cell} IS NULL THEN '' WHEN regexp_matches(${cell}, '[",\\n\\r]') THEN '"' || replace(${cell}, '"', '""') || '"' ELSE ${cell} END`

/** Cells in one function: a chain of operators over a hundred of them takes the engine seconds to plan. */
const csvText = (cells: readonly string[]): string => `concat_ws(',', ${cells.map(csvCell).join(', ')})`

/** The fields of a row as CSV, those of the joined file behind its own. */
export const cellsSql = ({ fields, joined }: SourcePlan): string => csvText([...fields.map((_, index) => `m.c${index}`), ...(joined?.fields ?? []).map((_, index) => `j.c${index}`)])

/** A row as it was delivered: itself, or its cells as CSV. */
export const originalSql = ({ format }: SourcePlan): string =>
  format.shape.original ? 'm.original' : csvText(columnNames(format).map((name) => `m.${name}`))

import { csvLine } from '../../metrics/csv'
import { print } from './output'
import { table, type TableColumn } from './table'

export const formats = ['table', 'csv', 'json'] as const
export type Format = (typeof formats)[number]

type Cells = readonly (string | number | null)[]

/** Prints rows as a table, or as CSV under the ids of the columns. */
export async function printRows(format: 'table' | 'csv', columns: readonly (TableColumn & { readonly id: string })[], rows: readonly Cells[]): Promise<void> {
  if (format === 'table') await print(table(columns, rows))
  else await print(csvLine(columns.map(({ id }) => id)) + rows.map((row) => csvLine(row)).join(''))
}

export const printJson = (value: unknown): Promise<void> => print(`${JSON.stringify(value, null, 2)}\n`)

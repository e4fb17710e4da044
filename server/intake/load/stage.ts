import { rm } from 'node:fs/promises'
import type { Session } from '../../warehouse'
import { literal } from '../check/cell-sql'
import { utf8Chunks } from '../decode/utf8-chunks'
import { delimitedParts } from '../rows/delimited'
import { layoutParts } from '../rows/layouts'
import type { Part, Refusal } from '../rows/part'
import { stemIn } from '../rows/part-writer'
import type { SourceTable } from './source-table'

export const stagedTable = (table: Pick<SourceTable, 'name'>): string => `staged_${table.name}`

const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`
export const fieldColumn = identifier

/** A staged table: what came of its file. */
export interface Staged {
  readonly rows: number
  readonly lines: number
  readonly refusals: readonly Refusal[]
}

/** Rows of a file as texts in a temporary table, with the physical line; a blank cell is null. */
export async function stage(session: Session, table: SourceTable, folder: string, progress: (bytes: number) => void): Promise<Staged> {
  const fields = [...new Set(table.fields)]
  const columns = ['line', ...table.fields.map((name, index) => (table.fields.indexOf(name) === index ? name : `${name} ${index}`)), ...(table.csv ? [] : ['original line'])]
  await session.run(`CREATE OR REPLACE TEMP TABLE ${stagedTable(table)} (${columns.map((name, index) => `${identifier(name)} ${index === 0 ? 'INTEGER' : 'VARCHAR'}`).join(', ')})`)
  async function* counted(): AsyncIterable<Buffer> {
    for await (const chunk of utf8Chunks(table.file)) {
      progress(chunk.length)
      yield chunk
    }
  }
  const stem = stemIn(folder, table.name)
  const parts: AsyncGenerator<Part, number> = table.csv
    ? delimitedParts(counted(), { delimiter: table.csv.delimiter, width: table.fields.length, skip: table.csv.skip, damaged: table.file.encoding.damaged }, stem)
    : layoutParts(counted(), { layouts: table.layouts, fields }, stem)
  const refusals: Refusal[] = []
  let rows = 0
  for (;;) {
    const next = await parts.next()
    if (next.done) return { rows: rows + refusals.length, lines: next.value, refusals }
    const part = next.value
    refusals.push(...part.refusals)
    rows += part.rows
    if (part.rows === 0) continue
    const types = columns.map((name, index) => `${literal(name)}: ${literal(index === 0 ? 'INTEGER' : 'VARCHAR')}`).join(', ')
    await session.run(
      `INSERT INTO ${stagedTable(table)} SELECT * FROM read_csv(${literal(part.path)}, header = false, auto_detect = false, delim = ${literal(table.csv?.delimiter ?? ',')}, quote = '"', escape = '"', new_line = '\\n', nullstr = '', max_line_size = 4194304, columns = {${types}})`,
    )
    await rm(part.path)
  }
}

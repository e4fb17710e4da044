import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { recordTypes } from '../metrics/records'
import { generateSample, type SampleOptions } from './index'

export const committedFolder = join(import.meta.dirname, 'shanghai-2015')

/** Reads RFC 4180 character by character: plain enough to trust beside the writer that it checks. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!
    if (quoted) {
      if (character !== '"') cell += character
      else if (text[i + 1] === '"') cell += text[i++]
      else quoted = false
    } else if (character === '"') quoted = true
    else if (character === ',') {
      row.push(cell)
      cell = ''
    } else if (character === '\r' && text[i + 1] === '\n') {
      rows.push([...row, cell])
      row = []
      cell = ''
      i++
    } else cell += character
  }
  return rows
}

/** A row by the ids of its columns. */
export type Cells = Readonly<Record<string, string>>

function byId(type: string, header: readonly string[], rows: readonly string[][]): Cells[] {
  const columns = recordTypes.get(type)!.columns
  const ids = header.map((name) => {
    const column = columns.find(({ names }) => names.zh === name)
    if (!column) throw new Error(`${type}.csv has a column ${name} that the record type lacks`)
    return column.id
  })
  return rows.map((row) => Object.fromEntries(ids.map((id, index) => [id, row[index]!])))
}

/** The rows of a committed file. */
export function committedRows(type: string): Cells[] {
  const [header = [], ...rows] = parseCsv(readFileSync(join(committedFolder, `${type}.csv`), 'utf8'))
  return byId(type, header, rows)
}

/** The rows of a record type, made anew. */
export function generatedRows(type: string, options: SampleOptions): Cells[] {
  const { header, rows } = [...generateSample(options)].find((one) => one.type === type)!
  return byId(type, header, [...rows])
}

import { join } from 'node:path'
import type { Session } from '../../warehouse'
import { partsSql } from '../check/rows-sql'
import { literal, literals } from '../check/sql-text'
import { workbookLabel } from '../decode/encoding'
import type { InspectedFile } from '../decode/inspect-file'
import { utf8Chunks } from '../decode/utf8-chunks'
import { delimitedTable } from '../rows/delimited-table'
import type { Part } from '../rows/part'
import { sheetTable } from '../rows/sheet-table'
import type { CorrectedBatch } from './corrected-batch'
import { fieldsMissing, nothingMended, notRefused, notRejectSheet, rowTwice, rowUnread } from './mistakes'
import type { FileReading } from './reading'
import { remarks } from './reject-sheet'

/** Rows as they were sent: their line there, the file and line that they mend, then the cells of the sheet. */
const sent = 'sent_row'
/** Lines that a correction mends, by the names of their files. */
export const mendedLines = 'mended_line'

const [batchAt, fileAt, lineAt] = [0, 1, 2].map((index) => `c${index}`) as [string, string, string]

function checkHeader(name: string, header: readonly string[]): void {
  const same = remarks.every(({ names }, index) => header[index] === names.zh || header[index] === names.en)
  if (!same) throw notRejectSheet(name, remarks.map(({ names }) => names.zh))
}

/** Reads the sheet, a CSV or the first sheet of a workbook. @returns its header. */
async function takeApart(session: Session, file: InspectedFile, folder: string): Promise<string[]> {
  const table = await (file.encoding.label === workbookLabel ? sheetTable(file) : delimitedTable(file))
  const header = [...(table.head[0] ?? [])]
  checkHeader(file.name, header)
  const format = table.format(1, header.length)
  const parts: Part[] = []
  for await (const part of format.parts(utf8Chunks(file), join(folder, 'sent'))) {
    const [refused] = part.refusals
    if (refused) throw rowUnread(file.name, refused.line)
    parts.push(part)
  }
  if (parts.length === 0) throw nothingMended(file.name)
  await session.run(`CREATE OR REPLACE TEMP TABLE ${sent} AS SELECT m.line AS sent_line, ${fileAt} AS file, TRY_CAST(${lineAt} AS INTEGER) AS line, m.* EXCLUDE (line) FROM ${partsSql({ format }, parts)} m`)
  return header
}

/** @throws Mistake for a row that mends nothing of the batch, or a line that stands twice. */
async function checkLines(session: Session, name: string, batch: number): Promise<void> {
  const [stray] = await session.query<{ sent_line: number }>(
    `SELECT MIN(sent_line) AS sent_line FROM ${sent} s WHERE s.${batchAt} IS DISTINCT FROM ${literal(String(batch))} OR NOT EXISTS (SELECT 1 FROM reject r WHERE r.batch = ${batch} AND r.file = s.file AND r.line = s.line) HAVING COUNT(*) > 0`,
  )
  if (stray) throw notRefused(name, stray.sent_line, batch)
  const [twice] = await session.query<{ file: string; line: number }>(`SELECT file, line FROM ${sent} GROUP BY file, line HAVING COUNT(*) > 1 ORDER BY file, line LIMIT 1`)
  if (twice) throw rowTwice(name, twice.file, twice.line)
}

/** What the apostrophe before a formula kept a spreadsheet from executing. */
const plain = (cell: string): string => `CASE WHEN regexp_matches(${cell}, '^''[=+\\-@\\t\\r＝＋－＠]') THEN substr(${cell}, 2) ELSE ${cell} END`

/** The mended rows of one file. */
export interface MendedFile {
  readonly name: string
  readonly reading: FileReading
  readonly part: Part
}

/**
 * Takes a sheet of mended rows apart: for every file of the batch, its rows under their own line numbers. A row whose
 * fields are all blank was not mended, and is left out.
 *
 * @throws Mistake when it is not the sheet of that batch, or mends nothing.
 */
export async function correctionRows(session: Session, file: InspectedFile, { id, readings }: CorrectedBatch, folder: string): Promise<MendedFile[]> {
  const header = await takeApart(session, file, folder)
  await checkLines(session, file.name, id)
  await session.run(`CREATE OR REPLACE TEMP TABLE ${mendedLines} (file VARCHAR, line INTEGER)`)
  const mended: MendedFile[] = []
  for (const [name, reading] of readings) {
    const [some] = await session.query(`SELECT 1 AS one FROM ${sent} WHERE file = ${literal(name)} LIMIT 1`)
    if (!some) continue
    const places = reading.labels.map((label) => header.indexOf(label, remarks.length))
    if (places.includes(-1)) throw fieldsMissing(file.name, name, reading.labels.filter((_, index) => places[index] === -1))
    const rows = `SELECT line, ${places.map((place, index) => `${plain(`c${place}`)} AS f${index}`).join(', ')} FROM ${sent} WHERE file IN (${literals([name])}) AND COALESCE(${places.map((place) => `c${place}`).join(', ')}) IS NOT NULL`
    const path = join(folder, `mended-${mended.length}.csv`)
    await session.run(`INSERT INTO ${mendedLines} SELECT ${literal(name)}, line FROM (${rows})`)
    await session.run(`COPY (SELECT * FROM (${rows}) ORDER BY line) TO ${literal(path)} (FORMAT csv, HEADER false, DELIMITER ',', QUOTE '"', ESCAPE '"')`)
    const [count] = await session.query<{ n: number }>(`SELECT COUNT(*) AS n FROM (${rows})`)
    if (count && count.n > 0) mended.push({ name, reading, part: { paths: [path], rows: count.n, refusals: [] } })
  }
  if (mended.length === 0) throw nothingMended(file.name)
  return mended
}

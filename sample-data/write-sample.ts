import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { csvRecord } from './csv'
import { generateSample, type SampleTable } from './generate-sample'
import type { SampleOptions } from './options'

/** Characters that are collected before they are handed to the file. */
const chunkLength = 1 << 16

/** The text of a file in pieces of about `chunkLength`; `made` is told the rows in each. */
function* chunks({ header, rows }: SampleTable, made: (rows: number) => void): Generator<string> {
  let text = csvRecord(header)
  let count = 0
  for (const row of rows) {
    text += csvRecord(row)
    count++
    if (text.length < chunkLength) continue
    yield text
    made(count)
    text = ''
    count = 0
  }
  yield text
  made(count)
}

/**
 * Writes the sample into a folder, which is made where it is missing: a file per record type, UTF-8 without a byte
 * order mark, RFC 4180. Files of those names are replaced. Rows are made no faster than the disk takes them.
 *
 * @param progress is told the rows written so far, all files together.
 * @returns rows by record type.
 * @throws SampleOptionsError before anything is written; errors of the file system as they come.
 */
export async function writeSample(folder: string, options: SampleOptions = {}, progress?: (rows: number) => void): Promise<Record<string, number>> {
  const tables = generateSample(options)
  await mkdir(folder, { recursive: true })
  const counts: Record<string, number> = {}
  let total = 0
  for (const table of tables) {
    const before = total
    const made = (rows: number): void => {
      total += rows
      progress?.(total)
    }
    await pipeline(chunks(table, made), createWriteStream(join(folder, `${table.type}.csv`)))
    counts[table.type] = total - before
  }
  return counts
}

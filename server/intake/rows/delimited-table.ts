import type { Names } from '../../../metrics/names'
import type { InspectedFile } from '../decode/inspect-file'
import { utf8Chunks } from '../decode/utf8-chunks'
import { cellsOf } from './cells'
import { delimitedRows } from './delimited'
import { longestCell } from './part'
import { RecordScanner } from './record-scanner'
import { headLength, requireColumns, type Table } from './table'

const delimiters = [',', '\t', ';', '|'] as const

/** Bytes at the start of a file in which its header is looked for. */
const looked = 262_144

function recordsIn(bytes: Buffer, delimiter: string): string[][] {
  const scanner = new RecordScanner(delimiter.charCodeAt(0), longestCell)
  const records: string[][] = []
  for (let at = 0; at < bytes.length && records.length < headLength; at = scanner.next) {
    scanner.scan(bytes, at, bytes.length, true)
    const cells = cellsOf(bytes.subarray(at, scanner.end).toString('utf8'), delimiter)
    if (cells.some((cell) => cell !== '')) records.push(cells)
  }
  return records
}

/** The delimiter that takes the head apart into most cells; a comma when none does. */
function likelyDelimiter(bytes: Buffer): string {
  const widths = delimiters.map((delimiter) => Math.max(0, ...recordsIn(bytes, delimiter).map((cells) => cells.length)))
  return delimiters[widths.indexOf(Math.max(...widths))] ?? ','
}

const delimiterNames: Readonly<Record<string, Names>> = {
  ',': { zh: '逗号', en: 'comma' },
  '\t': { zh: '制表符', en: 'tab' },
  ';': { zh: '分号', en: 'semicolon' },
  '|': { zh: '竖线', en: 'bar' },
}

function delimiterWords(delimiter: string, head: readonly (readonly string[])[], named: boolean): Names {
  const { zh, en } = delimiterNames[delimiter] ?? { zh: delimiter, en: delimiter }
  if (named) return { zh: `${zh}分隔，导入方案指定`, en: `${en}-separated, as the profile says` }
  const width = Math.max(0, ...head.map((cells) => cells.length))
  return width > 1 ? { zh: `${zh}分隔，开头各行据此可分为 ${width} 列`, en: `${en}-separated: it takes the first rows apart into ${width} columns` } : { zh: '只有一列，开头各行没有分隔符', en: 'one column: the first rows hold no delimiter' }
}

/** The first bytes of a file, however small the pieces in which it is unpacked. */
async function headOf(file: InspectedFile): Promise<Buffer> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const chunk of utf8Chunks(file)) {
    pieces.push(Buffer.from(chunk.subarray(0, looked - size)))
    size += chunk.length
    if (size >= looked) break
  }
  return Buffer.concat(pieces)
}

/** A delimited text file. @param named delimiter that the profile names. */
export async function delimitedTable(file: InspectedFile, named?: string): Promise<Table> {
  const bytes = await headOf(file)
  const delimiter = named ?? likelyDelimiter(bytes)
  const head = recordsIn(bytes, delimiter)
  requireColumns(file.name, head)
  return {
    head,
    decided: delimiterWords(delimiter, head, named !== undefined),
    format: (skip, width) => ({
      kind: 'csv',
      shape: { delimiter, width, original: false },
      whole: false,
      parts: (chunks, stem) => delimitedRows(chunks, { delimiter, width, skip, damaged: file.encoding.damaged }, stem),
    }),
  }
}

import type { InspectedFile } from '../decode/inspect-file'
import { utf8Chunks } from '../decode/utf8-chunks'
import { cellsOf } from './cells'
import { longestCell } from './part'
import { RecordScanner } from './record-scanner'

/** Records at the head of a file that may hold its header: a title and notes may stand above it. */
const looked = 10

const delimiters = [',', '\t', ';', '|'] as const

/** The first records of a file as cells, blank ones left out. */
export interface TableHead {
  readonly delimiter: string
  readonly records: readonly (readonly string[])[]
}

function recordsIn(bytes: Buffer, delimiter: string): string[][] {
  const scanner = new RecordScanner(delimiter.charCodeAt(0), longestCell)
  const records: string[][] = []
  for (let at = 0; at < bytes.length && records.length < looked; at = scanner.next) {
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

/** Reads the head of a delimited file. @param named delimiter that the profile names. */
export async function tableHead(file: InspectedFile, named?: string): Promise<TableHead> {
  for await (const chunk of utf8Chunks(file)) {
    const bytes = chunk.subarray(0, 262_144)
    const delimiter = named ?? likelyDelimiter(bytes)
    return { delimiter, records: recordsIn(bytes, delimiter) }
  }
  return { delimiter: named ?? ',', records: [] }
}

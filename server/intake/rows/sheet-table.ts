import { contentChunks } from '../decode/content-chunks'
import type { InspectedFile } from '../decode/inspect-file'
import { sheetMissing, tooLarge } from '../mistakes'
import { csvCell, isBlank, trimmed } from './cells'
import { type FoundRow, rowParts } from './row-parts'
import { headLength, requireColumns, type Table } from './table'
import { largestWorkbook, openWorkbook, type SheetRow, type Workbook } from './workbook'

const isEmpty = ({ cells }: SheetRow): boolean => cells.every(isBlank)

async function* filled(rows: AsyncIterable<SheetRow>): AsyncGenerator<SheetRow, void> {
  for await (const row of rows) if (!isEmpty(row)) yield row
}

/** A workbook has to be in memory as a whole: its directory stands at its end. */
async function bytesOf(chunks: AsyncIterable<Buffer>, name: string): Promise<Buffer> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > largestWorkbook) throw tooLarge(name, largestWorkbook)
    pieces.push(Buffer.from(chunk))
  }
  return Buffer.concat(pieces)
}

async function firstRows(workbook: Workbook, sheet: string): Promise<string[][]> {
  const rows: string[][] = []
  for await (const { cells } of filled(workbook.rows(sheet))) {
    rows.push(withoutTail(cells.map(trimmed)))
    if (rows.length === headLength) break
  }
  return rows
}

const withoutTail = (cells: readonly string[]): string[] => cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)

/** The sheet that is asked for, else the first that holds anything. */
async function chosen(workbook: Workbook, file: InspectedFile, asked?: string | number): Promise<{ sheet: string; head: string[][] }> {
  const { sheets } = workbook
  const named = typeof asked === 'number' ? sheets[asked - 1] : sheets.find((sheet) => sheet === asked)
  if (asked !== undefined && named === undefined) throw sheetMissing(file.name, String(asked), sheets)
  for (const sheet of named === undefined ? sheets : [named]) {
    const head = await firstRows(workbook, sheet)
    if (head.length > 0) return { sheet, head }
  }
  return { sheet: named ?? sheets[0] ?? '', head: [] }
}

/** Rows of a sheet. One with fewer cells than wanted ends in blanks, which a workbook does not keep. @returns the last row. */
async function* foundRows(rows: AsyncIterable<SheetRow>, skip: number, width: number): AsyncGenerator<FoundRow, number> {
  let left = skip
  let last = 0
  for await (const { row, cells } of filled(rows)) {
    last = row
    if (left-- > 0) continue
    const found = withoutTail(cells.map(trimmed))
    const original = found.map((cell) => csvCell(cell, ',')).join(',')
    if (found.length > width) yield { line: row, original, cells: { reason: 'ragged', field: null, value: '', remedy: `${found.length}/${width}` } }
    else yield { line: row, original, cells: Array.from({ length: width }, (_, index) => found[index] ?? '') }
  }
  return last
}

/** A sheet of an XLSX workbook. @param asked name of the sheet, or its number from 1. @throws Mistake when there is none such. */
export async function sheetTable(file: InspectedFile, asked?: string | number): Promise<Table> {
  const { sheet, head } = await chosen(await openWorkbook(await bytesOf(contentChunks(file), file.name), file.name), file, asked)
  requireColumns(file.name, head)
  return {
    head,
    decided: asked === undefined ? { zh: `取第一个有内容的工作表“${sheet}”`, en: `the first sheet that holds anything, "${sheet}"` } : { zh: `取工作表“${sheet}”，导入方案指定`, en: `the sheet "${sheet}", as the profile says` },
    format: (skip, width) => {
      const shape = { delimiter: ',', width, original: false }
      const rows = async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<FoundRow, number> {
        const workbook = await openWorkbook(await bytesOf(chunks, file.name), file.name)
        return yield* foundRows(workbook.rows(sheet), skip, width)
      }
      return { kind: 'sheet', shape, whole: true, parts: (chunks, stem) => rowParts(rows(chunks), shape, stem) }
    },
  }
}

import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { exportName, exportWords } from '../../metrics/export/export-table'
import type { Made, Making } from '../documents/making'
import type { ExportRequest } from '../documents/request'
import { type PackedFile, zipped } from '../documents/zip'
import { tablesToExport } from '.'
import { type ExportFormat, exportFormats } from '../../metrics/vocabulary/export-format'
import { csvChunks } from './formats/csv'
import { jsonChunks } from './formats/json'
import { parquetChunks } from './formats/parquet'
import { xlsxChunks } from './formats/xlsx'
import { type KeptRows, keepRows } from './kept-rows'
import { unknownTable } from './mistakes'
import { readmeOf } from './readme'
import type { ExportContext } from './table'

/** A workbook and Parquet are compressed as they are. */
const compressed: Readonly<Record<ExportFormat, boolean>> = { csv: false, xlsx: true, json: false, parquet: true }

function chunksOf(kept: KeptRows, format: ExportFormat, temporary: string): AsyncIterable<Uint8Array> {
  switch (format) {
    case 'csv':
      return csvChunks(kept)
    case 'xlsx':
      return xlsxChunks(kept)
    case 'json':
      return jsonChunks(kept)
    case 'parquet':
      return parquetChunks(kept, temporary)
  }
}

const title = { zh: '数据导出', en: 'Export' }

/**
 * Tables of a period: one in one format as itself, else all that are asked for packed with a README of their columns.
 * Tables are made one after another, and their rows lie on the disk meanwhile.
 *
 * @throws Mistake for what is no period, scheme, day or revision, and for an unknown table.
 */
export async function makeExport(making: Making, { table: only, format, kind: _, ...query }: ExportRequest): Promise<Made> {
  const chosen = only === undefined ? [...tablesToExport.values()] : [tablesToExport.get(only) ?? unknown(only)]
  const { evaluation, seal, release } = await making.evaluations.hold(query)
  const ranking = await evaluation.ranking()
  const context: ExportContext = { ...making, evaluation, seal, ranking }
  const named = (words: string, extension: string): string => exportName({ title: words, period: ranking.period, asOf: ranking.asOf }, extension, exportWords.asOf.zh)
  const formats = format === undefined ? exportFormats : [format]
  const single = chosen.length === 1 && formats.length === 1
  async function* inFolder(work: (folder: string) => AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
    const folder = await mkdtemp(join(making.warehouse.temporary, 'export-'))
    try {
      yield* work(folder)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
  async function* one(folder: string): AsyncIterable<Uint8Array> {
    yield* chunksOf(await keepRows(context, chosen[0]!, join(folder, 'rows.json')), formats[0]!, folder)
  }
  async function* files(folder: string): AsyncIterable<PackedFile> {
    const written: KeptRows[] = []
    for (const table of chosen) {
      const kept = await keepRows(context, table, join(folder, 'rows.json'))
      written.push(kept)
      for (const each of formats) yield { name: `${each}/${named(table.names.zh, each)}`, chunks: chunksOf(kept, each, folder), compressed: compressed[each] }
    }
    yield { name: 'README.md', chunks: [new TextEncoder().encode(readmeOf(context, written))], compressed: false }
  }
  return {
    file: single ? named(chosen[0]!.names.zh, formats[0]!) : named(only === undefined ? title.zh : chosen[0]!.names.zh, 'zip'),
    asOf: ranking.asOf,
    revision: seal.revision,
    chunks: inFolder(single ? one : (folder) => zipped(files(folder))),
    release,
  }
}

function unknown(id: string): never {
  throw unknownTable(id, [...tablesToExport.keys()])
}

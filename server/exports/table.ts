import type { Names } from '../../metrics/names'
import type { Ranking } from '../../metrics/scoring/ranking'
import type { Making } from '../documents/making'
import type { Evaluation } from '../evaluation/evaluation'
import type { Seal } from '../evaluation/seal'

export type Cell = string | number | boolean | null

/**
 * What a column holds: `share` a fraction of one, not rounded; `day` a date; `instant` a time in Shanghai with its offset;
 * `json` a document as text.
 */
export type ColumnType = 'text' | 'whole' | 'share' | 'score' | 'flag' | 'day' | 'instant' | 'json'

export interface TableColumn {
  /** Its name for programs: in JSON and Parquet. */
  readonly id: string
  /** Its name for people: in CSV and XLSX, in Chinese. */
  readonly names: Names
  readonly type: ColumnType
  readonly unit?: Names
  readonly meaning: Names
}

/** What the tables of a period are taken from. */
export interface ExportContext extends Making {
  readonly evaluation: Evaluation
  readonly seal: Seal
  readonly ranking: Ranking
}

/** A table that leaves the house: adding one is adding one file. */
export interface TableToExport {
  readonly id: string
  readonly names: Names
  /** What it holds, a line a what. */
  readonly note: Names
  readonly columns: (context: ExportContext) => readonly TableColumn[]
  /** Rows in pages, cells in the order of the columns; always in the same order. */
  readonly pages: (context: ExportContext) => AsyncIterable<readonly (readonly Cell[])[]> | Iterable<readonly (readonly Cell[])[]>
}

/** A column in a line: id, Chinese and English name, type, meaning. */
export const column = (id: string, zh: string, en: string, type: ColumnType, meaning: Names, unit?: Names): TableColumn => ({ id, names: { zh, en }, type, meaning, unit })

import type { Names } from '../names'

/** A cell of an exported table. Null is an empty cell: nothing is there, which is not zero. */
export type ExportCell = string | number | null

/** A column; `share` holds fractions of one, written as percentages in a workbook and as fractions in a CSV; `number` is any number, as it is. */
export interface ExportColumn {
  readonly title: string
  readonly kind: 'text' | 'count' | 'score' | 'share' | 'number'
}

/** What a reader takes away from a table: what the screen shows, with what one must know to read it. */
export interface ExportTable {
  /** Title; also the file's name, without period and as-of, which are added. */
  readonly title: string
  /** Null where the rows belong to no period, as batches do. */
  readonly period: string | null
  readonly asOf: string | null
  readonly columns: readonly ExportColumn[]
  readonly rows: readonly (readonly ExportCell[])[]
  /** What stands with the figures: slice in words, definitions, marks; label and text. */
  readonly notes: readonly (readonly [label: string, text: string])[]
}

/** `排名_2015_截至2015-12-31.csv`, without what a file system refuses. */
export const exportName = ({ title, period, asOf }: Pick<ExportTable, 'title' | 'period' | 'asOf'>, extension: string, asOfWord: string): string =>
  `${[title, ...(period === null ? [] : [period]), ...(asOf === null ? [] : [`${asOfWord}${asOf}`])].join('_').replaceAll(/[\\/:*?"<>|\s\u0000-\u001f]+/g, '-')}.${extension}`

/** Words of the notes that every export has. */
export const exportWords = {
  period: { zh: '评估期间', en: 'Period' },
  asOf: { zh: '数据截至', en: 'As of' },
  notes: { zh: '说明', en: 'Notes' },
} satisfies Record<string, Names>

/** What stands under every table: of what period and until when, where it has them, then its own notes. */
export const notesOf = ({ period, asOf, notes }: Pick<ExportTable, 'period' | 'asOf' | 'notes'>, name: (names: Names) => string): (readonly [string, string | null])[] => [
  ...(period === null ? [] : [[name(exportWords.period), period] as const, [name(exportWords.asOf), asOf] as const]),
  ...notes,
]

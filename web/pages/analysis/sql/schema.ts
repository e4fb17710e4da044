import { dimensionColumns, verdictColumns } from '../../../../metrics/indicators/verdict'
import { tallyColumns } from '../../../../metrics/tally/tally'
import { zh } from './texts'

/** Tables of a snapshot, those that are asked most first, and the names of indicators that the console adds. */
export const tables = [
  { id: 'tally', columns: tallyColumns },
  { id: 'verdict', columns: ['indicator', ...Object.keys(verdictColumns), ...dimensionColumns] },
  { id: 'department', columns: ['code', 'name', 'group_id'] },
  { id: 'indicator', columns: ['id', 'name', 'name_en'] },
  { id: 'facet_tally', columns: ['indicator', 'group_id', ...dimensionColumns, 'n'] },
  { id: 'frame', columns: ['json'] },
] as const

/** Columns that have words of their own; the others are dimensions. */
export const columnNotes = Object.keys(zh.column) as readonly (keyof typeof zh.column)[]

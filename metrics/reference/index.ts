import { calendar } from './calendar'
import { deadlineRule } from './deadline-rule'
import { duty } from './duty'
import { frequencyReading } from './frequency-reading'
import type { ReferenceTable } from './reference-table'

export type { ReferenceInput, ReferenceTable } from './reference-table'

export const referenceTables: readonly ReferenceTable[] = [calendar, deadlineRule, frequencyReading, duty]

export const referenceDdl = ({ name, columns }: ReferenceTable): string =>
  `CREATE TABLE IF NOT EXISTS ${name} (${Object.entries(columns)
    .map(([column, type]) => `${column} ${type}`)
    .join(', ')})`

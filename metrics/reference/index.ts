import { calendar } from './calendar'
import { cycle } from './cycle'
import { deadlineRule } from './deadline-rule'
import { duty } from './duty'
import { formatReading } from './format-reading'
import { frequencyReading } from './frequency-reading'
import type { ReferenceTable } from './reference-table'

export type { ReferenceInput, ReferenceTable } from './reference-table'

/** The tables that verdict SQL joins beside the records. */
export const referenceTables: readonly ReferenceTable[] = [calendar, cycle, deadlineRule, frequencyReading, formatReading, duty]

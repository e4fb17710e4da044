import { calendar } from './calendar'
import { carrier } from './carrier'
import { cycle } from './cycle'
import { deadlineRule } from './deadline-rule'
import { duty } from './duty'
import { formatReading } from './format-reading'
import { frequencyReading } from './frequency-reading'
import { grace } from './grace'
import type { ReferenceTable } from './reference-table'

export type { Decisions, DepartmentLife, ReferenceInput, ReferenceTable } from './reference-table'
export { noDecisions } from './reference-table'
export { conflictsIn } from './conflicts'

/** The tables that verdict SQL joins beside the records. */
export const referenceTables: readonly ReferenceTable[] = [calendar, cycle, deadlineRule, frequencyReading, formatReading, duty, grace, carrier]

import { physicalColumns, recordTypes, type RecordType, stateTable } from '../../../metrics/records'
import { referenceTables } from '../../../metrics/reference'
import type { Day } from '../../../metrics/time/day'
import { observedView } from '../../warehouse/record-sql'
import type { KeptTable, SqlType } from './kept-table'

const cellsOf = (type: RecordType): Record<string, SqlType> => Object.fromEntries(type.columns.flatMap(physicalColumns).map(({ name, sql }) => [name, sql]))

const endless = "DATE '9999-12-31'"

const stateColumns = (type: RecordType): KeptTable['columns'] => ({
  key: 'VARCHAR',
  valid_from: 'DATE',
  valid_to: 'DATE',
  observed_on: 'DATE',
  batch: 'INTEGER',
  line: 'INTEGER',
  ...cellsOf(type),
})

/**
 * States as they stood until a day: later ones are left out, and one that still stood then has no end, whatever ended it
 * since.
 */
const stateUntil = (type: RecordType, day: Day): KeptTable => ({
  name: stateTable(type),
  columns: stateColumns(type),
  from: `SELECT * FROM ${stateTable(type)} WHERE valid_from <= CAST(:until AS DATE)`,
  as: { valid_to: `CASE WHEN t.valid_to > CAST(:until AS DATE) THEN ${endless} ELSE t.valid_to END` },
  parameters: { until: day },
})

/** What the office decided, as it holds now: it is not dated by the day on which it was entered. */
const decided = (type: RecordType): KeptTable => ({ name: stateTable(type), columns: stateColumns(type), from: `SELECT * FROM ${stateTable(type)} WHERE valid_to = ${endless}` })

const observed = (type: RecordType): KeptTable => ({
  name: observedView(type),
  columns: { key: 'VARCHAR', observed_on: 'DATE', source: 'VARCHAR', batch: 'INTEGER', line: 'INTEGER', ...cellsOf(type) },
  from: `SELECT * FROM ${observedView(type)}`,
})

/** Names after FROM and JOIN: tables, and what a statement itself calls so. */
const namesIn = (statements: readonly string[]): Set<string> => new Set(statements.flatMap((text) => [...text.matchAll(/\b(?:FROM|JOIN)\s+([a-z][a-z0-9_]*)/g)].map(([, name]) => name!)))

/** What the frame reads of every period: who there was, and who was let off a target. */
const framed = ['department', 'exemption'] as const

/**
 * The tables that statements and the frame of an evaluation read, in the state that they read, and all that the office
 * has decided.
 *
 * @param reported record types whose absence counts as silence.
 * @param until last day that the evaluation looks at.
 */
export function inputTables(statements: readonly string[], reported: readonly string[], scheme: string, until: Day): KeptTable[] {
  const names = namesIn(statements)
  const types = [...recordTypes.values()]
  const isFramed = ({ id }: RecordType): boolean => framed.some((one) => one === id)
  const states = types.filter((type) => isFramed(type) || (!type.decision && (names.has(stateTable(type)) || reported.includes(type.id))))
  return [
    ...states.map((type) => stateUntil(type, until)),
    ...types.filter((type) => type.decision && !states.includes(type)).map(decided),
    ...types.filter((type) => names.has(observedView(type))).map(observed),
    ...referenceTables.map(({ name, columns }): KeptTable => {
      const ofScheme = 'scheme' in columns ? ' WHERE scheme = :scheme' : ''
      return { name, columns, from: `SELECT * FROM ${name}${ofScheme}`, ...(ofScheme ? { parameters: { scheme } } : {}) }
    }),
  ]
}

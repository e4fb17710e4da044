import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { recordTypes } from '../../metrics/records'
import { csvLine } from '../../metrics/csv'
import { findDepartment } from '../office/find-department'
import { noDecisionType, unknownColumn } from '../office/mistakes'
import type { DecisionRequest, ImportResult } from '../office/batch'
import type { Session, Warehouse } from '../warehouse'
import { today } from '../warehouse/wall-clock'
import { importFiles } from './load/import-files'

/** Record types whose rows the office decides. */
export const decisionTypes = [...recordTypes.values()].filter(({ decision }) => decision)

/** Rows of a record type that are decided at once. */
export interface DecidedRows extends Omit<DecisionRequest, 'cells'> {
  readonly rows: readonly DecisionRequest['cells'][]
}

/**
 * Enters a decision of the office: a file of one row, imported by the way of all files, so that it is checked, kept and
 * withdrawn like them.
 *
 * @throws Mistake when the type is not decided by the office, a cell is wrong, or it contradicts what stands.
 */
export const decide = (warehouse: Warehouse, { cells, ...request }: DecisionRequest): Promise<ImportResult> => decideRows(warehouse, { ...request, rows: [cells] })

/** The same for several rows, as one batch. @param also what has to hold together with it, or not at all. */
export async function decideRows(warehouse: Warehouse, { type: id, rows, who, why }: DecidedRows, also?: (session: Session) => Promise<void>): Promise<ImportResult> {
  const type = decisionTypes.find((one) => one.id === id)
  if (!type) throw noDecisionType(id, decisionTypes.map(({ names }) => names))
  const columns = type.columns.map((column) => column.id)
  const unknown = rows.flatMap((cells) => Object.keys(cells)).find((column) => !columns.includes(column))
  if (unknown !== undefined) throw unknownColumn(unknown, columns)
  if (id === 'department-alias') for (const { code = '' } of rows) await knownCode(warehouse, code)
  const folder = await mkdtemp(join(warehouse.temporary, 'decision-'))
  try {
    const file = join(folder, `${id}.csv`)
    await writeFile(file, csvLine(columns) + rows.map((cells) => csvLine(columns.map((column) => cells[column] ?? ''))).join(''))
    return await importFiles(warehouse, { files: [file], profile: 'template', observedOn: today(), who, why, decided: true }, undefined, also)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A name can only be decided to be that of a department that there is. */
async function knownCode(warehouse: Warehouse, code: string): Promise<void> {
  const departments = await warehouse.query<{ code: string; name: string }>("SELECT code, name FROM department WHERE valid_to = DATE '9999-12-31' ORDER BY code")
  findDepartment(code, departments)
}

import { type RecordType, seenTable } from '../../../metrics/records'
import type { Session } from '../../warehouse'
import { cellColumns } from '../../warehouse/record-sql'
import { type Checks, checksOf, leftOutSql, recordsSql } from '../check/checked-rows'
import { joinedTable, partsSql } from '../check/rows-sql'
import { linesDiffer, noRows } from '../mistakes'
import type { SourcePlan } from '../plan/source-plan'
import type { Part } from '../rows/part'
import { ahead } from './ahead'
import { introduce, startIntroductions } from './introductions'
import { knowDelivered, listKnownDepartments, requireDepartments } from './known-departments'
import { partsOf, partsOfAll } from './parts-of'
import { addFaults, addRefusals } from './rejects'

/** A file whose sound rows are in the seen tables, and whose others are among the rejects. */
export interface StagedSource {
  readonly plan: SourcePlan
  readonly checks: Checks
  /** They stay until the import ends: what is refused later is quoted from them. */
  readonly parts: readonly Part[]
  readonly rows: number
  /** Rows refused, whole or for a cell. */
  readonly refused: number
  /** Rows that the profile's conditions leave out. */
  readonly leftOut: number
}

export interface StageInput {
  readonly batch: number
  readonly folder: string
  readonly progress: (bytes: number) => void
}

const badRows = (type: RecordType, batch: number): string => `SELECT line FROM ${seenTable(type)} WHERE batch = ${batch} AND line < 0`

async function badCount(session: Session, { mappings }: SourcePlan, batch: number): Promise<number> {
  const [row] = await session.query<{ n: number }>(
    mappings.length === 1
      ? `SELECT COUNT(*) AS n FROM (${badRows(mappings[0]!.type, batch)})`
      : `SELECT COUNT(DISTINCT line) AS n FROM (${mappings.map(({ type }) => badRows(type, batch)).join(' UNION ALL ')})`,
  )
  return row?.n ?? 0
}

async function stageJoined(session: Session, plan: SourcePlan, { batch, folder, progress }: StageInput): Promise<number> {
  const parts: Part[] = []
  const source = partsOf(plan, folder, 'joined', progress)
  for (;;) {
    const { done, value } = await source.next()
    if (done) {
      await session.run(`CREATE OR REPLACE TEMP TABLE ${joinedTable} AS SELECT * FROM ${partsSql(plan, parts.filter((part) => part.rows > 0))}`)
      return value
    }
    parts.push(value)
    await addRefusals(session, batch, plan, value.refusals)
  }
}

/**
 * Checks and stores the rows of one file. Bad rows are stored with a negative line first, so that sound ones need one pass.
 *
 * @param source parts of the file, then the number of its lines; what follows is of the next file.
 */
async function stageSource(session: Session, plan: SourcePlan, source: AsyncGenerator<Part | number, void>, input: StageInput): Promise<StagedSource> {
  const { batch } = input
  const checks = checksOf(plan)
  const joinedLines = plan.joined ? await stageJoined(session, plan.joined, input) : null
  const parts: Part[] = []
  let [rows, refused, bad, leftOut] = [0, 0, 0, 0]
  for (;;) {
    const { value } = await source.next()
    if (typeof value !== 'object') {
      if (plan.joined && joinedLines !== null && value !== undefined && joinedLines !== value) throw linesDiffer(plan.file.name, value, plan.joined.file.name, joinedLines)
      break
    }
    rows += value.rows + value.refusals.length
    refused += value.refusals.length
    await addRefusals(session, batch, plan, value.refusals)
    if (value.rows === 0) continue
    if (parts.length === 0) await requireDepartments(session, plan)
    parts.push(value)
    if (plan.introduction) await introduce(session, plan, plan.introduction, [value])
    for (const [index, { type }] of plan.mappings.entries())
      await session.run(`INSERT INTO ${seenTable(type)} (batch, line, ${cellColumns(type).join(', ')}) SELECT ${batch}, * FROM (${recordsSql(checks, index, [value])})`)
    const known = bad
    bad = await badCount(session, plan, batch)
    if (bad > known) await addFaults(session, batch, checks, [value])
    if (plan.mappings.every((mapping) => mapping.only.length > 0)) leftOut += (await session.query<{ n: number }>(leftOutSql(checks, [value])))[0]?.n ?? 0
  }
  if (bad > 0) for (const { type } of plan.mappings) await session.run(`DELETE FROM ${seenTable(type)} WHERE batch = ${batch} AND line < 0`)
  await knowDelivered(session, plan, batch)
  return { plan, checks, parts, rows, refused: refused + bad, leftOut }
}

/**
 * Reads, checks and stores the rows of a batch, file by file; departments come first.
 *
 * @throws Mistake when there is no row at all.
 */
export async function stageAll(session: Session, plans: readonly SourcePlan[], input: StageInput): Promise<StagedSource[]> {
  await listKnownDepartments(session)
  await startIntroductions(session)
  const staged: StagedSource[] = []
  // The end of a file and the first part of the next are two.
  const source = ahead(partsOfAll(plans, input.folder, input.progress), 2)
  try {
    for (const plan of plans) staged.push(await stageSource(session, plan, source, input))
  } finally {
    await source.return()
  }
  if (staged.every(({ rows }) => rows === 0)) throw noRows(plans.map(({ file }) => file.name))
  return staged
}

import type { Names } from '../../../metrics/names'
import { physicalColumns, recordTypes, type RecordType, seenTable } from '../../../metrics/records'
import type { Session } from '../../warehouse'
import { literal } from '../check/sql-text'

export interface GateInput {
  readonly batch: number
  readonly rows: number
  readonly rejected: number
  /** A correction is small by nature, and what it does not mend stays refused. */
  readonly corrects: number | null
}

const tooManyRejects = ({ rows, rejected }: GateInput): Names[] =>
  rejected * 20 > rows
    ? [{ zh: `${rows} 行中有 ${rejected} 行被拒，超过 5%`, en: `${rejected} of ${rows} rows were refused, more than 5 %` }]
    : []

/** Compares the record types of a batch with the last batch of its source, by observation day, that delivered each. */
async function tooFewRows(session: Session, { batch }: GateInput): Promise<Names[]> {
  const [row] = await session.query<{ now: number; before: number }>(
    `WITH mine AS (SELECT d.type, d.row_count, b.source, b.observed_on FROM delivery d JOIN batch b ON b.id = d.batch WHERE d.batch = ${batch}),
     earlier AS (
       SELECT m.type, m.row_count AS now, d.row_count AS before, ROW_NUMBER() OVER (PARTITION BY m.type ORDER BY b.observed_on DESC, b.id DESC) AS nth
       FROM mine m JOIN delivery d ON d.type = m.type AND d.batch <> ${batch}
       JOIN batch b ON b.id = d.batch AND b.status = 'loaded' AND b.corrects IS NULL AND b.source = m.source AND b.observed_on <= m.observed_on
     )
     SELECT COALESCE(SUM(now), 0) AS now, COALESCE(SUM(before), 0) AS before FROM earlier WHERE nth = 1`,
  )
  const { now, before } = row ?? { now: 0, before: 0 }
  return now * 2 < before ? [{ zh: `${now} 条记录，不到该来源上一批次（${before} 条）的一半`, en: `${now} records, under half of the previous batch of the source (${before})` }] : []
}

const eventDays = (type: RecordType): string[] =>
  type.columns.flatMap((column) => ((column.type === 'day' || column.type === 'moment') && !column.ahead ? [`s.${physicalColumns(column)[0]!.name}`] : []))

async function eventsAhead(session: Session, { batch }: GateInput): Promise<Names[]> {
  const deliveries = await session.query<{ type: string; observed_on: string }>(
    `SELECT d.type, b.observed_on FROM delivery d JOIN batch b ON b.id = d.batch WHERE d.batch = ${batch} AND d.row_count > 0`,
  )
  const found: Names[] = []
  for (const { type: id, observed_on } of deliveries) {
    const type = recordTypes.get(id)
    const days = type ? eventDays(type) : []
    if (!type || days.length === 0) continue
    const [row] = await session.query<{ n: number; line: number }>(
      `SELECT COUNT(*) AS n, MIN(s.line) AS line FROM ${seenTable(type)} s WHERE s.batch = ${batch} AND (${days.map((day) => `${day} > DATE ${literal(observed_on)}`).join(' OR ')})`,
    )
    if (row && row.n > 0)
      found.push({
        zh: `${type.names.zh}有 ${row.n} 行的事件日期晚于观测日期 ${observed_on}（首见于第 ${row.line} 行）`,
        en: `${row.n} rows of ${type.names.en.toLowerCase()} have events after the observation day ${observed_on} (first on line ${row.line})`,
      })
  }
  return found
}

/** Why a batch must wait for a person: it looks as if the feed were broken. Empty when nothing speaks against it. */
export const healthGate = async (session: Session, input: GateInput): Promise<Names[]> => [
  ...(input.corrects === null ? [...tooManyRejects(input), ...(await tooFewRows(session, input))] : []),
  ...(await eventsAhead(session, input)),
]

import { createHash } from 'node:crypto'
import { rankDepartments } from '../../../metrics/scoring/rank'
import type { Frame, Ranking } from '../../../metrics/scoring/ranking'
import type { Session } from '../../warehouse'
import type { Asked } from '../asked'
import { frameOf } from '../frame'
import { judgingIndicators } from '../judging-indicators'
import { workingCalendar } from '../known-calendar'
import { version } from '../../../package.json'
import { batchTable, deliveryTable } from './batch-tables'
import type { Beside } from './beside'
import { byType } from './canonical-line'
import { frameThings, linesOf, rankingThings, type Thing } from './figure-things'
import { inputTables } from './input-tables'
import { judge, judgedCounts, type KeptIndicator, refuseUnjudged, statementsOf, tallyLines, tallyShape, verdictLines, verdictShape } from './judgement'
import { batchMark, type KeptTable, markBatches, tableLines } from './kept-table'
import { type LineFile, type Lines, writeLineFile } from './line-file'

/** The lines of every type that the figures themselves are kept in. */
export async function figureLines(session: Session, asked: Asked, frame: Frame, indicators: readonly KeptIndicator[], columns: Readonly<Record<'verdict' | 'tally', KeptTable['columns']>>): Promise<Map<string, Lines>> {
  const counts = await judgedCounts(session)
  const facts = new Map(indicators.map((one) => [one.id, one]))
  const [groups, all] = [rankDepartments(frame, asked.scheme, counts, { facts }), rankDepartments(frame, asked.scheme, counts, { facts, scope: 'all' })]
  return new Map([
    ['verdict', tableLines(session, verdictLines(columns.verdict))],
    ['tally', tableLines(session, tallyLines(columns.tally))],
    ['frame', listed('frame', frameThings(frame))],
    ['ranking', listed('ranking', [...rankingThings('groups', groups), ...rankingThings('all', all)])],
  ])
}

async function* listed(type: string, things: readonly object[]): Lines {
  yield linesOf(type, things as readonly Thing[])
}

/** What was written, and what it comes to. */
export interface Kept {
  readonly files: readonly LineFile[]
  readonly hash: string
  readonly lines: number
  readonly ranking: Ranking
  /** Number of each batch, by its mark. */
  readonly batches: Readonly<Record<string, number>>
}

/**
 * Judges a period by the records of a session, and writes all that its figures are made from and come to into a folder:
 * a file of sorted lines for each type.
 *
 * @param session of a transaction, so that nothing changes meanwhile.
 * @param asked with the rules as the office has decided them.
 * @throws Mistake `CalendarUnknownError`
 */
export async function keep(session: Session, folder: string, asked: Asked, beside: readonly Beside[]): Promise<Kept> {
  const { period, scheme, asOf, schemeInForce } = asked
  await markBatches(session)
  const frame = await frameOf(session, asked)
  const indicators = statementsOf(frame, asked, await judgingIndicators(session, asked.period))
  await judge(session, indicators, verdictShape)
  await refuseUnjudged(session, period.id)
  const ranking = rankDepartments(frame, scheme, await judgedCounts(session))
  const reported = indicators.flatMap(({ sql, reportedIn }) => (sql === null || reportedIn === null ? [] : [reportedIn]))
  const inputs = [batchTable, deliveryTable, ...inputTables(indicators.flatMap(({ sql }) => sql ?? []), reported, scheme.id, asOf)]
  const tables = [...inputs, verdictLines(verdictShape), tallyLines(tallyShape)]
  const [{ engine } = { engine: '' }] = await session.query<{ engine: string }>('SELECT version() AS engine')
  const files = new Map<string, Lines>([
    ...inputs.map((table): [string, Lines] => [table.name, tableLines(session, table)]),
    ...(await figureLines(session, asked, frame, indicators, { verdict: verdictShape, tally: tallyShape })),
    ['period', listed('period', [{ id: period.id, start: period.start, end: period.end, asOf, scheme: scheme.id, schemeInForce }])],
    ['scheme', listed('scheme', [scheme])],
    ['indicator', listed('indicator', indicators)],
    ['table', listed('table', tables.map(({ name, columns }) => ({ name, columns })))],
    ['program', listed('program', [{ version, engine, calendar: await workingCalendar(session) }])],
    ['beside', listed('beside', beside.flatMap(({ view, ranking: other, seal }) => rankingThings(view, other, { hash: seal.hash })))],
  ])
  const whole = createHash('sha256')
  const written: LineFile[] = []
  for (const type of [...files.keys()].sort(byType)) written.push(await writeLineFile(folder, type, files.get(type)!, whole))
  const marks = await session.query<{ id: number; mark: string }>(`SELECT k.id, k.mark FROM ${batchMark} k JOIN batch b ON b.id = k.id AND b.status = 'loaded' ORDER BY k.mark`)
  return {
    files: written,
    hash: whole.digest('hex'),
    lines: written.reduce((sum, { lines }) => sum + lines, 0),
    ranking,
    batches: Object.fromEntries(marks.map(({ id, mark }) => [mark, id])),
  }
}

import { join } from 'node:path'
import { madeVerdictSql, type SqlText } from '../../../metrics/indicators/verdict-sql'
import type { Ranking } from '../../../metrics/scoring/ranking'
import type { Scheme } from '../../../metrics/schemes'
import { askedPeriod } from '../asked-period'
import type { WorkingCalendar } from '../known-calendar'
import type { Warehouse } from '../../warehouse'
import { storedNotes } from '../../warehouse/stored-names'
import { type Evaluation, evaluationSchema } from '../evaluation'
import { once } from '../once'
import { frozenDamaged } from '../../office/period-mistakes'
import { frameFrom, rankingFrom, type Thing } from './figure-things'
import { damagedFiles, frozenFolder, manifestOf } from './frozen-folder'
import { type KeptIndicator, tallyShape, verdictShape } from './judgement'
import { keptRowsSql } from './kept-table'
import { fileOf, thingsIn } from './line-file'
import type { KeptPeriod } from './register'

interface KeptBatch {
  readonly mark: string
  readonly source: string
  readonly observed_on: string
  readonly notes: string
}

interface KeptDelivery {
  readonly batch: string
  readonly type: string
  readonly file: string
}

/** The rankings that were kept beside the period's own, by period. */
export function besideFrom(things: readonly Thing[]): Map<string, Ranking> {
  const views = new Set(things.map(({ view }) => String(view)))
  return new Map([...views].map((view) => rankingFrom(view, things)).map((ranking) => [ranking.period, ranking]))
}

/**
 * The figures of a period as they were kept: nothing in it is looked up in the records.
 *
 * @param number distinguishes the tables of one process.
 * @throws Mistake when a kept file is not as it was kept.
 */
export async function frozenEvaluation(warehouse: Warehouse, { period, revision, sums, asOf }: KeptPeriod, number: number): Promise<Evaluation> {
  const folder = frozenFolder(warehouse.folder, period, revision)
  const [damaged] = await damagedFiles(folder, sums)
  if (damaged !== undefined) throw frozenDamaged(period, join(folder, damaged))
  const { batches: numbers } = await manifestOf(folder)
  const things = <T>(type: string): Promise<T[]> => thingsIn<T>(folder, type)
  const [frame, [rules], indicators, rankings] = [frameFrom(await things<Thing>('frame')), await things<Scheme & Thing>('scheme'), await things<KeptIndicator>('indicator'), await things<Thing>('ranking')]
  const [program] = await things<{ calendar: WorkingCalendar }>('program')
  if (!rules || !program) throw new Error(`${folder} holds no scheme or no program`)
  const { '@type': _, ...scheme } = rules
  const [deliveries, batches, beside] = [await things<KeptDelivery>('delivery'), await things<KeptBatch>('batch'), besideFrom(await things<Thing>('beside'))]

  const schema = await evaluationSchema(warehouse, number, frame, async (tally) => {
    await warehouse.run(`INSERT INTO ${tally} ${keptRowsSql(join(folder, fileOf('tally')), tallyShape)} ORDER BY indicator, department`)
  })
  const verdicts = once(async () => {
    const [marks, table] = [`${schema}.batch_number`, `${schema}.verdict`]
    await warehouse.run(`CREATE OR REPLACE TABLE ${marks} AS SELECT key AS mark, CAST(value AS INTEGER) AS id FROM json_each(CAST(:numbers AS JSON))`, { numbers: JSON.stringify(numbers) })
    await warehouse.run(`CREATE OR REPLACE TABLE ${table} AS ${keptRowsSql(join(folder, fileOf('verdict')), verdictShape, marks)}`)
    return table
  })
  const ranked = { groups: rankingFrom('groups', rankings), all: rankingFrom('all', rankings) }
  const known = new Map(indicators.map((one) => [one.id, one]))
  const fileNames = new Map(
    [...deliveries].sort((a, b) => (a.file > b.file ? -1 : 1)).map(({ batch, type, file }) => [`${numbers[batch]} ${type}`, file]),
  )
  const newestFirst = [...batches].sort((a, b) => (numbers[b.mark] ?? 0) - (numbers[a.mark] ?? 0))
  return {
    asked: { period: askedPeriod(period), scheme, schemeInForce: frame.schemeInForce, asOf },
    frame,
    schema,
    indicators: known,
    rows: async (indicator, filter) => madeVerdictSql(indicator, await verdicts(), filter),
    judgedBy: (indicator, filter): SqlText => {
      const { sql = null, parameters = {} } = known.get(indicator.id) ?? {}
      if (sql === null) throw new Error(`${indicator.id} was not measured in ${period}`)
      const made = madeVerdictSql(indicator, `(${sql}\n)`, filter)
      return { text: made.text, parameters: { ...parameters, ...made.parameters } }
    },
    files: () => Promise.resolve((batch, type) => fileNames.get(`${batch} ${type}`) ?? null),
    calendar: () => Promise.resolve(program.calendar),
    sources: () => Promise.resolve(newestFirst.map(({ source, observed_on, notes }) => ({ source, observedOn: observed_on, notes: storedNotes(notes).map(({ zh }) => zh) }))),
    ranking: (scope) => {
      if (scope === 'all') return Promise.resolve(ranked.all)
      const { departments, ...rest } = ranked.groups
      return Promise.resolve({ ...rest, departments: scope === undefined ? departments : departments.filter(({ group }) => group === scope) })
    },
    beside,
  }
}

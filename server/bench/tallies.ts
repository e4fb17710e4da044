import { indicators } from '../../metrics/indicators'
import { dimensions } from '../../metrics/dimensions'
import { tallySql } from '../../metrics/tally/tally'
import { understood } from '../evaluation/asked'
import { frameOf } from '../evaluation/frame'
import { parametersOf } from '../evaluation/parameters'
import type { Warehouse } from '../warehouse'
import { byHand, definitions, writtenByHand } from './counts-by-hand'
import { type Elapsed, elapsed } from './stopwatch'

/** What an indicator's tally took, beside the counts written by hand, in one run. */
export interface TallyTime {
  readonly indicator: string
  readonly ours: Elapsed
  readonly byHand: Elapsed
}

const verdicts = ['met', 'missed', 'pending', 'exempt', 'unknown'] as const

/** The statements of every measured indicator with counts by hand: ours as the server runs it, and the one by hand. */
async function statements(warehouse: Warehouse, period: string) {
  const asked = understood({ period })
  const frame = await frameOf(warehouse, asked)
  return frame.indicators.flatMap(({ id, asOf }) => {
    const indicator = indicators.get(id)
    if (!indicator || asOf === null || !writtenByHand.has(id)) return []
    const { text, parameters } = tallySql(indicator)
    const keys = ['department', ...dimensions.filter((one) => indicator.dimensions.includes(one.id)).map(({ column }) => column)]
    return [{ id, keys, ours: text, parameters: { ...parameters, ...parametersOf(indicator, asked, asOf) }, byHand: byHand(id, asked, asOf) }]
  })
}

const columns = (keys: readonly string[]): string =>
  [...keys.map((key) => `CAST(${key} AS VARCHAR) AS ${key}`), ...verdicts.map((verdict) => `CAST(${verdict} AS BIGINT) AS ${verdict}`)].join(', ')

/**
 * Runs every tally and its counterpart once, both into tables in memory, and compares all their rows.
 *
 * @throws when a count differs: then one of the two is wrong, and a time says nothing.
 */
export async function tallyTimes(warehouse: Warehouse, period: string): Promise<TallyTime[]> {
  await warehouse.run(`ATTACH IF NOT EXISTS ':memory:' AS bench`)
  await warehouse.run(definitions())
  const times: TallyTime[] = []
  for (const { id, keys, ours, parameters, byHand: hand } of await statements(warehouse, period)) {
    const time = {
      indicator: id,
      ours: await elapsed(() => warehouse.run(`CREATE OR REPLACE TABLE bench.ours AS ${ours}`, parameters)),
      byHand: await elapsed(() => warehouse.run(`CREATE OR REPLACE TABLE bench.by_hand AS ${hand}`)),
    }
    const [first, second] = [`SELECT ${columns(keys)} FROM bench.ours`, `SELECT ${columns(keys)} FROM bench.by_hand`]
    const differing = await warehouse.query(`(${first} EXCEPT ALL ${second}) UNION ALL (${second} EXCEPT ALL ${first}) LIMIT 4`)
    if (differing.length > 0) throw new Error(`${id} in ${period}: the tally and the counts by hand differ: ${JSON.stringify(differing)}`)
    times.push(time)
  }
  return times
}

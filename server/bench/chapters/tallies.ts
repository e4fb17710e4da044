import { openWarehouse } from '../../warehouse'
import type { Bench } from '../chapters'
import type { Figure } from '../figure'
import { type Spread, spread } from '../spread'
import { type TallyTime, tallyTimes } from '../tallies'

const period = '2015'
/** `design.md`: tallies of all indicators against hand-written queries with the same counts. */
const budget = 1.5

const total = (times: readonly TallyTime[], of: 'ours' | 'byHand'): number => times.reduce((sum, time) => sum + time[of], 0)

async function runsAt(bench: Bench, size: number): Promise<{ records: number; runs: TallyTime[][] }> {
  const { data, records } = await bench.scene(size)
  const warehouse = await openWarehouse(data)
  try {
    // the first run reads the file; what is compared is computing
    await tallyTimes(warehouse, period)
    const runs: TallyTime[][] = []
    for (let run = 0; run < bench.runs; run++) runs.push(await tallyTimes(warehouse, period))
    return { records, runs }
  } finally {
    await warehouse.close()
  }
}

const ratio = (runs: readonly (readonly TallyTime[])[]): Spread => spread(runs.map((times) => total(times, 'ours') / total(times, 'byHand')))

/** Tallies of all indicators at every size, and each indicator at the largest. */
export default async function tallies(bench: Bench): Promise<Figure[]> {
  const figures: Figure[] = []
  const ours: { records: number; median: number }[] = []
  for (const size of bench.sizes) {
    const { records, runs } = await runsAt(bench, size)
    const own = spread(runs.map((times) => total(times, 'ours')))
    ours.push({ records, median: own.median })
    const what = `all indicators, ${records.toLocaleString('en')} records`
    figures.push(
      { chapter: 'tallies', what, unit: '×', spread: ratio(runs), budget, note: 'against queries by hand, equal in every count' },
      { chapter: 'tallies', what, unit: 'ms', spread: own, budget: null, note: '' },
    )
    if (size !== bench.sizes.at(-1)) continue
    for (const [index, { indicator }] of (runs[0] ?? []).entries())
      figures.push({ chapter: 'tallies', what: `${indicator}, ${records.toLocaleString('en')} records`, unit: '×', spread: ratio(runs.map((times) => times.slice(index, index + 1))), budget: null, note: `median ${Math.round(spread(runs.map((times) => times[index]?.ours ?? 0)).median)} ms` })
  }
  const [last, before] = [ours.at(-1), ours.at(-2)]
  if (last && before)
    figures.push({ chapter: 'tallies', what: 'time a record, largest size against the one before', unit: '×', spread: spread([last.median / last.records / (before.median / before.records)]), budget: 1, note: 'growth at most linear' })
  return figures
}

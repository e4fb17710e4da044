import { openWarehouse } from '../../warehouse'
import type { Bench } from '../chapters'
import type { Figure } from '../figure'
import { compared, type Pair } from '../ratios'
import { spread } from '../spread'
import { summed } from '../stopwatch'
import { type TallyTime, tallyTimes } from '../tallies'

const period = '2015'
/** `design.md`: tallies of all indicators against hand-written queries with the same counts. */
const budget = 1.5

/** A run as one pair: several indicators added up. */
const together = (times: readonly TallyTime[]): Pair => ({ ours: summed(times.map(({ ours }) => ours)), theirs: summed(times.map(({ byHand }) => byHand)) })

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

/** Tallies of all indicators at every size, and each indicator at the largest. */
export default async function tallies(bench: Bench): Promise<Figure[]> {
  const figures: Figure[] = []
  const each: { records: number; milliseconds: number }[] = []
  for (const size of bench.sizes) {
    const { records, runs } = await runsAt(bench, size)
    const of = `${records.toLocaleString('en')} records`
    const all = runs.map(together)
    each.push({ records, milliseconds: spread(all.map(({ ours }) => ours.cpu)).median })
    figures.push(...compared('tallies', `all indicators, ${of}`, all, budget, 'against queries by hand, equal in every count'))
    if (size !== bench.sizes.at(-1)) continue
    for (const [index, { indicator }] of (runs[0] ?? []).entries())
      figures.push(...compared('tallies', `${indicator}, ${of}`, runs.map((times) => together(times.slice(index, index + 1))), null, '').slice(1))
  }
  const [last, before] = [each.at(-1), each.at(-2)]
  if (last && before)
    figures.push({ chapter: 'tallies', what: 'time a record, largest size against the one before', unit: '×', spread: spread([last.milliseconds / last.records / (before.milliseconds / before.records)]), budget: 1, note: 'by processor time; growth at most linear' })
  return figures
}

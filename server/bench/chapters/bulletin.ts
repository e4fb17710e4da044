import { bulletinTime } from '../bulletin'
import type { Bench } from '../chapters'
import type { Figure } from '../figure'
import { spread } from '../spread'
import type { Elapsed } from '../stopwatch'

/** `design.md`: the bulletin of 60 departments. */
const budget = 2000

export default async function bulletin(bench: Bench): Promise<Figure[]> {
  const { data, records } = await bench.scene(bench.sizes[0] ?? 100_000)
  const { first, next, departments } = await bulletinTime(data, '2015', bench.runs)
  const what = `${departments} departments, ${records.toLocaleString('en')} records`
  const judging = 'judging the period and those that it is compared with included'
  const figure = (of: string, times: readonly Elapsed[], note: string): Figure[] => [
    { chapter: 'bulletin', what: of, unit: 'ms', spread: spread(times.map(({ wall }) => wall)), budget, note },
    { chapter: 'bulletin', what: `${of}, processor time`, unit: 'ms', spread: spread(times.map(({ cpu }) => cpu)), budget: null, note },
  ]
  return [...figure(what, next, 'docx and xlsx'), ...figure(`${what}, first of a process`, [first], judging)]
}

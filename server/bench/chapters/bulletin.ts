import { bulletinTime } from '../bulletin'
import type { Bench } from '../chapters'
import type { Figure } from '../figure'
import { spread } from '../spread'

/** `design.md`: the bulletin of 60 departments. */
const budget = 2000

export default async function bulletin(bench: Bench): Promise<Figure[]> {
  const { data, records } = await bench.scene(bench.sizes[0] ?? 100_000)
  const { first, next, departments } = await bulletinTime(data, '2015', bench.runs)
  const what = `${departments} departments, ${records.toLocaleString('en')} records`
  return [
    { chapter: 'bulletin', what, unit: 'ms', spread: spread(next), budget, note: 'docx and xlsx' },
    { chapter: 'bulletin', what: `${what}, first of a process`, unit: 'ms', spread: spread([first]), budget, note: 'the evaluation of both periods included' },
  ]
}

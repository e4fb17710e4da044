import type { Bench } from '../chapters'
import type { Figure } from '../figure'
import { importTime, megabytesOf } from '../importing'
import { compared, type Pair } from '../ratios'
import { spread } from '../spread'

/** `design.md`: an import with full checking against DuckDB's own `read_csv` of the same file. */
const budget = 3

/** Repetitions at the largest sizes take minutes and say little more. */
const runsAt = (bench: Bench, records: number): number => (records > 2_000_000 ? Math.min(bench.runs, 2) : bench.runs)

/** A delivery of every record type, and a single file, at every size. */
export default async function importing(bench: Bench): Promise<Figure[]> {
  const figures: Figure[] = []
  const memory: Figure[] = []
  for (const size of bench.sizes) {
    const { files, records, importing: first } = await bench.scene(size)
    const departments = files.filter((file) => file.endsWith('department.csv'))
    const single = files.filter((file) => file.endsWith('/request.csv') || file.endsWith('\\request.csv'))
    for (const [what, before, timed] of [['all files', [], files], ['request.csv', departments, single]] as const) {
      const pairs: Pair[] = []
      for (let run = 0; run < runsAt(bench, records); run++) {
        const { ours, readCsv } = await importTime(bench.scratch, before, timed)
        pairs.push({ ours, theirs: readCsv })
      }
      figures.push(...compared('import', `${what} of ${records.toLocaleString('en')} records, ${megabytesOf(timed).toFixed(1)} MB`, pairs, budget, 'against read_csv of the same files'))
    }
    if (first.peakMegabytes !== null)
      memory.push({ chapter: 'import', what: `peak memory, ${records.toLocaleString('en')} records`, unit: 'MB', spread: spread([first.peakMegabytes]), budget: null, note: `the whole command took ${(first.milliseconds / 1000).toFixed(1)} s` })
  }
  return [...figures, ...memory]
}

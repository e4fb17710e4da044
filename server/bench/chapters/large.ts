import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sampleObservedOn } from '../../../sample-data'
import type { Bench } from '../chapters'
import type { Figure } from '../figure'
import { megabytesOf, readCsv } from '../importing'
import { largeFile } from '../large-file'
import { spread } from '../spread'
import { watched } from '../watched'

/** A CSV of 1 GB is checked and loaded within three times `read_csv` of it, and under 1 GB of memory. */
const budget = { times: 3, megabytes: 1e9 / 2 ** 20 }

/** One large file by the command line, from its start to its end, beside DuckDB's own reading of it. */
export default async function large(bench: Bench): Promise<Figure[]> {
  const { departments, requests } = await largeFile(bench.scratch)
  const runs: { readonly ours: number; readonly readCsv: number; readonly peak: number | null }[] = []
  for (let run = 0; run < bench.runs; run++) {
    const folder = await mkdtemp(join(bench.scratch, 'large-'))
    const { wall } = await readCsv(folder, [requests])
    const { milliseconds, peakMegabytes } = await watched(['import', departments, requests, '--profile', 'template', '--observed-on', sampleObservedOn, '--data', join(folder, 'ours')])
    runs.push({ ours: milliseconds, readCsv: wall, peak: peakMegabytes })
    await rm(folder, { recursive: true, force: true })
  }
  const what = `one CSV of ${megabytesOf([requests]).toFixed(0)} MB`
  const peaks = runs.flatMap(({ peak }) => peak ?? [])
  return [
    { chapter: 'large', what, unit: '×', spread: spread(runs.map(({ ours, readCsv: theirs }) => ours / theirs)), budget: budget.times, note: 'the whole command against read_csv of the same file' },
    { chapter: 'large', what, unit: 'ms', spread: spread(runs.map(({ ours }) => ours)), budget: null, note: 'the whole command' },
    { chapter: 'large', what, unit: 'ms', spread: spread(runs.map(({ readCsv: theirs }) => theirs)), budget: null, note: 'read_csv' },
    ...(peaks.length > 0 ? [{ chapter: 'large', what: `${what}, peak memory`, unit: 'MB' as const, spread: spread(peaks), budget: budget.megabytes, note: 'of the command' }] : []),
  ]
}

import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Bench } from '../chapters'
import type { Figure } from '../figure'
import { commandFigures, type Watched, watched } from '../watched'

/** Every table and the history in four formats, at the smallest size: the history judges every period that has data. */
export default async function exporting(bench: Bench): Promise<Figure[]> {
  const { data, records } = await bench.scene(bench.sizes[0] ?? 100_000)
  const out = join(bench.scratch, 'export.zip')
  const runs: Watched[] = []
  for (let run = 0; run < bench.runs; run++) {
    runs.push(await watched(['export', '--period', '2015', '--out', out, '--data', data]))
    await rm(out)
  }
  return commandFigures('export', `every table in four formats, ${records.toLocaleString('en')} records`, runs)
}

import { cp, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Bench } from '../chapters'
import type { Figure } from '../figure'
import { commandFigures, type Watched, watched } from '../watched'

/** A year is frozen, at every size; each time in a copy of the data folder. */
export default async function freezing(bench: Bench): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const size of bench.sizes) {
    const { data, records } = await bench.scene(size)
    const runs: Watched[] = []
    for (let run = 0; run < bench.runs; run++) {
      const copy = await mkdtemp(join(bench.scratch, 'freeze-'))
      await cp(data, copy, { recursive: true })
      runs.push(await watched(['freeze', '--period', '2015', '--why', 'benchmark', '--data', copy]))
      await rm(copy, { recursive: true, force: true })
    }
    figures.push(...commandFigures('freeze', `2015 with ${records.toLocaleString('en')} records`, runs))
  }
  return figures
}

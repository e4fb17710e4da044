import { statSync } from 'node:fs'
import { openOffice } from '../../office/local'
import { openWarehouse } from '../../warehouse'
import type { Bench } from '../chapters'
import type { Figure } from '../figure'
import { spread } from '../spread'
import { tallySize } from '../tally-size'

/** Size of the tally when records grow a hundredfold and the dimensions stay. */
export default async function growth(bench: Bench): Promise<Figure[]> {
  const sizes = [bench.sizes[0], bench.sizes.at(-1)].filter((size) => size !== undefined)
  const figures: Figure[] = []
  const rows: { records: number; cells: number }[] = []
  for (const size of sizes) {
    const { data, records } = await bench.scene(size)
    const warehouse = await openWarehouse(data)
    const cells = await tallySize(warehouse, '2015').finally(() => warehouse.close())
    const office = await openOffice(data)
    const snapshot = await office.snapshot({ period: '2015' }).finally(() => office.close())
    rows.push({ records, cells })
    figures.push(
      { chapter: 'growth', what: `tally, ${records.toLocaleString('en')} records`, unit: 'rows', spread: spread([cells]), budget: null, note: '' },
      { chapter: 'growth', what: `snapshot, ${records.toLocaleString('en')} records`, unit: 'MB', spread: spread([statSync(snapshot.path).size / 1e6]), budget: null, note: snapshot.gzip ? `${(statSync(snapshot.gzip).size / 1e6).toFixed(2)} MB as gzip; verdict rows up to a million inside` : '' },
    )
  }
  const [small, large] = rows
  if (small && large && small !== large)
    figures.push({ chapter: 'growth', what: 'rows of the tally, largest against smallest size', unit: '×', spread: spread([large.cells / small.cells]), budget: null, note: `${(large.records / small.records).toFixed(0)} × the records` })
  return figures
}

import { indicators } from '../../metrics/indicators'
import { tallySql } from '../../metrics/tally/tally'
import { understood } from '../evaluation/asked'
import { frameOf } from '../evaluation/frame'
import { parametersOf } from '../evaluation/parameters'
import type { Warehouse } from '../warehouse'

/** Rows of the tally of a period, all measured indicators together. */
export async function tallySize(warehouse: Warehouse, period: string): Promise<number> {
  const asked = understood({ period })
  let rows = 0
  for (const { id, asOf } of (await frameOf(warehouse, asked)).indicators) {
    const indicator = indicators.get(id)
    if (!indicator || asOf === null) continue
    const { text, parameters } = tallySql(indicator)
    const [counted] = await warehouse.query<{ n: number }>(`SELECT CAST(COUNT(*) AS BIGINT) AS n FROM (${text}) t`, { ...parameters, ...parametersOf(indicator, asked, asOf) })
    rows += counted?.n ?? 0
  }
  return rows
}

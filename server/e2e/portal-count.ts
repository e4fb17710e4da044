import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the raw files of the portal hold, counted here by plain means and by nothing of the product. */
export interface PortalCount {
  readonly rows: number
  readonly datasets: number
  /** Items of the 2015 list. */
  readonly items: number
  readonly codes: number
  /** Of them, published by the end of 31 October 2015. */
  readonly inTime: number
}

const dataId = /dataId=([A-Z0-9]{5})(\d{4})(\d+)/
/** The publication is the first date after the openness. */
const published = /公开,(?:[^,]*,)?(\d{4}-\d\d-\d\d)/

/** Counts the snapshot of February 2018: CR-only lines, ids in a second file, line by line. */
export function countPortal(folder: string): PortalCount {
  const read = (name: string, end: string): string[] =>
    readFileSync(join(folder, 'raw', name), 'utf8')
      .split(end)
      .map((line) => line.trim())
      .filter((line) => line !== '')
  const rows = read('snapshot-2018-02-04_上海.csv', '\r')
  const ids = read('snapshot-2018-02-04_上海url.txt', '\n')
  const day = new Map(ids.map((id, index) => [dataId.exec(id)?.[0] ?? '', published.exec(rows[index] ?? '')?.[1] ?? '']))
  const list = [...day].filter(([id]) => dataId.exec(id)?.[2] === '2015')
  return {
    rows: rows.length,
    datasets: day.size,
    items: list.length,
    codes: new Set(list.map(([id]) => dataId.exec(id)?.[1])).size,
    inTime: list.filter(([, date]) => date !== '' && date <= '2015-10-31').length,
  }
}

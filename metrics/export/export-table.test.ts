import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import type { ExportTable } from './export-table'
import { exportName } from './export-table'
import { csvOf } from './write-csv'
import { xlsxOf } from './write-xlsx'

const table: ExportTable = {
  title: '排名/全市',
  period: '2015',
  asOf: '2015-12-31',
  columns: [
    { title: '部门', kind: 'text' },
    { title: '件数', kind: 'count' },
    { title: '开放率', kind: 'share' },
  ],
  rows: [
    ['=HYPERLINK("x")', 0, 0.375],
    ['市卫生计生委', null, null],
  ],
  notes: [['切片', '开放方式为接口']],
}
const zh = ({ zh }: { zh: string }) => zh

describe('an exported table', () => {
  it('is a CSV that spreadsheets open as UTF-8, its formulas disarmed, empty cells empty, its notes after an empty line', () => {
    expect(csvOf(table, zh)).toBe('\uFEFF部门,件数,开放率\r\n"\'=HYPERLINK(""x"")",0,0.375\r\n市卫生计生委,,\r\n\r\n评估期间,2015\r\n数据截至,2015-12-31\r\n切片,开放方式为接口\r\n')
  })

  it('is a workbook whose numbers are numbers and whose texts are texts, its notes on a sheet of their own', async () => {
    const { sheets } = await readXlsx(await xlsxOf(table, zh))
    expect(sheets.map(({ name }) => name)).toEqual(['排名 全市', '说明'])
    expect(sheets[0]!.rows).toEqual([['部门', '件数', '开放率'], ['=HYPERLINK("x")', 0, 0.375], ['市卫生计生委', null, null]])
    expect(sheets[1]!.rows).toContainEqual(['切片', '开放方式为接口'])
  })

  it('is printed upright while its columns have room so, each as wide as what stands in it, else across', async () => {
    const { columns, rows } = table
    const sheet = async (times: number) => {
      const many = { ...table, columns: Array.from({ length: times }, () => columns).flat(), rows: rows.map((row) => Array.from({ length: times }, () => row).flat()) }
      return strFromU8(unzipSync(await xlsxOf(many, zh))['xl/worksheets/sheet1.xml']!)
    }
    const [few, many] = [await sheet(1), await sheet(4)]
    expect([few, many].map((one) => /orientation="(\w+)"/.exec(one)?.[1])).toEqual(['portrait', 'landscape'])
    expect([...few.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Math.round(Number(width)))).toEqual([17, 7, 9])
  })

  it('has a name with period and as-of that every file system takes', () => {
    expect(exportName(table, 'csv', '截至')).toBe('排名-全市_2015_截至2015-12-31.csv')
  })

  it('names no period where its rows belong to none', () => {
    const batches = { ...table, period: null, asOf: null }
    expect(csvOf(batches, zh).split('\r\n\r\n')[1]).toBe('切片,开放方式为接口\r\n')
    expect(exportName(batches, 'csv', '截至')).toBe('排名-全市.csv')
  })
})

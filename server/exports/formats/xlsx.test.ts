import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { expect, it } from 'vitest'
import { column } from '../table'
import { xlsxChunks } from './xlsx'

const nothing = { zh: '', en: '' }
const table = { id: 't', names: { zh: '表', en: 'Table' }, note: nothing, columns: () => [], pages: () => [] }
const columns = [column('id', '编号', 'Id', 'text', nothing), column('title', '名称', 'Title', 'text', nothing), column('done', '是否办结', 'Done', 'flag', nothing)]

/** A workbook of so many rows, its parts, and its rows as they are read. */
async function workbook(rows: number) {
  const folder = await mkdtemp(join(tmpdir(), 'shuping-xlsx-'))
  const path = join(folder, 'rows.json')
  const lines = Array.from({ length: rows }, (_, n) => JSON.stringify({ id: `XM-310104-0${n % 10}-0001`, title: '徐汇区药店公共服务平台建设'.repeat(n === 0 ? 9 : 1), done: n % 2 === 0 }))
  await writeFile(path, `[\n${lines.join(',\n')}\n]\n`)
  const chunks: Uint8Array[] = []
  for await (const chunk of xlsxChunks({ table, columns, path, rows })) chunks.push(chunk)
  await rm(folder, { recursive: true })
  const bytes = Buffer.concat(chunks)
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
  const sheet = parts['xl/worksheets/sheet1.xml']!
  return { parts, sheet, widths: [...sheet.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Math.round(Number(width))), read: (await readXlsx(bytes)).sheets[0]!.rows }
}

it('prints a table of some hundred rows on A4, upright where its columns have room so, as wide as the page, with its head on every page, and says yes and no in words', async () => {
  const { parts, sheet, widths, read } = await workbook(300)
  expect(sheet).toMatch(/<pageSetup(?=[^>]* orientation="portrait")(?=[^>]* paperSize="9")(?=[^>]* fitToWidth="1")(?=[^>]* fitToHeight="0")/)
  expect(sheet).toMatch(/<pageSetUpPr[^>]* fitToPage="1"/)
  expect(parts['xl/workbook.xml']).toMatch(/_xlnm\.Print_Titles"[^>]*>[^<]*\$1:\$1</)
  // The longest id has 17 letters; two more places are air. Long titles break into lines.
  expect(widths).toEqual([19, 36, 7])
  expect(read.map((row) => row[2]).slice(0, 3)).toEqual(['是否办结', '是', '否'])
  expect(read).toHaveLength(301)
})

it('writes thousands of rows as they come, with columns as wide as what stands in them', async () => {
  const { widths, read } = await workbook(5001)
  expect(widths).toEqual([19, 40, 10])
  expect(read[5001]).toEqual(['XM-310104-00-0001', '徐汇区药店公共服务平台建设', '是'])
})

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { expect, it } from 'vitest'
import { column } from '../table'
import { xlsxChunks } from './xlsx'

// The longest id has 19 letters; two more places are air.
it('has columns as wide as what stands in them, forty places at most, and every row', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'shuping-xlsx-'))
  const path = join(folder, 'rows.json')
  const rows = Array.from({ length: 300 }, (_, n) => JSON.stringify({ id: `XM-310104-0${n}-0001`, title: '徐汇区药店公共服务平台建设'.repeat(n === 0 ? 9 : 1) }))
  await writeFile(path, `[\n${rows.join(',\n')}\n]\n`)
  const meaning = { zh: '', en: '' }
  const table = { id: 't', names: { zh: '表', en: 'Table' }, note: meaning, columns: () => [], pages: () => [] }
  const chunks: Uint8Array[] = []
  for await (const chunk of xlsxChunks({ table, columns: [column('id', '编号', 'Id', 'text', meaning), column('title', '名称', 'Title', 'text', meaning)], path, rows: 300 })) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  const sheet = Object.entries(unzipSync(bytes)).find(([name]) => name.endsWith('sheet1.xml'))![1]
  expect([...strFromU8(sheet).matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Math.round(Number(width)))).toEqual([21, 40])
  expect((await readXlsx(bytes)).sheets[0]!.rows).toHaveLength(301)
  await rm(folder, { recursive: true })
})

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importing } from '../cli/commands/import'
import { copyDataFolder } from '../e2e/data-folder'
import { openOffice } from '../office/local'
import { openWarehouse } from '../warehouse'

/** Rows of the catalogue of Taoyuan in Big5, by the iconv of glibc; the second bytes of 許, 功, 蓋, 育 and others are those of a backslash and a bar. */
const big5 = Buffer.from(
  'vXO4uSy46q7Gple62Sy46q7GtrC0o6jRvvfD9iyn87dzwFeydg0KMSyu57bppaulord+snar9rHQqHy1e6vXp0+kwC2wqqSkKMK+KSwzODAyMDAwMDBBIKFppUStcLNCoWosqEOmfg0KMiwipL2mQLd8xLOrx6FCwrKz+KvHpM6xSqrZpqy2T7zQt8eq7SyzXKVcu1wiLDM4MDQxMDAwMEUgoWnF6ah8p72haiyko6l3tMENCjMsrue26aWrpq20wcD4qHyqwLDPuOq3vaSkpN8sMzgwMTIwMDAwSiChaarAt3ynvaFqLKhDpOsNCg==',
  'base64',
)

const profile = `name: taoyuan-big5
names: { zh: 桃园市（Big5）, en: Taoyuan in Big5 }
source: data.tycg.gov.tw
inputs: { catalogue: { file: 'csv$', encoding: big5, csv: {} } }
introducesDepartments:
  from: catalogue
  code: { from: 資料集提供機關, pattern: '^(\\w+) ' }
  name: { from: 資料集提供機關, pattern: '【(.*)】' }
  group: municipal
records:
  - { type: dataset, from: catalogue, columns: { id: 編號, title: 資料名稱, department: { from: 資料集提供機關, pattern: '^(\\w+) ' }, frequency: 更新頻率 } }
`

let folder: string
let data: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shuping-big5-'))
  data = join(folder, 'data')
  await copyDataFolder('nothing', data)
  await writeFile(join(folder, 'big5.yaml'), profile)
})
afterAll(() => rm(folder, { recursive: true }))

/** As `shuping import FILE --profile big5.yaml`. */
async function imported(name: string, bytes: Buffer): Promise<number> {
  await writeFile(join(folder, name), bytes)
  return importing([join(folder, name)], { data, profile: join(folder, 'big5.yaml'), observedOn: '2018-07-07' })
}

test('a file in Big5 comes from the command into the records character by character', async () => {
  expect(await imported('catalogue.csv', big5)).toBe(0)
  const warehouse = await openWarehouse(data)
  expect(await warehouse.query('SELECT s.id, s.title, s.frequency, d.name FROM seen_dataset s JOIN department d ON d.code = s.department ORDER BY s.id')).toEqual([
    { id: '1', title: '桃園市失業率按教育程度別分-高中(職)', frequency: '每年', name: '主計處' },
    { id: '2', title: '公共會議室、簡報室及宿舍收費標準表,許功蓋', frequency: '不定期', name: '體育局' },
    { id: '3', title: '桃園市早期療育社區資源中心', frequency: '每月', name: '社會局' },
  ])
  await warehouse.close()
})

test('bytes that Big5 has no character for are said with their line, and nothing is put in their stead', async () => {
  const at = big5.lastIndexOf(Buffer.from('3,')) + 2
  const refused = (name: string, bytes: Buffer) => imported(name, bytes).catch((error: unknown) => error)
  // Of the areas for characters of one's own, of the Hong Kong supplement, of the additions of ETEN.
  for (const pair of ['8140', 'fa40', '8bf8', 'c6e7'])
    expect(await refused('own.csv', Buffer.concat([big5.subarray(0, at), Buffer.from(pair, 'hex'), big5.subarray(at)]))).toMatchObject({ code: 'file-beyond-big5', detail: { zh: expect.stringContaining('own.csv 第 4 行') as string } })
  // The file ends in the midst of a character.
  expect(await refused('cut.csv', Buffer.concat([big5, Buffer.from('4,'), Buffer.from('a4', 'hex')]))).toMatchObject({ code: 'file-undecodable', detail: { zh: expect.stringContaining('cut.csv 不是 BIG5') as string } })
  const office = await openOffice(data)
  expect((await office.batches()).map(({ files }) => files.map(({ name }) => name))).toEqual([['catalogue.csv']])
  await office.close()
})

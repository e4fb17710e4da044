import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { describeOnSharedData } from '../e2e/shared-data'
import { preview, readProfile, sampleFile, suggestProfile } from '.'
import { shipped } from './profile/shipped'

/** What is said of each kind of file that portals really export, and why: its encoding, its rows, its header. */
const said = [
  ['cn-shanghai-catalog-2017-2018', /raw\/.*2017-11-25.*csv$/, 'shanghai-portal', 'UTF-8，全部字节有效；各行按导入方案的 2 种写法依次比对'],
  ['cn-guangdong-catalogs-2017-2018', /guangdong_2017-11-25\.xlsx$/, 'guangdong-portal', 'XLSX 工作簿；取第一个有内容的工作表“Dataguangdong”；第 1 行为表头，导入方案按列名取列'],
  ['cn-guangdong-catalogs-2017-2018', /guangdong_2018-02-04\.csv$/, 'guangdong-portal', 'UTF-8，全部字节有效；逗号分隔，开头各行据此可分为 10 列；无表头，10 列由导入方案按位置命名'],
  ['hk-catalog-2018', /csv$/, 'hongkong-portal', 'UTF-8，全部字节有效；逗号分隔，开头各行据此可分为 7 列；第 1 行为表头，导入方案按列名取列'],
  ['tw-taoyuan-catalog-2018', /csv$/, 'taoyuan-portal', 'UTF-8，全部字节有效；逗号分隔，开头各行据此可分为 26 列；第 1 行为表头，导入方案按列名取列'],
  ['jp-tokyo-catalog-snapshots-2021-2022', /2021.*gz$/, 'tokyo-ckan', 'gzip 压缩；UTF-8，全部字节有效；每行一个 JSON 文档'],
  ['uk-central-foi-timeliness-2010-2020', /2010-2020\.csv$/, 'uk-foi', 'UTF-8（纯 ASCII）；逗号分隔，开头各行据此可分为 122 列；第 1 行为表头，导入方案按位置取列'],
  ['us-boston-311-2011', /gz$/, 'boston-311', 'gzip 压缩；UTF-8（纯 ASCII）；逗号分隔，开头各行据此可分为 11 列；第 1 行为表头，导入方案按列名取列'],
] as const

for (const [folder, pattern, profile, words] of said)
  describeOnSharedData(folder, `a file of ${profile} like ${pattern}`, (path) => {
    const [file = ''] = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => pattern.test(name))
    test('is told with the reasons', async () => {
      const [one] = await preview({ profile: shipped().get(profile)!.profile, files: [join(path, file)], departments: null, rows: 1 })
      expect(one?.decided.zh).toBe(words)
    })
  })

describeOnSharedData('cn-shanghai-catalog-2017-2018', 'a file for which a profile is drafted', (path) => {
  const decided = async (file: string): Promise<string[]> => (await sampleFile(join(path, file))).decided.map(({ zh }) => zh)
  test('in GB18030 is told as such, with its header', async () => {
    expect(await decided('derived/snapshot-2018-02-04_normalised.gb18030.csv')).toEqual(['GB18030（不是有效的 UTF-8）', '逗号分隔，开头各行据此可分为 17 列', '第 1 行为表头：各格都有内容，互不相同，也不像数值'])
  })
  test('has its abstract for a title, where it has no other', async () => {
    const draft = suggestProfile([await sampleFile(join(path, 'derived/snapshot-2018-02-04_normalised.gb18030.csv'))])
    expect(readProfile(draft, 'draft.yaml').records[0]).toMatchObject({ type: 'dataset', columns: { id: { from: 'dataset_id' }, title: { from: 'abstract' }, department: { from: 'publisher' } } })
  })
  test('without a header is told as such', async () => {
    expect(await decided('raw/snapshot-2017-11-25_Datashanghai.csv')).toEqual(['UTF-8，全部字节有效', '逗号分隔，开头各行据此可分为 12 列', '无表头：第 1 行有空格、重复或像数值的格'])
  })
})

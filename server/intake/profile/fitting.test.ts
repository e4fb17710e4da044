import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { describeOnSharedData } from '../../e2e/shared-data'
import { fittingProfile } from './fitting'
import { readProfile } from './read-profile'
import { shipped } from './shipped'

const profiles = [...shipped().values()].map(({ profile }) => profile)
const fitting = (paths: readonly string[], among = profiles) => fittingProfile(among, paths.map((path) => ({ path, name: basename(path) })))

for (const [folder, patterns, profile] of [
  ['cn-shanghai-catalog-2017-2018', [/raw\/.*2018-02-04_上海\.csv$/, /url\.txt$/], 'shanghai-portal'],
  ['cn-shanghai-catalog-2017-2018', [/raw\/.*2017-11-25.*csv$/], 'shanghai-portal'],
  ['cn-guangdong-catalogs-2017-2018', [/guangzhou_2018-02-04\.xlsx$/], 'guangzhou-portal'],
  ['hk-catalog-2018', [/csv$/], 'hongkong-portal'],
  ['us-socrata-catalog-snapshots-2022', [/austin.*06-30.*gz$/], 'socrata-austin'],
] as const)
  describeOnSharedData(folder, `real files like ${patterns.join(' and ')}`, (path) => {
    const files = patterns.map((pattern) => join(path, readdirSync(path, { recursive: true, encoding: 'utf8' }).find((name) => pattern.test(name))!))
    test(`are read by ${profile}`, async () => expect(await fitting(files)).toBe(profile))
  })

describe('a file of any name', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shuping-fitting-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const mine = (name: string, column: string) => readProfile(`name: ${name}\nnames: { zh: 甲, en: A }\nsource: ${name}\ninputs: { list: { file: 'csv$', csv: {} } }\nrecords: [{ type: dataset, from: list, columns: { id: 号, title: ${column}, department: 单位 } }]\n`, name)

  test('with our own headers is read by the template', async () => expect(await fitting([file('x.csv', '数据集编号,数据名称,部门\nD1,题,A1\n')])).toBe('template'))

  test('is read by the profile whose columns it has, the office’s own among them', async () => {
    expect(await fitting([file('list.csv', '号,题名,单位\n1,公园,甲局\n')], [mine('first', '名称'), mine('second', '题名'), mine('third', '题名'), ...profiles])).toBe('second')
  })

  test('that none reads is left to a person', async () => expect(await fitting([file('list.csv', '甲,乙\n1,2\n')])).toBeNull())
})

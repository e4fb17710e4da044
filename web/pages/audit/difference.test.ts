import { describe, expect, it } from 'vitest'
import { differences } from './difference'
import { partNames, worded } from './worded'

const zh = (names: { zh: string }) => names.zh
const difference = (before: unknown, after: unknown) => differences(before, after, zh, (count) => count.toLocaleString('en'))

describe('what changed between two states', () => {
  it('is told part by part; what stayed is left out', () => {
    expect(difference({ state: 'open', revision: 0, hash: null }, { state: 'frozen', revision: 0, hash: 'ab' })).toEqual([
      { path: 'state', before: 'open', after: 'frozen' },
      { path: 'hash', before: null, after: 'ab' },
    ])
  })

  it('is everything where there was nothing, and what is gone where nothing is left', () => {
    expect(difference(null, { files: [{ name: 'a.csv' }, { name: 'b.csv' }], sample: false })).toEqual([
      { path: 'files.1.name', before: null, after: 'a.csv' },
      { path: 'files.2.name', before: null, after: 'b.csv' },
      { path: 'sample', before: null, after: 'false' },
    ])
    expect(difference({ kind: 'file' }, null)).toEqual([{ path: 'kind', before: 'file', after: null }])
  })

  it('tells a list of plain values as one', () => {
    expect(difference({ roles: ['reader'] }, { roles: ['reader', 'issuer'] })).toEqual([{ path: 'roles', before: 'reader', after: 'reader issuer' }])
    expect(difference(null, { proofs: [] })).toEqual([])
  })

  it('is said by the names of codes where they have some, and as it is elsewhere', () => {
    expect(['roles', 'state', 'items.1.corrected', 'blocked', 'status', 'state'].map((path, index) => worded(path, ['reader issuer', 'frozen', 'met', 'false', 'frozen', 'elsewhere'][index]!, zh))).toEqual(['领导/查阅 签发人', '冻结', '已履行', '否', 'frozen', 'elsewhere'])
    expect(worded('', 'contact', zh)).toBe('部门联系人')
    expect(['bulletin', 'office', 'update-grace', '17', 'messages wangmin'].map((about) => worded('about', about, zh))).toEqual(['通报', '发文机关', '更新宽限', '17', '消息接收 wangmin'])
    expect(worded('choice.ways.deadline', 'product mail', zh)).toBe('本系统 邮件')
    expect(['copiesTo', 'deadline', 'elsewhere'].map(partNames)).toMatchObject([{ zh: '抄送机关' }, { zh: '到期和逾期事项' }, null])
  })

  it('says names in the language of the page, and counts as counts', () => {
    expect(difference(null, { mistake: 'unknown-batch', title: { zh: '没有这个批次', en: 'No such batch' }, bytes: 11072706, run: 1234 }).map(({ path, after }) => [path, after])).toEqual([
      ['mistake', 'unknown-batch'],
      ['title', '没有这个批次'],
      ['bytes', '11,072,706'],
      ['run', '1234'],
    ])
  })

  it('is the thing itself where it has no parts', () => {
    expect(difference('held', 'done')).toEqual([{ path: '', before: 'held', after: 'done' }])
    expect(difference(null, null)).toEqual([])
  })
})

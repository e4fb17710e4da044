import { describe, expect, it } from 'vitest'
import { differences } from './difference'
import { worded } from './worded'

describe('what changed between two states', () => {
  it('is told part by part; what stayed is left out', () => {
    expect(differences({ state: 'open', revision: 0, hash: null }, { state: 'frozen', revision: 0, hash: 'ab' })).toEqual([
      { path: 'state', before: 'open', after: 'frozen' },
      { path: 'hash', before: null, after: 'ab' },
    ])
  })

  it('is everything where there was nothing, and what is gone where nothing is left', () => {
    expect(differences(null, { files: [{ name: 'a.csv' }, { name: 'b.csv' }], sample: false })).toEqual([
      { path: 'files.1.name', before: null, after: 'a.csv' },
      { path: 'files.2.name', before: null, after: 'b.csv' },
      { path: 'sample', before: null, after: 'false' },
    ])
    expect(differences({ kind: 'file' }, null)).toEqual([{ path: 'kind', before: 'file', after: null }])
  })

  it('tells a list of plain values as one', () => {
    expect(differences({ roles: ['reader'] }, { roles: ['reader', 'issuer'] })).toEqual([{ path: 'roles', before: 'reader', after: 'reader issuer' }])
    expect(differences(null, { proofs: [] })).toEqual([])
  })

  it('is said by the names of codes where they have some, and as it is elsewhere', () => {
    const zh = (names: { zh: string }) => names.zh
    expect(['roles', 'state', 'items.1.corrected', 'blocked', 'status', 'state'].map((path, index) => worded(path, ['reader issuer', 'frozen', 'met', 'false', 'frozen', 'elsewhere'][index]!, zh))).toEqual(['领导/查阅 签发人', '冻结', '已履行', '否', 'frozen', 'elsewhere'])
    expect(worded('', 'contact', zh)).toBe('部门联系人')
    expect(['bulletin', 'office', 'update-grace', '17'].map((about) => worded('about', about, zh))).toEqual(['通报', '发文机关', '更新宽限', '17'])
  })

  it('is the thing itself where it has no parts', () => {
    expect(differences('held', 'done')).toEqual([{ path: '', before: 'held', after: 'done' }])
    expect(differences(null, null)).toEqual([])
  })
})

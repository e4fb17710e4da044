import { describe, expect, test } from 'vitest'
import { sampleOffice } from '../e2e/sample-office'

describe('the fix list of a department', () => {
  const office = sampleOffice()

  test('holds every open item of its figures, the most worth first, and by the day that it is due', async () => {
    const { departments } = await office().ranking({ period: '2015-Q3' })
    for (const code of ['AC500', 'AG800', '310115']) {
      const { fixes, total } = await office().fixes({ period: '2015-Q3', department: code, size: 500 })
      expect(fixes.length).toBe(Math.min(500, total))
      const gains = fixes.map(({ gain }) => gain)
      expect(gains).toEqual([...gains].sort((a, b) => b - a))
      const { indicators } = departments.find((one) => one.code === code)!
      for (const kind of ['missed', 'pending'] as const)
        for (const id of new Set(fixes.filter((fix) => fix.kind === kind).map(({ indicator }) => indicator))) {
          const rows = fixes.filter((fix) => fix.kind === kind && fix.indicator === id).map(({ row }) => row!)
          expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(indicators[id]![kind])
          expect(rows.every((row) => row.verdict === kind && row.department === code)).toBe(true)
          const due = rows.flatMap(({ due_on }) => due_on ?? [])
          expect(due).toEqual([...due].sort())
        }
    }
  })

  test('leaves out what nobody can mend: a reply that came late', async () => {
    const { fixes } = await office().fixes({ period: '2015', department: 'AC500', size: 500 })
    expect(fixes.some(({ indicator, kind }) => indicator === 'reply-timeliness' && kind === 'missed')).toBe(false)
    expect(fixes.some(({ indicator }) => indicator === 'api-share')).toBe(true)
  })

  test('says of a department that delivered nothing what it has to deliver', async () => {
    const { departments } = await office().ranking({ period: '2015' })
    const silent = departments.find(({ indicators }) => Object.values(indicators).some(({ state }) => state === 'not-reported'))!
    const { fixes } = await office().fixes({ period: '2015', department: silent.code, size: 500 })
    expect(fixes.filter(({ kind }) => kind === 'not-reported').every(({ row }) => row === null)).toBe(true)
    expect(fixes.some(({ kind }) => kind === 'not-reported')).toBe(true)
  })
})

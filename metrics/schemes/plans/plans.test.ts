import { describe, expect, it } from 'vitest'
import { schemes } from '..'
import { indicators } from '../../indicators'
import { clausesOf, planOf, plans } from '.'

describe('the clauses of a plan', () => {
  it('are quoted by every indicator word for word; what a quotation leaves out is marked', () => {
    for (const { id, clause } of indicators.values()) {
      const words = clausesOf(plans[0]!, clause.ref).map(({ text }) => text)
      for (const quoted of clause.text.replace(/。$/, '').split('……')) expect({ id, quoted, found: words.some((text) => text.includes(quoted)) }).toEqual({ id, quoted, found: true })
    }
  })

  it('stand behind every duty of every scheme', () => {
    for (const scheme of schemes)
      for (const { clause } of scheme.duties) expect(clausesOf(planOf(scheme), clause.replace('（4:3:3）', '')).length).toBeGreaterThan(0)
  })

  it('are named singly, across sections and within one', () => {
    const refs = (reference: string) => clausesOf(plans[0]!, reference).map(({ ref }) => ref)
    expect(refs('二（二）2')).toEqual(['二（二）2'])
    expect(refs('二（一）3，三（二）')).toEqual(['二（一）3', '三（二）'])
    expect(refs('二（三）1、2')).toEqual(['二（三）1', '二（三）2'])
    expect(() => refs('四（一）')).toThrow('没有条款 四（一）')
  })

  it('of a year without a plan of its own are those of the year before', () => {
    expect(planOf({ validFrom: '2016-01-01' }).year).toBe(2015)
    expect(planOf({ validFrom: '2014-01-01' }).year).toBe(2015)
  })
})

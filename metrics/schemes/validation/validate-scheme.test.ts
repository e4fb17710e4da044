import { describe, expect, test } from 'vitest'
import { schemes } from '..'
import type { DeadlineRule, Scheme, Target } from '../scheme'
import { validateScheme } from './validate-scheme'

const good = schemes.find(({ id }) => id === '2015')!
const rule = good.deadlineRules[0]!
const step = (from: string, num = 70, den = 100): Target => ({ from, value: { num, den }, clause: '', confirmed: false })
const where = (change: Partial<Scheme>): string[] => validateScheme({ ...good, ...change }).map((one) => one.where)
const said = (change: Partial<Scheme>): string => validateScheme({ ...good, ...change }).map(({ where: path, what, remedy }) => `${path}: ${what.en}; ${remedy.en}`).join('\n')

describe('the shipped schemes', () => {
  test.each(schemes.map((scheme) => [scheme.id, scheme] as const))('%s has no fault', (_, scheme) => {
    expect(validateScheme(scheme)).toEqual([])
  })

  test('have each an id of its own', () => {
    expect(new Set(schemes.map(({ id }) => id)).size).toBe(schemes.length)
  })

  test('of 2015 gives the four headline indicators 25 each, unconfirmed', () => {
    expect(Object.values(good.weights)).toEqual([25, 25, 25, 25, 25])
    expect(good.headlines).toHaveLength(4)
    expect(new Set(Object.keys(good.weights))).toEqual(new Set(good.headlines.flatMap(({ indicators }) => indicators)))
    expect(good.weightsConfirmed).toBe(false)
  })

  test('of 2015 obliges no department to both kinds of catalogue coverage', () => {
    const groups = (id: string) => good.duties.filter(({ indicator }) => indicator === id).flatMap((duty): readonly string[] => duty.groups)
    expect(groups('catalog-coverage-pilot')).toEqual(['pilot'])
    expect(groups('catalog-coverage')).toEqual(['municipal'])
  })
})

describe('the numbers of a scheme', () => {
  const n = (value: number) => ({ value, clause: '', confirmed: false })

  test('are whole, of indicators that there are, and a grace is shorter than its cycle', () => {
    expect(where({ minimumN: { 'api-share': n(3) }, grace: { month: n(5) } })).toEqual([])
    expect(where({ minimumN: { 'no-such': n(3), 'api-share': n(0.5) }, grace: { week: n(7), month: n(-1), nonsense: n(1) } })).toEqual(['minimumN.no-such', 'minimumN.api-share', 'grace.week', 'grace.month', 'grace.nonsense'])
  })
})

describe('a scheme with faults', () => {
  test('names an indicator that does not exist wherever it stands, and those that do', () => {
    const duties = [...good.duties, { indicator: 'api-shre', groups: ['pilot'] as const, clause: '' }]
    const headlines = [...good.headlines, { id: 'x', names: { zh: '', en: '' }, indicators: ['api-shre'] }]
    const change = { duties, headlines, targets: { ...good.targets, 'api-shre': [step('2015-01-01')] }, weights: { ...good.weights, 'api-shre': 5 } }
    expect(where(change)).toEqual([`duties[${good.duties.length}].indicator`, 'targets.api-shre', 'weights.api-shre', 'headlines[4].indicators'])
    expect(said(change)).toMatch(/there is no indicator api-shre; use one of .*api-share, .*catalog-coverage/)
  })

  test('may not state a duty twice, for every verdict would count twice', () => {
    const duties = [...good.duties, { indicator: 'api-share', groups: ['district'] as const, clause: '' }]
    expect(said({ duties })).toBe('duties: the duty api-share × district is stated more than once; keep one, or every verdict counts twice')
  })

  test('may not name a group that does not exist, nor none', () => {
    const groups = ['pilot', 'county'] as unknown as Scheme['duties'][number]['groups']
    expect(where({ duties: [...good.duties.slice(1), { ...good.duties[0]!, groups }] })).toEqual([`duties[${good.duties.length - 1}].groups`])
    expect(where({ duties: [...good.duties, { indicator: 'api-share', groups: [], clause: '' }] })).toEqual([`duties[${good.duties.length}].groups`])
  })

  test.each([
    ['a denominator of 0', 70, 0],
    ['a negative denominator', 70, -100],
    ['a target of nothing', 0, 100],
    ['a target above the whole', 101, 100],
    ['a target that is no whole fraction', 0.7, 1],
  ])('may not have %s', (_, num, den) => {
    expect(where({ targets: { ...good.targets, 'api-share': [step('2015-01-01', num, den)] } })).toEqual(['targets.api-share[0].value'])
  })

  test('lists the steps of a target by their days, one for a day', () => {
    const targets = (...steps: Target[]) => where({ targets: { ...good.targets, 'api-share': steps } })
    expect(targets(step('2015-01-01'), step('2014-01-01'))).toEqual(['targets.api-share[1].from'])
    expect(targets(step('2015-01-01'), step('2015-01-01'))).toEqual(['targets.api-share[1].from'])
    expect(targets(step('2015-02-30'))).toEqual(['targets.api-share[0].from'])
    expect(targets()).toEqual(['targets.api-share', 'weights.api-share'])
  })

  test('may not have weights that are negative, broken or on nothing', () => {
    const weights = (change: Record<string, number>) => said({ weights: { ...good.weights, ...change } })
    expect(weights({ 'api-share': -25 })).toMatch(/^weights.api-share: the weight -25 is negative/)
    expect(weights({ 'api-share': 12.5 })).toMatch(/^weights.api-share: .*not a whole number; multiply all weights until they are whole$/)
    expect(said({ duties: good.duties.filter(({ indicator }) => indicator !== 'api-share') })).toMatch(/^weights.api-share: .*nobody’s duty/)
    expect(said({ targets: Object.fromEntries(Object.entries(good.targets).filter(([id]) => id !== 'api-share')) })).toMatch(/^weights.api-share: .*no target/)
  })

  test('needs one weight above zero, or nobody has a total', () => {
    expect(where({ weights: {} })).toEqual(['weights'])
    expect(where({ weights: { 'api-share': 0 } })).toEqual(['weights'])
    expect(where({ weights: { ...good.weights, 'list-submission': 0 } })).toEqual([])
  })

  test('has headlines with an id of their own and at least one indicator', () => {
    expect(where({ headlines: [...good.headlines, good.headlines[0]!] })).toEqual(['headlines'])
    expect(where({ headlines: [{ ...good.headlines[0]!, indicators: [] }] })).toEqual(['headlines[0].indicators'])
  })

  test('may not have two deadline rules at once, but one after the other, and one for each sharing type', () => {
    const rules = (...deadlineRules: DeadlineRule[]) => where({ deadlineRules })
    expect(rules(rule, { ...rule, days: 5 })).toEqual(['deadlineRules[1]'])
    expect(rules({ ...rule, validTo: '2015-07-01' }, { ...rule, validFrom: '2015-07-01' })).toEqual([])
    expect(rules(rule, { ...rule, sharingType: 'conditional' }, { ...rule, stage: 'provision' })).toEqual([])
  })

  test('may not allow days that are none, nor end before it begins', () => {
    expect(where({ deadlineRules: [{ ...rule, days: 0, extension: -1, validTo: '0001-01-01' }] })).toEqual(['deadlineRules[0].days', 'deadlineRules[0].extension', 'deadlineRules[0].validTo'])
    expect(where({ validTo: '2015-01-01' })).toEqual(['validTo'])
    expect(where({ validFrom: '2015年', validTo: '2016' })).toContain('validFrom')
  })

  test('is told all its faults at once, each in both languages with what to do', () => {
    const faults = validateScheme({ ...good, validTo: '', weights: { 'api-share': -1 }, deadlineRules: [rule, rule], targets: { 'api-share': [step('2015-01-01', 1, 0)] } })
    expect(faults.map((one) => one.where)).toEqual(['validTo', 'targets.api-share[0].value', 'weights.api-share', 'weights', 'deadlineRules[1]'])
    for (const { what, remedy } of faults)
      for (const { zh, en } of [what, remedy]) {
        expect(zh).toMatch(/\p{Script=Han}/u)
        expect(en).toMatch(/^[^\p{Script=Han}]+$/u)
      }
  })
})

import { describe, expect, test } from 'vitest'
import { department, ranked } from './fixture/small-city'
import { figurePasses, parseThreshold, passes, type Threshold, writeThreshold } from './threshold'

const ranking = ranked({
  departments: ['M1', 'M2', 'M3', 'M4'],
  counts: { reply: { M1: [3, 7], M2: [29, 71], M3: { unknown: 4 } }, register: { M1: [0, 0] } },
  frame: { submit: { asOf: null }, reply: { notReported: ['M4'], duty: ['M1', 'M2', 'M3', 'M4'] } },
})
const reply = (code: string, text: string) => figurePasses(department(ranking, code).indicators.reply!, parseThreshold(`reply.${text}`)!)

describe('a threshold', () => {
  test('is read and written', () => {
    const threshold: Threshold = { subject: 'api-share', quantity: 'rate', comparison: 'below', value: 33.3 }
    expect(writeThreshold(threshold)).toBe('api-share.rate.below.33.3')
    expect(parseThreshold('api-share.rate.below.33.3')).toEqual(threshold)
  })

  test.each(['', 'n.least.10', 'total.rate.least.10', 'reply.rate.above.3', 'reply.n.least.-1', 'reply.n.least.1e9', 'Reply.n.least.1'])('is not read from %j', (text) => {
    expect(parseThreshold(text)).toBeNull()
  })

  test('compares rates exactly: 3 of 10 are not below 30 %, 29 of 100 are', () => {
    expect(reply('M1', 'rate.below.30')).toBe(false)
    expect(reply('M1', 'rate.least.30')).toBe(true)
    expect(reply('M2', 'rate.below.30')).toBe(true)
    expect(reply('M2', 'rate.least.29')).toBe(true)
  })

  test('takes n for what was judged, zero included where there is a duty', () => {
    expect(reply('M1', 'n.least.10')).toBe(true)
    expect(reply('M1', 'n.below.10')).toBe(false)
    expect(reply('M3', 'n.below.1')).toBe(true)
    expect(figurePasses(department(ranking, 'M1').indicators.submit!, parseThreshold('submit.n.below.1')!)).toBe(false)
    expect(figurePasses(null, parseThreshold('submit.n.below.1')!)).toBe(false)
  })

  test('takes the score as it counts: not reported is 0, and who has none passes nothing', () => {
    expect(reply('M4', 'score.below.60')).toBe(true)
    expect(reply('M3', 'score.below.60')).toBe(false)
    expect(reply('M3', 'score.least.0')).toBe(false)
    expect(passes(null, { comparison: 'below', value: 60 })).toBe(false)
  })
})

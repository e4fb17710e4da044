import { describe, expect, it } from 'vitest'
import type { Slice } from '../../metrics/tally/slice'
import { sliceEntries } from '../../metrics/tally/slice'
import { wordsOf } from '../text/words.fixture'
import { filterInSentence, filterOnChip } from './filter-words'

const cases: readonly [Slice, zh: string, en: string, chip: string][] = [
  [{ domain: ['经济建设'] }, '领域为经济建设', 'whose domain is 经济建设', '领域：经济建设'],
  [{ mode: ['api', 'file', '~'] }, '开放方式为接口、文件或来源未载明', 'whose mode is API, File or unstated', '开放方式：接口、文件、来源未载明'],
  [{ mode: { not: ['api'] } }, '开放方式除接口以外', 'whose mode is not API', '开放方式：除接口外'],
  [{ mode: { not: ['api', '~'] } }, '开放方式除接口和来源未载明以外', 'whose mode is none of API and unstated', '开放方式：除接口、来源未载明外'],
  [{ 'month-due': { from: '2015-03' } }, '到期月份为2015年3月及以后', 'whose month due is March 2015 or later', '到期月份：2015年3月 –'],
  [{ 'month-due': { to: '2015-09' } }, '到期月份为2015年9月及以前', 'whose month due is September 2015 or earlier', '到期月份：– 2015年9月'],
  [{ 'month-due': { from: '2015-03', to: '2015-09' } }, '到期月份为2015年3月至2015年9月', 'whose month due is from March 2015 to September 2015', '到期月份：2015年3月 – 2015年9月'],
  [{ 'list-year': { from: '2015', to: '2015' } }, '清单年度为2015年', 'whose list year is 2015', '清单年度：2015年'],
]

describe('a filter in words', () => {
  it.each(cases)('%j', (slice, zh, en, chip) => {
    const [[dimension, filter]] = sliceEntries(slice) as [ReturnType<typeof sliceEntries>[number]]
    expect(filterInSentence(wordsOf('zh'), dimension, filter)).toBe(zh)
    expect(filterInSentence(wordsOf('en'), dimension, filter)).toBe(en)
    expect(filterOnChip(wordsOf('zh'), dimension, filter)).toBe(chip)
  })
})

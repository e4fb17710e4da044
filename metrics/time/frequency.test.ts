import { describe, expect, test } from 'vitest'
import { codeNames, frequencyCodes } from './frequency-code'
import { readFrequency } from './frequency'

const code = (text: string): string => readFrequency(text).code

/** Every spelling of the Shanghai catalogue of 2018, with its reading. */
const shanghai: Readonly<Record<string, string>> = {
  每年: 'year',
  每月: 'month',
  每季度: 'quarter',
  每半年: 'half-year',
  二周: '2-week',
  每二周: '2-week',
  每十年: '10-year',
  每五年: '5-year',
  每周: 'week',
  每周二: 'week',
  按需要: 'as-needed',
  不定期: 'irregular',
}

/** Spellings of other cities, and what an official would take them for. */
const elsewhere: Readonly<Record<string, string>> = {
  实时: 'realtime',
  实时更新: 'realtime',
  每日: 'day',
  每天更新: 'day',
  每个工作日: 'day',
  年: 'year',
  年度: 'year',
  季: 'quarter',
  季度: 'quarter',
  每季: 'quarter',
  月: 'month',
  月度: 'month',
  不定时更新: 'irregular',
  每年更新一次: 'year',
  每年一次: 'year',
  每年4次: 'quarter',
  每两个月: '2-month',
  每4个月: '4-month',
  每3个月: 'quarter',
  每12个月: 'year',
  每7天: 'week',
  半月: 'half-month',
  每半个月: 'half-month',
  一次性: 'once',
  静态: 'static',
  每年3月: 'year',
  每月15日前: 'month',
  即時: 'realtime',
  每週: 'week',
  每兩年: '2-year',
  '１年ごと': 'year',
  '1か月ごと': 'month',
  '3か月': 'quarter',
  '年１回（３月頃）': 'year',
  '4回/年': 'quarter',
  年２回: 'half-year',
  '5年に1回': '5-year',
  '1回/3年': '3-year',
  四半期ごと: 'quarter',
  隔年: '2-year',
  '毎日8:30更新': 'day',
  更新なし: 'static',
  必要に応じて: 'as-needed',
  随時: 'irregular',
  Monthly: 'month',
  Annually: 'year',
  'Every Six Months': 'half-year',
  'Once a year': 'year',
  'Twice per year': 'half-year',
  'Half-yearly': 'half-year',
  Biannually: 'half-year',
  'Bi-Weekly': '2-week',
  'Every 2 weeks': '2-week',
  'Every five year': '5-year',
  'Every Friday': 'week',
  'Every weekday': 'day',
  'Daily at 9:00am': 'day',
  'Every 15 minutes during office hours': 'realtime',
  'Historical data': 'static',
  'As and when necessary': 'as-needed',
  'Ad-hoc': 'irregular',
}

describe('the frequency vocabulary', () => {
  test.each(Object.entries(shanghai))('reads %s of the Shanghai catalogue as %s', (text, expected) => {
    expect(code(text)).toBe(expected)
  })

  test.each(Object.entries(elsewhere))('reads %s as %s', (text, expected) => {
    expect(code(text)).toBe(expected)
  })

  test('of two frequencies in a cell the shorter counts', () => {
    expect(['每月或每季', '月 季', 'Quarterly/ Annual', '1か月/1年ごと', 'Every two to three years', '2～6回/年'].map(code)).toEqual([
      'month',
      'month',
      'quarter',
      'month',
      '2-year',
      '2-month',
    ])
  })

  test('"… or as necessary" is the cycle', () => {
    expect(['每年或按需', 'Yearly or as and when necessary', 'Hourly and as necessary', 'Monthly/ Ad hoc', '1年ごと不定期'].map(code)).toEqual([
      'year',
      'year',
      'realtime',
      'month',
      'year',
    ])
  })

  test('an unread word is unknown, and so are digits that name a time rather than a length', () => {
    for (const text of ['未定', 'N/A', '其他', '2015年度', '7月', '年に数回', 'To be determined'])
      expect(readFrequency(text)).toEqual({ code: 'unread', kind: 'unknown', unit: null, length: 0, anchored: false })
  })

  test('a number inside a remark is not taken for a cycle', () => {
    expect(code('不定期(R2ー3年見直し予定）')).toBe('irregular')
    expect(code('1年ごと(2年度分まで掲載)')).toBe('year')
    expect(code('To be updated yearly along with the Annual Report (Usually in Q3)')).toBe('year')
  })

  test('lengths that the calendar lacks are anchored, the others are not', () => {
    expect(readFrequency('二周')).toEqual({ code: '2-week', kind: 'cycle', unit: 'week', length: 2, anchored: true })
    expect(readFrequency('每四个月')).toEqual({ code: '4-month', kind: 'cycle', unit: 'month', length: 4, anchored: true })
    expect(readFrequency('每年')).toEqual({ code: 'year', kind: 'cycle', unit: 'year', length: 1, anchored: false })
  })

  test('shorter than a day is judged by day', () => {
    expect(readFrequency('实时')).toEqual({ code: 'realtime', kind: 'cycle', unit: 'day', length: 1, anchored: false })
  })

  test('what has no cycle is exempt by name', () => {
    expect(['不定期', '按需', '一次性', '静态'].map((text) => readFrequency(text))).toEqual(
      ['irregular', 'as-needed', 'once', 'static'].map((name) => ({ code: name, kind: 'exempt', unit: null, length: 0, anchored: false })),
    )
  })

  test('width, case and blanks do not matter', () => {
    expect(['  每年 ', 'ＭＯＮＴＨＬＹ', 'monthly\n', '\u00a0每月\u00a0'].map(code)).toEqual(['year', 'month', 'month', 'month'])
  })

  test('every code has names in both languages', () => {
    for (const text of [...Object.keys(shanghai), ...Object.keys(elsewhere), '未定']) expect(Object.keys(frequencyCodes)).toContain(code(text))
    expect(codeNames('7-month')).toEqual({ zh: '每7个月', en: 'Every 7 months' })
    expect(codeNames('half-year')).toEqual({ zh: '每半年', en: 'Half-yearly' })
  })
})

import { describe, expect, test } from 'vitest'
import { codeNames } from './frequency-code'
import { readFrequency } from './frequency'

const code = (text: string): string => readFrequency(text).code

/** Spellings that the catalogues of the golden table lack, under the code that an official would give them. */
const elsewhere: Readonly<Record<string, readonly string[]>> = {
  realtime: ['实时', '实时更新', '每小时', '每10分钟', '每天两次', '一天2次', '毎時', 'Twice a day', 'Four times daily'],
  day: ['每天更新', '每日一次', '每个工作日', '每個工作日', '每周一至周五', '每24小时', '日次', '毎営業日', 'Every business day', 'Once daily', 'Monday to Friday'],
  '2-day': ['隔天', '每2-3天', 'Every other day'],
  '3-day': ['每周三次', '每周一、三、五', 'Three times a week', 'Every Monday, Wednesday and Friday'],
  '4-day': ['每周两次', '每周二次', '每週一及週四', '週2回', 'Twice a week', 'Twice weekly'],
  week: ['一周一次', '每7天', '週報', '週1回', '週次'],
  '2-week': ['两周一次', '每兩個星期', '隔週', '2週間ごと', 'Every other week'],
  '10-day': ['每旬', '每10天'],
  'half-month': ['半月', '半月一次', '每半个月', '每月两次', '每月更新2次', 'Half-monthly'],
  month: ['每月15日前', '每月一期', '一月一次', '月度更新', '月報', '逐月'],
  '2-month': ['每两个月', '两月一次', '隔月', '2～3か月ごと', 'Every other month'],
  quarter: ['每3个月', '三个月一次', '每年4次', '每半年2次', '季度更新', '逐季', '1次/季度', '3-monthly', 'Once a quarter'],
  '4-month': ['每4个月', '每年2-3次', '年2～3回', 'Two or three times a year'],
  'half-year': ['半年一次', '每半年一次', '每半年更新一次', '每年更新2次', '每年不少于2次', '每年1月和7月', '1次/半年', '2次/年', 'Every half year', 'Six-monthly', 'Twice annually'],
  year: ['每年更新一次', '每年一次', '每年至少一次', '每12个月', '每年3月', '每年3、4月', '年度更新', '每個年度', '年度ごと', '毎年度', '1-2年', '一至两年', 'Each year'],
  '2-year': ['每兩年', '两年一次', '每2至3年', '2～3年', 'Every 2-3 years'],
  '5-year': ['5-yearly'],
  irregular: ['不規則', '适时更新'],
  'as-needed': ['根据需要更新', '依需求更新', '都度更新'],
  once: ['一次性', 'Once'],
  static: ['静态', '不再更新', '历史数据', 'No longer updated'],
}

describe('the frequency vocabulary', () => {
  test.each(Object.entries(elsewhere).flatMap(([expected, texts]) => texts.map((text) => [text, expected] as const)))('reads %s as %s', (text, expected) => {
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
    for (const text of ['未定', 'N/A', '其他', '2015年', '2015年度', '2015年1次', '7月', '4月1回', '年に数回', 'To be determined', 'Between January and July'])
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
    for (const one of [...Object.keys(elsewhere), 'unread']) expect(codeNames(one)).not.toEqual({ zh: one, en: one })
    expect(codeNames('7-month')).toEqual({ zh: '每7个月', en: 'Every 7 months' })
    expect(codeNames('half-year')).toEqual({ zh: '每半年', en: 'Half-yearly' })
  })
})

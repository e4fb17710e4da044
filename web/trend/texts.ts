import type { Texts } from '../text/en'

/** What is said of a trend, on every page that has one. */
export const zh = {
  title: '走势',
  note: '空缺为没有数据或不能判定，不是零；空心点为期限未到时的进度；官方数值，不随切片筛选',
  silent: '无数据',
  period: '期间',
  asOf: '数据截至',
  target: '目标',
  n: '{{line}} 分母',
  progress: '{{share}}（进度）',
  point: '{{line}}　{{period}}　{{share}}（{{met}} / {{whole}}）',
  openPoint: '{{line}}　{{period}}　进度 {{share}}（{{met}} / {{whole}}）',
  label: '{{title}}走势图。{{lines}}。各期数字见下表',
  latest: '{{line}}最近为 {{period}} 的 {{share}}',
  never: '{{line}}各期均无数值',
  span: { year: '近 4 年，本年各季度', half: '近 6 个半年', quarter: '近 8 个季度', month: '近 12 个月' },
}

export const en: Texts<typeof zh> = {
  title: 'Trend',
  note: 'a gap means no data or nothing to judge by, never zero; a hollow dot is progress before the deadline; official figures, whatever the slice',
  silent: 'no data',
  period: 'Period',
  asOf: 'As of',
  target: 'target',
  n: '{{line}}, n',
  progress: '{{share}} (progress)',
  point: '{{line}}  {{period}}  {{share}} ({{met}} / {{whole}})',
  openPoint: '{{line}}  {{period}}  progress {{share}} ({{met}} / {{whole}})',
  label: 'Trend of {{title}}. {{lines}}. The figures of every period are in the table below',
  latest: '{{line}} last stood at {{share}} in {{period}}',
  never: '{{line}} has no figure in any period',
  span: { year: 'last 4 years, quarters of the year', half: 'last 6 half-years', quarter: 'last 8 quarters', month: 'last 12 months' },
}

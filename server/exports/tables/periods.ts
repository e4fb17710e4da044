import { column, type TableToExport } from '../table'

export default {
  id: 'periods',
  names: { zh: '期间', en: 'Periods' },
  note: { zh: '有数据的和曾冻结的期间。', en: 'Periods with data, and those that were frozen.' },
  columns: () => [
    column('period', '期间', 'Period', 'text', { zh: '2015、2015-H1、2015-Q3、2015-10', en: '2015, 2015-H1, 2015-Q3, 2015-10' }),
    column('state', '状态', 'State', 'text', { zh: 'open 未冻结；frozen 冻结；comment 征求意见；final 定稿；issued 已通报；revised 勘误', en: 'open, frozen, comment, final, issued or revised' }),
    column('as_of', '数据截至', 'As of', 'day', { zh: '数据所到之日', en: 'The day that its data reach' }),
    column('revision', '版本', 'Revision', 'whole', { zh: '所保存数值的版本；未冻结时为空', en: 'Number of the kept figures; empty while open' }),
    column('hash', 'SHA-256', 'SHA-256', 'text', { zh: '所保存内容的 SHA-256', en: 'SHA-256 of what was kept' }),
  ],
  async *pages({ office }) {
    yield (await office.overview()).periods.map((one) => [one.id, one.state, one.asOf, one.revision, one.hash])
  },
} satisfies TableToExport

import { recordType } from './record-type'

export default recordType({
  id: 'request-count',
  names: { zh: '共享申请统计', en: 'Counts of sharing requests' },
  note: {
    zh: '只报送件数、不报送逐件申请的部门，按季度或年度的统计；有年度数的，年度评估只取年度数，不与季度数相加。报送了逐件申请的部门，不取此表。',
    en: 'Where a department reports counts and not single requests, by quarter or year. A whole year is taken from its own row and never added to its quarters. A department that reports single requests is judged by these.',
  },
  key: ['department', 'year', 'part'],
  columns: [
    { id: 'department', names: { zh: '提供部门', en: 'Provider' }, type: 'department', required: true },
    { id: 'year', names: { zh: '年度', en: 'Year' }, type: 'integer', required: true },
    {
      id: 'part',
      names: { zh: '统计期', en: 'Part of the year' },
      type: 'enum',
      required: true,
      values: {
        year: { zh: '全年', en: 'Whole year' },
        Q1: { zh: '一季度', en: 'Q1' },
        Q2: { zh: '二季度', en: 'Q2' },
        Q3: { zh: '三季度', en: 'Q3' },
        Q4: { zh: '四季度', en: 'Q4' },
      },
    },
    { id: 'due', names: { zh: '应回复件数', en: 'Requests due' }, type: 'integer', note: { zh: '不含中止的', en: 'Without those on hold' } },
    { id: 'in_time', names: { zh: '期限内回复件数', en: 'Replied by the deadline' }, type: 'integer' },
    { id: 'extended', names: { zh: '经延期按期回复件数', en: 'Replied within a permitted extension' }, type: 'integer' },
    { id: 'on_hold', names: { zh: '中止件数', en: 'On hold' }, type: 'integer' },
  ],
})

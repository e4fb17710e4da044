import { table } from './table'

export default table({
  type: 'exemption',
  columns: ['department', 'indicator', 'year', 'reason', 'decided_on'],
  *rows(portraits) {
    for (const { department } of portraits)
      if (department.character === 'archive') yield [department.code, 'api-share', '2015', '以历史档案数字化影像为主，暂不具备接口条件', '2015-06-15']
  },
})

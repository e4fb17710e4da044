import { table } from './table'

/** Two domains of each department's own; the weakest have one more, in which they open nothing. */
export default table({
  type: 'key-domain',
  columns: ['department', 'list_year', 'domain'],
  *rows(portraits) {
    for (const { department, topics } of portraits) {
      const domains = [...new Set(topics.map(({ domain }) => domain))].slice(0, 2)
      if (department.character === 'weak' || department.character === 'zero') domains.push('信用服务')
      for (const domain of new Set(domains)) yield [department.code, '2015', domain]
    }
  },
})

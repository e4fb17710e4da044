import { dayText } from '../days'
import { projectsOf } from '../projects'
import { table } from './table'
import { yesNo } from './words'

const kinds = { build: '建设', maintenance: '运维', upgrade: '升级' }

/** As the budget system has them: departments by code. */
export default table({
  type: 'project',
  columns: ['id', 'title', 'department', 'kind', 'fiscal_funded', 'budget_year', 'built_on', 'suspended_on', 'resumed_on', 'domain'],
  *rows(portraits) {
    for (const portrait of portraits)
      for (const { id, title, kind, funded, budgetYear, built, suspended, resumed, domain } of projectsOf(portrait)) {
        const events = [built, suspended, resumed].map(dayText)
        yield [id, title, portrait.department.code, kinds[kind], yesNo(funded), String(budgetYear), ...events, domain]
      }
  },
})

import { baseDatabases, monthEnds } from '../base-databases'
import { randomInteger } from '../../metrics/random'
import { table } from './table'

const aspects = { 完整性: 96, 准确性: 93, 可关联性: 88, 一致性: 91 }

/** Monthly sums of checks for each aspect; the results of one month were not stated. */
export default table({
  type: 'quality-check',
  columns: ['id', 'title', 'department', 'base', 'aspect', 'checked_on', 'checked', 'passed'],
  *rows(portraits) {
    for (const portrait of portraits) {
      const random = portrait.stream('quality')
      for (const { base } of baseDatabases.filter(({ code }) => code === portrait.department.code))
        for (const [index, on] of monthEnds.entries())
          for (const [place, [aspect, passes]] of Object.entries(aspects).entries()) {
            const checked = portrait.scaled(randomInteger(random, 40, 120))
            const passed = Math.round((checked * (passes + randomInteger(random, -4, 4))) / 100)
            yield [`HC-${portrait.department.code}-${on.slice(5, 7)}${place + 1}`, `${base}${aspect}核查`, portrait.department.code, base, aspect, on, String(checked), index === 1 ? '' : String(Math.min(checked, passed))]
          }
    }
  },
})

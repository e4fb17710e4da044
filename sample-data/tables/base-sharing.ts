import { day, dayText, workingDayWithin } from '../days'
import { chance } from '../../metrics/random'
import { table } from './table'

/** Sharing of the population and the legal-entity database with the districts. */
export default table({
  type: 'base-sharing',
  columns: ['department', 'base', 'shared_on'],
  *rows(portraits) {
    for (const portrait of portraits) {
      if (portrait.department.group !== 'district') continue
      const random = portrait.stream('sharing')
      for (const base of ['实有人口库', '法人库'])
        yield [portrait.department.code, base, chance(random, portrait.character.registered[1]) ? dayText(workingDayWithin(random, day('2015-02-02'), day('2015-12-25'))) : '']
    }
  },
})

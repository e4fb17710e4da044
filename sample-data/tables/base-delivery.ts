import { monthEnds } from '../base-databases'
import { day, dayText, happened, observed, workingDayAfter, workingDayWithin } from '../days'
import { doneBy } from '../done-by'
import { chance, randomInteger } from '../../metrics/random'
import { table } from './table'

/** Population increments of the districts and 市公安局, due by the fifth working day of the next month; enterprise information of all. */
export default table({
  type: 'base-delivery',
  columns: ['id', 'title', 'department', 'kind', 'arisen_on', 'due_on', 'delivered_on'],
  *rows(portraits) {
    for (const portrait of portraits) {
      const { character, department, scaled } = portrait
      const random = portrait.stream('deliveries')
      if (department.group === 'district' || department.code === 'AA700')
        for (const end of monthEnds) {
          const due = workingDayAfter(day(end), 5)
          const delivered = chance(random, character.replied[4]) ? workingDayAfter(due, -randomInteger(random, 0, 4)) : workingDayAfter(due, randomInteger(random, 1, 9))
          yield [`RK-${department.code}-${end.slice(0, 4)}${end.slice(5, 7)}`, `${Number(end.slice(5, 7))}月增量人口数据`, department.code, '增量人口数据', end, dayText(due), dayText(happened(delivered))]
        }
      for (let index = 0; index < scaled(5); index++) {
        const arisen = workingDayWithin(random, day('2015-01-05'), observed)
        yield [`GS-${department.code}-${String(index + 1).padStart(4, '0')}`, '行政许可公示信息', department.code, '企业公示信息', dayText(arisen), '', dayText(doneBy(random, arisen, 1, character.updated[4]))]
      }
    }
  },
})

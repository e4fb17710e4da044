import { day, dayText, observed, workingDayWithin } from '../days'
import { doneBy } from '../done-by'
import { pick } from '../../metrics/random'
import { table } from './table'

/** Working days that the default rule of the scheme gives. */
const limit = 15

export default table({
  type: 'demand',
  columns: ['id', 'title', 'department', 'domain', 'received', 'answered'],
  *rows(portraits) {
    for (const portrait of portraits) {
      const { character, department, scaled, topics } = portrait
      const random = portrait.stream('demands')
      for (let index = 0; index < scaled(6); index++) {
        const topic = pick(random, topics)
        const received = workingDayWithin(random, day('2015-01-05'), observed)
        yield [
          `XQ-${department.code}-${String(index + 1).padStart(4, '0')}`,
          `希望开放${topic.name}数据`,
          department.code,
          topic.domain,
          dayText(received),
          dayText(doneBy(random, received, limit, character.replied[3])),
        ]
      }
    }
  },
})

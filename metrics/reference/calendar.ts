import { type Day, dayNumber, fromDayNumber } from '../time/day'
import { workingDay } from '../time/working-calendar'
import type { ReferenceTable } from './reference-table'

const first: Day = '1990-01-01'
const last: Day = '2060-12-31'

/**
 * One row a day, so that a working-day deadline is a join: the tenth working day after a day is the working day
 * whose `working_no` is ten more. Both are null where the statutory calendar is not known.
 */
export const calendar: ReferenceTable = {
  name: 'calendar',
  columns: { day: 'DATE', day_no: 'INTEGER', working: 'BOOLEAN', working_no: 'INTEGER' },
  fixed: true,
  *rows() {
    let workingNo = 0
    for (let number = dayNumber(first); number <= dayNumber(last); number++) {
      const day = fromDayNumber(number)
      const working = workingDay(day)
      if (working) workingNo++
      yield [day, number, working, working === null ? null : workingNo]
    }
  },
}

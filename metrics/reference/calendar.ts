import { cycleNumber } from '../time/cycle'
import { civil, daysInMonth, type Day, dayNumber, fromDayNumber, monthNumber } from '../time/day'
import { workingCalendar } from '../time/working-calendar'
import { referenceTable } from './reference-table'

/** Days of the calendar table, both inside it: cycles and periods need a margin around the years in use. */
export const firstDay: Day = '1990-01-01'
export const lastDay: Day = '2060-12-31'

/**
 * One row a day: date arithmetic as joins. The tenth working day after a day is the working day whose `working_no`
 * is ten more. `working` and `working_no` (working days up to and including the day) are null where the statutory
 * calendar is not known. `<unit>_no` is the number of the cycle that holds the day; `month` is written `2015-09`.
 */
export const calendar = referenceTable({
  name: 'calendar',
  columns: {
    day: 'DATE',
    day_no: 'INTEGER',
    month_no: 'INTEGER',
    day_of_month: 'INTEGER',
    days_in_month: 'INTEGER',
    working: 'BOOLEAN',
    working_no: 'INTEGER',
    week_no: 'INTEGER',
    half_month_no: 'INTEGER',
    quarter_no: 'INTEGER',
    half_year_no: 'INTEGER',
    year_no: 'INTEGER',
    month: 'VARCHAR',
  },
  dependsOn: ({ decisions }) => decisions.announcedDays,
  *rows({ decisions }) {
    const { working: workingDay } = workingCalendar(decisions.announcedDays)
    let workingNo = 0
    for (let number = dayNumber(firstDay); number <= dayNumber(lastDay); number++) {
      const day = fromDayNumber(number)
      const date = civil(day)
      const working = workingDay(day)
      if (working) workingNo++
      yield [
        day,
        number,
        monthNumber(day),
        date.day,
        daysInMonth(date.year, date.month),
        working,
        working === null ? null : workingNo,
        cycleNumber('week', day),
        cycleNumber('half-month', day),
        cycleNumber('quarter', day),
        cycleNumber('half-year', day),
        cycleNumber('year', day),
        day.slice(0, 7),
      ]
    }
  },
})

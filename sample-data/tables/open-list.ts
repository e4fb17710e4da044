import type { Character } from '../characters'
import { day, dayText, type DayNumber, workingDayWithin } from '../days'
import { type ListYear, listYears } from '../list-items'
import type { Random } from '../../metrics/random'
import { table } from './table'

function submittedOn(random: Random, year: ListYear, submission: Character['submission']): DayNumber | null {
  const usual = workingDayWithin(random, day(`${year}-05-06`), day(`${year}-05-29`))
  if (year === 2014) return usual
  switch (submission) {
    case 'in-time':
      return usual
    case 'last-day':
      return day('2015-05-31')
    case 'day-after':
      return day('2015-06-01')
    case 'late':
      return workingDayWithin(random, day('2015-06-08'), day('2015-07-17'))
    case 'never':
      return null
  }
}

/** Departments by code; a list without a date was asked for and never came. */
export default table({
  type: 'open-list',
  columns: ['department', 'list_year', 'submitted_on'],
  *rows(portraits) {
    for (const { character, department, stream } of portraits) {
      const random = stream('submission')
      for (const year of listYears) yield [department.code, String(year), dayText(submittedOn(random, year, character.submission))]
    }
  },
})

import { day, type DayNumber, dayText, workingDayAfter, workingDayWithin } from '../days'
import { projectsOf } from '../projects'
import { chance, pick, type Random, randomInteger } from '../../metrics/random'
import { datasetTitle } from '../titles'
import { table } from './table'

const openness = ['普遍公开', '普遍公开', '普遍公开', '特定公开', '不予公开', '不予公开', '']

/** Working days within which the three steps belong together by the default rule of the scheme. */
const together = 5

/** Sorting out, determination and cataloguing before the registration, together as often as a percentage says; some are not on record. */
function stepsBefore(random: Random, registered: DayNumber | null, inTime: number): (DayNumber | null)[] {
  if (registered === null || chance(random, 6)) return [null, null, null]
  const span = chance(random, inTime) ? randomInteger(random, 0, together) : together + randomInteger(random, 1, 20)
  const first = workingDayAfter(registered, -span - 1)
  return [first, workingDayAfter(first, randomInteger(random, 0, span)), workingDayAfter(first, span)]
}

/** As the catalogue system has them: departments by code; one entry in ten or so belongs to no project. */
export default table({
  type: 'catalog-entry',
  columns: ['id', 'title', 'department', 'project', 'domain', 'openness', 'sorted_on', 'determined_on', 'catalogued_on', 'registered_on', 'approved_on'],
  *rows(portraits) {
    for (const portrait of portraits) {
      const { topics } = portrait
      const { code } = portrait.department
      const random = portrait.stream('catalogue')
      const steps = portrait.stream('steps')
      let number = 0
      const row = (titleIndex: number, project: string, registered: DayNumber | null, approved: DayNumber | null): string[] => {
        const { title, domain } = datasetTitle(topics, titleIndex)
        number++
        return [`ML-${code}-${String(number).padStart(5, '0')}`, title, code, project, domain, pick(random, openness), ...stepsBefore(steps, registered, portrait.character.registered[1]).map(dayText), dayText(registered), dayText(approved)]
      }
      for (const { id, index, entries } of projectsOf(portrait)) {
        // what a project holds is named for the project's topic
        for (const [round, { registered, approved }] of entries.entries()) yield row(index + round * topics.length, id, registered, approved)
        if (!chance(random, 8)) continue
        const approved = workingDayWithin(random, day('2014-06-03'), day('2015-12-30'))
        yield row(number, '', workingDayAfter(approved, -randomInteger(random, 2, 15)), approved)
      }
    }
  },
})

import { day, dayText, workingDayAfter, workingDayWithin } from '../days'
import { projectsOf } from '../projects'
import { chance, pick, randomInteger } from '../random'
import { datasetTitle } from '../titles'
import { table } from './table'

const openness = ['普遍公开', '普遍公开', '普遍公开', '特定公开', '不予公开', '不予公开', '']

/** As the catalogue system has them: departments by code; one entry in ten or so belongs to no project. */
export default table({
  type: 'catalog-entry',
  columns: ['id', 'title', 'department', 'project', 'domain', 'openness', 'registered_on', 'approved_on'],
  *rows(portraits) {
    for (const portrait of portraits) {
      const { topics } = portrait
      const { code } = portrait.department
      const random = portrait.stream('catalogue')
      let number = 0
      const row = (titleIndex: number, project: string, registered: string, approved: string): string[] => {
        const { title, domain } = datasetTitle(topics, titleIndex)
        number++
        return [`ML-${code}-${String(number).padStart(5, '0')}`, title, code, project, domain, pick(random, openness), registered, approved]
      }
      for (const { id, index, entries } of projectsOf(portrait)) {
        // what a project holds is named for the project's topic
        for (const [round, { registered, approved }] of entries.entries()) yield row(index + round * topics.length, id, dayText(registered), dayText(approved))
        if (!chance(random, 8)) continue
        const approved = workingDayWithin(random, day('2014-06-03'), day('2015-12-30'))
        yield row(number, '', dayText(workingDayAfter(approved, -randomInteger(random, 2, 15))), dayText(approved))
      }
    }
  },
})

import { dayText } from '../days'
import { eventsOf } from '../events'
import { table } from './table'
import { yesNo } from './words'

export default table({
  type: 'project-event',
  columns: ['id', 'title', 'department', 'project', 'kind', 'happened_on', 'list_attached', 'domain'],
  *rows(portraits) {
    for (const portrait of portraits)
      for (const { id, title, project, kind, on, listAttached, domain } of eventsOf(portrait)) yield [id, title, portrait.department.code, project, kind, dayText(on), yesNo(listAttached), domain]
  },
})

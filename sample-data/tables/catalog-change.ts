import { dayText } from '../days'
import { eventsOf } from '../events'
import { table } from './table'

export default table({
  type: 'catalog-change',
  columns: ['id', 'department', 'event', 'changed_on'],
  *rows(portraits) {
    for (const portrait of portraits)
      for (const { id, changed } of eventsOf(portrait)) if (changed !== null) yield [`BG-${id.slice(3)}`, portrait.department.code, id, dayText(changed)]
  },
})

import { dayText } from '../days'
import { listItemsOf, listYears } from '../list-items'
import { table } from './table'
import { modeText, yesNo } from './words'

/** As the departments send them: their short names. */
export default table({
  type: 'list-item',
  columns: ['id', 'title', 'department', 'list_year', 'domain', 'openness', 'frequency', 'mode', 'registered_on', 'approved_on', 'opened_on', 'available'],
  *rows(portraits) {
    for (const portrait of portraits)
      for (const year of listYears)
        for (const item of listItemsOf(portrait, year))
          yield [
            item.id,
            item.title,
            portrait.department.name,
            String(year),
            item.domain,
            item.openness,
            item.frequency,
            modeText(item.mode),
            dayText(item.registered),
            dayText(item.approved),
            dayText(item.opened),
            yesNo(item.available),
          ]
  },
})

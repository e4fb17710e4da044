import { dayText } from '../days'
import { datasetsOf } from '../updates'
import { table } from './table'

/** Departments that keep no log are missing here. */
export default table({
  type: 'update-log',
  columns: ['dataset', 'updated_on', 'row_count', 'content_hash'],
  *rows(portraits) {
    for (const portrait of portraits)
      if (portrait.character.logs)
        for (const { item, updates } of datasetsOf(portrait)) for (const { on, rows, hash } of updates) yield [item.id, dayText(on), String(rows), hash]
  },
})

import { dayText } from '../days'
import { layersOf } from '../layers'
import { table } from './table'

export default table({
  type: 'layer',
  columns: ['id', 'title', 'department', 'frequency', 'published_on', 'updated_on'],
  *rows(portraits) {
    for (const portrait of portraits)
      for (const { id, title, frequency, opened, updates } of layersOf(portrait)) yield [id, title, portrait.department.code, frequency, dayText(opened), dayText(updates.at(-1)?.on ?? opened)]
  },
})

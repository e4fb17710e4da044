import { dayText } from '../days'
import { layersOf } from '../layers'
import type { Portrait } from '../portrait'
import { datasetsOf, type Update } from '../updates'
import { table } from './table'

/** Datasets and layers by their ids. */
function* subjectsOf(portrait: Portrait): Generator<{ readonly id: string; readonly updates: readonly Update[] }> {
  for (const { item, updates } of datasetsOf(portrait)) yield { id: item.id, updates }
  yield* layersOf(portrait)
}

/** Departments that keep no log are missing here. */
export default table({
  type: 'update-log',
  columns: ['dataset', 'updated_on', 'row_count', 'content_hash'],
  *rows(portraits) {
    for (const portrait of portraits)
      if (portrait.character.logs)
        for (const { id, updates } of subjectsOf(portrait)) for (const { on, rows, hash } of updates) yield [id, dayText(on), String(rows), hash]
  },
})

import type { Table } from '../document'
import type { Subject } from '../input'
import { messages } from '../messages'
import { cityCells } from './city-cells'

const names = messages.tableColumns

/** The leading indicators that are somebody's duty, each in a row. */
export function overallTable(subject: Subject): Table {
  return {
    kind: 'table',
    id: 'overall',
    caption: messages.overall.caption,
    columns: [
      { id: 'name', name: names.name, width: 52, align: 'left' },
      { id: 'counts', name: names.counts, width: 26, align: 'center' },
      { id: 'rate', name: names.rate, width: 18, align: 'center' },
      { id: 'target', name: names.target, width: 16, align: 'center' },
      { id: 'previous', name: names.previous, width: 16, align: 'center' },
      { id: 'change', name: names.change, width: 28, align: 'center' },
    ],
    rows: subject.leading
      .filter((id) => subject.current.city[id]?.state !== 'not-applicable')
      .map((id) => {
        const cells = cityCells(subject, id)
        return [{ lines: [{ text: subject.nameOf(id) }] }, cells.counts, cells.rate, cells.target, cells.previous, cells.change]
      }),
    notes: [],
  }
}

import { cycleNumber, cycleStart, cycleUnits } from '../time/cycle'
import { firstDay, lastDay } from './calendar'
import { referenceTable } from './reference-table'

/** Every calendar cycle that touches the calendar table, as a half-open span of days. */
export const cycle = referenceTable({
  name: 'cycle',
  columns: { unit: 'VARCHAR', cycle_no: 'INTEGER', start_on: 'DATE', end_on: 'DATE' },
  dependsOn: () => null,
  *rows() {
    for (const unit of cycleUnits) {
      const [first, last] = [cycleNumber(unit, firstDay), cycleNumber(unit, lastDay)]
      for (let number = first, start = cycleStart(unit, first); number <= last; number++) {
        const end = cycleStart(unit, number + 1)
        yield [unit, number, start, end]
        start = end
      }
    }
  },
})

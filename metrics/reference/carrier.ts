import { addDays } from '../time/day'
import { referenceTable } from './reference-table'

/**
 * Who answers for what a department left open when it ended: `carrier`, on days of `[from_on, to_on)`. A department that
 * several share out has no carrier: its records must be delivered anew.
 */
export const carrier = referenceTable({
  name: 'carrier',
  columns: { code: 'VARCHAR', carrier: 'VARCHAR', from_on: 'DATE', to_on: 'DATE' },
  *rows({ departments }) {
    const lives = new Map(departments.map((one) => [one.code, one]))
    for (const { code } of departments) {
      for (let one = lives.get(code); one?.untilOn && one.successors.length === 1; ) {
        const next = lives.get(one.successors[0]!)
        if (!next) break
        const from = addDays(one.untilOn, 1)
        const to = next.untilOn && next.successors.length === 1 ? addDays(next.untilOn, 1) : '9999-12-31'
        if (from < to) yield [code, next.code, from, to]
        one = next
      }
    }
  },
})

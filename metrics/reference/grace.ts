import type { Scheme } from '../schemes'
import { referenceTable } from './reference-table'

const daysOf = (grace: Scheme['grace'] = {}): Record<string, number> => Object.fromEntries(Object.entries(grace).map(([code, { value }]) => [code, value]))

/** Days of grace after an update cycle, by frequency code; a frequency without grace has no row. */
export const grace = referenceTable({
  name: 'grace',
  columns: { scheme: 'VARCHAR', code: 'VARCHAR', days: 'INTEGER' },
  *rows({ schemes, decisions }) {
    for (const scheme of schemes)
      for (const [code, days] of Object.entries({ ...daysOf(scheme.grace), ...decisions.grace })) if (days > 0) yield [scheme.id, code, days]
  },
})

import type { SqlText } from '../indicators/verdict-sql'
import type { Frame, RankScope } from '../scoring/ranking'

/**
 * A tally narrowed to the departments of one group, to stand in the place of the whole one; the whole one across groups.
 *
 * @param relation a tally, by an SQL name of our own.
 */
export function tallyOfScope({ departments }: Pick<Frame, 'departments'>, scope: RankScope | undefined, relation = 'tally'): SqlText {
  if (scope === undefined || scope === 'all') return { text: relation, parameters: {} }
  const codes = departments.filter(({ group }) => group === scope).map(({ code }) => code)
  if (codes.length === 0) return { text: `(SELECT d.* FROM ${relation} d WHERE 1 = 0)`, parameters: {} }
  const names = codes.map((_, index) => `CAST(:scope_${index} AS VARCHAR)`)
  return {
    text: `(SELECT d.* FROM ${relation} d WHERE d.department IN (${names.join(', ')}))`,
    parameters: Object.fromEntries(codes.map((code, index) => [`scope_${index}`, code])),
  }
}

import type { Scheme } from '../scheme'
import plan2015 from './2015'
import type { Plan } from './plan'

export type { Plan } from './plan'

/** Every plan that is known, the oldest first. */
export const plans: readonly Plan[] = [plan2015]

/** The plan that a scheme rests on: the newest of its year or before; the oldest for what was before all plans. */
export const planOf = ({ validFrom }: Pick<Scheme, 'validFrom'>): Plan => plans.findLast(({ year }) => year <= Number(validFrom.slice(0, 4))) ?? plans[0]!

/** One clause, with the words of the plan. */
export interface PlanClause {
  readonly ref: string
  readonly text: string
}

/**
 * The clauses that a reference names: `二（一）3，三（二）` two, and `二（三）1、2` two of one section.
 *
 * @throws RangeError for a clause that the plan does not have.
 */
export function clausesOf({ title, clauses }: Plan, reference: string): PlanClause[] {
  let section = ''
  return reference.split(/[，、]/).map((part) => {
    const ref = part.includes('（') ? part : section + part
    section = ref.replace(/\d+$/, '')
    const text = clauses[ref]
    if (text === undefined) throw new RangeError(`${title} 没有条款 ${ref} / the plan has no clause ${ref}`)
    return { ref, text }
  })
}

import { parse } from 'yaml'
import { z } from 'zod'
import { type Scheme, schemes } from '../../metrics/schemes'
import { validateScheme } from '../../metrics/schemes/validation/validate-scheme'
import { departmentGroups, type DepartmentGroup } from '../../metrics/vocabulary/department-group'
import { schemeDraftWrong, unknownScheme } from '../office/mistakes'

const groups = Object.keys(departmentGroups) as [DepartmentGroup, ...DepartmentGroup[]]

/** `70/100`, or a whole percentage such as `70%`. */
const fraction = z.string().transform((text, context) => {
  const match = /^(\d{1,9})(?:\/(\d{1,9})|%)$/.exec(text.trim())
  if (match) return { num: Number(match[1]), den: match[2] === undefined ? 100 : Number(match[2]) }
  context.addIssue({ code: 'custom', message: `${text} 不是分数，写作 70/100 或 70% / is no fraction; write 70/100 or 70%` })
  return z.NEVER
})

const ground = { clause: z.string().default(''), confirmed: z.boolean().default(false) }

/** A number alone is a choice that nobody has confirmed. */
const grounded = z.union([z.int().min(0).transform((value) => ({ value, clause: '', confirmed: false })), z.strictObject({ value: z.int().min(0), ...ground })])

/** What may differ from the scheme that a draft starts from; what it leaves out stays. */
const draftShape = z.strictObject({
  from: z.string(),
  names: z.strictObject({ zh: z.string(), en: z.string() }).optional(),
  weights: z.record(z.string(), z.number()).optional(),
  weightsConfirmed: z.boolean().optional(),
  weightsClause: z.string().optional(),
  minimumN: z.record(z.string(), grounded).optional(),
  targets: z.record(z.string(), z.array(z.strictObject({ from: z.string(), value: fraction, ...ground }))).optional(),
  duties: z.record(z.string(), z.strictObject({ groups: z.array(z.enum(groups)).default([]), departments: z.array(z.string()).optional(), clause: z.string().default('') })).optional(),
  grace: z.record(z.string(), grounded).optional(),
})

/** Of several things by name, those of the draft take the place of those with the same name; null-like omissions stay. */
const replaced = (scheme: Scheme, duties: NonNullable<z.output<typeof draftShape>['duties']>): Scheme['duties'] => [
  ...scheme.duties.filter(({ indicator }) => !(indicator in duties)),
  ...Object.entries(duties).map(([indicator, duty]) => ({ indicator, ...duty })),
]

/**
 * Reads a scheme that is being considered: a YAML document that says from which scheme it starts, and what differs.
 *
 * @throws Mistake with everything that is wrong with it, each with what to do.
 */
export function schemeDraft(text: string): Scheme {
  let document: unknown
  try {
    document = parse(text)
  } catch (error) {
    const message = error instanceof Error ? error.message.split('\n')[0]! : String(error)
    throw schemeDraftWrong([{ zh: `不是 YAML（${message}）`, en: `it is no YAML (${message})` }])
  }
  const shaped = draftShape.safeParse(document)
  if (!shaped.success) throw schemeDraftWrong(shaped.error.issues.map(({ path, message }) => ({ zh: `${path.join('.')}：${message}`, en: `${path.join('.')}: ${message}` })))
  const { from, duties = {}, targets = {}, weights, ...rest } = shaped.data
  const base = schemes.find(({ id }) => id === from)
  if (!base) throw unknownScheme(from, schemes.map(({ id }) => id))
  const scheme: Scheme = {
    ...base,
    ...rest,
    id: `${base.id}-draft`,
    names: rest.names ?? { zh: `${base.names.zh}（拟调整）`, en: `${base.names.en}, as considered` },
    weights: weights ?? base.weights,
    weightsConfirmed: rest.weightsConfirmed ?? false,
    duties: replaced(base, duties),
    targets: { ...base.targets, ...targets },
  }
  const problems = validateScheme(scheme)
  if (problems.length > 0)
    throw schemeDraftWrong(problems.map(({ where, what, remedy }) => ({ zh: `${where}：${what.zh}，${remedy.zh}`, en: `${where}: ${what.en}; ${remedy.en}` })))
  return scheme
}

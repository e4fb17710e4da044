import { overlaps } from '../rules-in-force'
import type { Scheme } from '../scheme'
import { problem, type SchemeProblem } from './problem'
import { spanProblems } from './span'

const dayCount = (where: string, value: number, least: number): SchemeProblem[] =>
  Number.isSafeInteger(value) && value >= least
    ? []
    : [problem(where, { zh: `${value} 不是天数`, en: `${value} is not a number of days` }, { zh: `填写不小于 ${least} 的整数`, en: `give a whole number of at least ${least}` })]

const overlap = (index: number, earlier: number): SchemeProblem =>
  problem(
    `deadlineRules[${index}]`,
    { zh: `与 deadlineRules[${earlier}] 同时有效`, en: `it holds at once with deadlineRules[${earlier}]` },
    { zh: '令前一条在后一条生效之日失效', en: 'end one where the other begins' },
  )

/** Two rules for one day would judge a request twice. */
export const deadlineRuleProblems = ({ deadlineRules }: Scheme): SchemeProblem[] =>
  deadlineRules.flatMap((rule, index) => [
    ...dayCount(`deadlineRules[${index}].days`, rule.days, 1),
    ...dayCount(`deadlineRules[${index}].extension`, rule.extension, 0),
    ...spanProblems(`deadlineRules[${index}].`, rule),
    ...overlaps(deadlineRules).flatMap(({ earlier, later }) => (later === index ? [overlap(index, earlier)] : [])),
  ])
